import Model
import Templates
import Testing

/// The rules of the Mustache specification, one example each.
@Suite struct MustacheTests {
  private static let data: Value = [
    "name": "Mia & <Kim>'s \"plan\"", "score": 0.62, "zero": 0, "yes": true, "no": false,
    "nothing": .null, "empty": [], "blank": "",
    "team": ["name": "Checkout", "lead": ["name": "Mia"]],
    "list": [["n": 1], ["n": 2]], "words": ["a", "b"],
  ]

  @Test(arguments: [
    ("no tags, } and { too", "no tags, } and { too"),
    ("{{name}}", "Mia &amp; &lt;Kim&gt;&#39;s &quot;plan&quot;"),
    ("{{{name}}} {{&name}}", "Mia & <Kim>'s \"plan\" Mia & <Kim>'s \"plan\""),
    ("{{ score }}|{{zero}}|{{yes}}|{{nothing}}|{{unknown.thing}}", "0.62|0|true||"),
    (
      "{{team.lead.name}} {{#team}}{{name}} {{lead.name}} {{score}}{{/team}}",
      "Mia Checkout Mia 0.62"
    ),
    ("{{#list}}{{n}},{{/list}}{{#words}}{{.}}{{/words}}", "1,2,ab"),
    ("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#zero}}0{{/zero}}{{#nothing}}n{{/nothing}}", "y0"),
    ("{{#blank}}b{{/blank}}{{#empty}}e{{/empty}}{{^blank}}B{{/blank}}{{^empty}}E{{/empty}}", "BE"),
    ("{{^unknown}}u{{/unknown}}{{^yes}}y{{/yes}}", "u"),
    ("a{{! a comment\n over lines }}b", "ab"),
    ("{{=<% %>=}}<%zero%>{{zero}}<%={{ }}=%>{{zero}}", "0{{zero}}0"),
    ("{{team.score}}", ""),
    ("{{#team}}{{#lead}}{{#words}}{{.}}{{name}}{{/words}}{{/lead}}{{/team}}", "aMiabMia"),
  ])
  func rendersWhatTheSpecificationSays(template: String, text: String) throws {
    #expect(try Mustache(template).render(Self.data) == text)
  }

  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"), ("a\n  {{! note }}  \nb", "a\nb"),
    ("{{#yes}}\r\nb\r\n{{/yes}}\r\n", "b\r\n"), ("  {{#yes}} x {{/yes}}\n", "   x \n"),
    ("  {{zero}}  \n", "  0  \n"), ("a\n{{^no}}\n  b\n  {{/no}}", "a\n  b\n"),
    ("{{=| |=}}\n|zero|", "0"), ("{{#yes}}{{/yes}}  \n|", "  \n|"),
  ])
  func aTagAloneOnItsLineTakesTheLineAway(template: String, text: String) throws {
    #expect(try Mustache(template).render(Self.data) == text)
  }

  @Test(arguments: [
    ("[{{>p}}]", "[1{{score}}]"), ("  {{>lines}}\n|", "  a\n  0\n|"), ("{{>none}}.", "."),
    ("\t{{>lines}}", "\ta\n\t0\n"), ("a {{>lines}} b\n", "a a\n0\n b\n"),
    ("{{#tree}}{{>node}}{{/tree}}", "x(y)"),
  ])
  func partialsStandInTheirPlace(template: String, text: String) throws {
    let partials = try [
      "p": Mustache("1{{=| |=}}{{score}}"), "lines": Mustache("a\n{{zero}}\n"),
      "node": Mustache("{{id}}{{#below}}({{>node}}){{/below}}"),
    ]
    let data: Value = [
      "score": 1, "zero": 0,
      "tree": ["id": "x", "below": [["id": "y", "below": []]]],
    ]
    #expect(try Mustache(template).render(data, partials: partials) == text)
  }

  @Test func valuesArentIndentedNorReadAsTemplates() throws {
    let partials = ["p": try Mustache("{{{text}}}\n")]
    let made = try Mustache(" {{>p}}").render(["text": "a\n{{b}}"], partials: partials)
    #expect(made == " a\n{{b}}\n")
  }

  @Test(arguments: [
    ("a\n{{#b}}c", 2..<8, "the section 'b' has no end"),
    ("{{/b}}", 0..<6, "there is no section 'b' to end here"),
    ("{{#a}}{{/b}}", 6..<12, "the section 'a' is open here, not 'b'"),
    ("x {{name\ny", 2..<8, "the tag isn't closed"), ("{{{name}}", 0..<9, "the tag isn't closed"),
    ("{{}}", 0..<4, "the tag has no name"), ("{{a b}}", 0..<7, "'a b' is no name"),
    ("{{a..b}}", 0..<8, "'a..b' is no name"), ("{{>}}", 0..<5, "the tag has no name"),
    ("{{=a=}}", 0..<7, "'a' are no delimiters"),
  ])
  func saysWhereATemplateIsWrong(template: String, span: Range<Int>, message: String) {
    let problem = #expect(throws: Mustache.Problem.self) { try Mustache(template) }
    #expect(problem?.span == span)
    #expect(problem?.message == message)
  }

  @Test func aPartialWithoutAnEndIsRefused() throws {
    let endless = try Mustache("{{>a}}")
    #expect(throws: Mustache.Problem.self) { try endless.render([:], partials: ["a": endless]) }
  }

  @Test func whatHTMLCannotHoldIsLeftOut() {
    #expect("a\u{1B}[1m\u{0}<b>\t\n".escapedForHTML == "a[1m&lt;b&gt;\t\n")
  }
}
