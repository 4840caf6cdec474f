import History
import Testing

@Suite struct MessageTests {
  let checkIn = """
    check-in: checkout p99 540 ms (52%)

    Edge tokenisation now carries a third of the traffic.

    Win: the whole team was here
    Key-Result: 2026-q1/engineering/checkout:instant-pay/p99
    Win: drop-offs halved for returning shoppers
    Learning: warm connections matter
      more than payload size
    Key-Result: 2026-q1/engineering/checkout:instant-pay/audit
    Learning: start earlier
    measured-from: shop deploy-41..deploy-44
    Co-authored-by: Ben <ben@example.org>

    """

  @Test func readsTrailersAndWhatTheyBelongTo() {
    let message = Message(parsing: checkIn)
    #expect(message.subject == "check-in: checkout p99 540 ms (52%)")
    #expect(message.note == "Edge tokenisation now carries a third of the traffic.")
    let p99 = "2026-q1/engineering/checkout:instant-pay/p99"
    let audit = "2026-q1/engineering/checkout:instant-pay/audit"
    #expect(message.keyResults == [p99, audit])
    #expect(
      message.wins == [
        Message.Remark("the whole team was here"),
        Message.Remark("drop-offs halved for returning shoppers", keyResult: p99),
      ])
    #expect(
      message.learnings == [
        Message.Remark("warm connections matter more than payload size", keyResult: p99),
        Message.Remark("start earlier", keyResult: audit),
      ])
    #expect(message.measuredFrom == "shop deploy-41..deploy-44")
    #expect(message.coAuthors == [Author(name: "Ben", email: "ben@example.org")])
    #expect(message.reason == nil)
  }

  @Test func readsWhatAMergeSays() {
    let message = Message(
      parsing: """
        merge: pay

        Proposal: 2026-q1/pay
        Proposed-by: Ana Sousa <ana@example.org>
        Approved-by: mia@example.org
        Approved-by: The CEO
        Reason: first try
        Reason: the PSP caps us
        """)
    #expect(message.proposal == "2026-q1/pay")
    #expect(message.proposedBy == [Author(name: "Ana Sousa", email: "ana@example.org")])
    #expect(
      message.approvedBy == [
        Author(name: "", email: "mia@example.org"), Author(name: "The CEO", email: ""),
      ])
    #expect(message.reason == "the PSP caps us")
  }

  @Test(
    arguments: [
      (
        "Revert \"x\"\n\nThis reverts commit 0123456789ABCDEF0123456789abcdef01234567.\n",
        "0123456789abcdef0123456789abcdef01234567"
      ),
      ("undo\n\nThis\nreverts commit 01234567, as agreed\n", "01234567"),
      ("undo\n\nThis reverts commit bad\n", nil), ("This reverts commit 0123456789\n", nil),
      ("undo\n\nThis reverts commit\n", nil),
    ] as [(String, String?)])
  func readsWhatIsReverted(text: String, id: String?) {
    #expect(Message(parsing: text).reverts == id)
  }

  @Test(arguments: [
    // The title is never trailers, and a title of several lines is one subject, as for git.
    ("Win: a\nWin: b\n", "Win: a Win: b", "", 0), ("\n\n a\n", "a", "", 0), ("", "", "", 0),
    ("s\n\nText\nWin: a\n", "s", "Text\nWin: a", 0), ("s\r\n\r\nn\r\n\r\nWin: a\r\n", "s", "n", 1),
    ("s\n\nWin: a\n\n\n", "s", "", 1), ("s\n\nWin: a\n\nText\n", "s", "Win: a\n\nText", 0),
    ("s\n\nWin : a\n# c\nLearning:b\n", "s", "", 2), ("s\n\n  Win: a\n", "s", "  Win: a", 0),
    ("s\n\nTwo words: a\n", "s", "Two words: a", 0),
    ("s\n\none\ntwo\nSigned-off-by: A <a@b.org>\n", "s", "", 1),
    (
      "s\n\none\ntwo\nthree\nfour\nSigned-off-by: A <a@b.org>\n", "s",
      "one\ntwo\nthree\nfour\nSigned-off-by: A <a@b.org>", 0
    ),
  ])
  func findsTrailersAsGitDoes(text: String, subject: String, note: String, trailers: Int) {
    let message = Message(parsing: text)
    #expect(message.subject == subject)
    #expect(message.note == note)
    #expect(message.trailers.count == trailers)
  }

  @Test(arguments: [
    "", "One line.", "Win: not a trailer", "# no comment\n\n# at all", "a\n\n---\n\nb",
    "---", "Reason: x\n\nReason: y", "  indented\n\n\n\nlast: word", "é\u{2028}ü", "a\r\n\r\nb\r\n",
    "Signed-off-by: A <a@b.org>", "This reverts commit 0123456789",
  ])
  func readsBackWhatItWrites(note: String) {
    let trailers = [Trailer(.keyResult, "a:b/c"), Trailer(.win, "x:\n  y"), Trailer(.okr, "")]
    let message = Message(subject: "check-in: a\nb", note: note, trailers: trailers)
    #expect(Message(parsing: message.text) == message)
    #expect(message.text.hasSuffix("\n\nKey-Result: a:b/c\nWin: x: y\nOkr:\n"))
    let plain = Message(subject: "s", note: note)
    #expect(Message(parsing: plain.text).note == plain.note)
  }
}
