import Format
import Testing

/// What is said of `okr.yaml`.
@Suite struct SettingsRefusalTests {
  @Test(arguments: [
    Refusal(
      "organisation: X",
      """
      1:1-16 error: okr.yaml needs 'okr'
        add 'okr: 1'
      """),
    Refusal(
      """
      okr: 2
      teems: {}
      """,
      """
      1:6-7 error: format version 2 is newer than this program, which knows 1
        install a newer okr to work in this repository
      """),
    Refusal(
      "okr: one",
      """
      1:6-9 error: 'okr' wants the format's version, found 'one'
        write okr: 1
      """),
    Refusal(
      "okr: 0",
      """
      1:6-7 error: 'okr' wants the format's version, found '0'
        write okr: 1
      """),
    Refusal(
      "okr:",
      """
      1:1-4 error: okr.yaml needs 'okr'
        add 'okr: 1'
      """),
    Refusal(
      "",
      """
      1:1-1 error: okr.yaml needs 'okr'
        add 'okr: 1'
      """),
    Refusal(
      """
      okr: 1
      teems: {}
      """,
      """
      2:1-6 error: unknown key 'teems'
        did you mean 'teams'?
      """),
    Refusal(
      """
      okr: 1
      root: Company
      """,
      """
      2:7-14 error: 'root' wants a team's path, found 'Company'
        write company
      """),
    Refusal(
      """
      okr: 1
      strategy: [{id: a, title: A}, {id: a, title: B}]
      """,
      """
      2:36-37 error: the strategy item 'a' stands twice, first in line 2
        give this one an id of its own
      """),
    Refusal(
      """
      okr: 1
      strategy: [{title: A}]
      """,
      """
      2:13-21 error: a strategy item needs 'id'
        add 'id: a'
      """),
    Refusal(
      """
      okr: 1
      cadence: 14
      """,
      """
      2:10-12 error: 'cadence' wants keys and values, found '14'
        write it like {check_in_days: …}
      """),
    Refusal(
      """
      okr: 1
      cadence: {check_in_days: 0}
      """,
      """
      2:26-27 error: 'check_in_days' wants a whole number, 1 or more, found '0'
      """),
    Refusal(
      """
      okr: 1
      limits: {objectives: 3}
      """,
      """
      2:22-23 error: 'objectives' wants keys and values, found '3'
        write it like {min: …, max: …}
      """),
    Refusal(
      """
      okr: 1
      limits: {objectives: {min: 5, max: 3}}
      """,
      """
      2:22-38 error: 'objectives' has a min of 5 above its max of 3
        swap them, or raise 'max'
      """),
    Refusal(
      """
      okr: 1
      limits: {objectives: {min: 6}}
      """,
      """
      2:22-30 error: 'objectives' has a min of 6 above its max of 5
        swap them, or raise 'max'
      """),
    Refusal(
      """
      okr: 1
      health: {behind: 10%}
      """,
      """
      2:18-21 error: 'behind' wants a number from 0 to 1, found '10%'
        10 % is 0.1
      """),
    Refusal(
      """
      okr: 1
      proposals: {approvals: -1}
      """,
      """
      2:24-26 error: 'approvals' wants a whole number, 0 or more, found '-1'
      """),
    Refusal(
      """
      okr: 1
      proposals: {approvals: two, approvers: lead}
      """,
      """
      2:24-27 error: 'approvals' wants a whole number, 0 or more, found 'two'
        write it in digits, like 14
      2:40-44 error: 'approvers' doesn't know 'lead'
        did you mean 'leads'? write leads or members
      """),
    Refusal(
      """
      okr: 1
      signing: always
      """,
      """
      2:10-16 error: 'signing' doesn't know 'always'
        write optional or required
      """),
    Refusal(
      """
      okr: 1
      lint: {profile: strct, rules: {kr-output: ignore}}
      """,
      """
      2:17-22 error: 'profile' doesn't know 'strct'
        did you mean 'strict'? write gentle or strict
      2:43-49 error: 'kr-output' doesn't know 'ignore'
        write error, warning, info or off
      """),
    Refusal(
      """
      okr: 1
      lint: {thresholds: {title_word: 12, planning_days: soon, agreement_days: 0}}
      """,
      """
      2:21-31 error: unknown key 'title_word'
        did you mean 'title_words'?
      2:52-56 error: 'planning_days' wants a whole number, 1 or more, found 'soon'
        write it in digits, like 14
      2:74-75 error: 'agreement_days' wants a whole number, 1 or more, found '0'
      """),
    Refusal(
      """
      okr: 1
      lint: {profil: strict, rules: [a]}
      """,
      """
      2:8-14 error: unknown key 'profil'
        did you mean 'profile'?
      2:31-34 error: 'rules' wants keys and values, found a list
        write it like {kr-output: off}
      """),
    Refusal(
      """
      okr: 2
      ? a
      : b
      """,
      """
      1:6-7 error: format version 2 is newer than this program, which knows 1
        install a newer okr to work in this repository
      2:1-2 error: a key that is no simple text
        write 'key: value'; text that begins with '?', '[' or '{' needs quotes
      """),
  ])
  func settings(_ refusal: Refusal) {
    let reading = SettingsFormat.read(refusal.bytes)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }

  @Test(arguments: [
    Refusal(
      """
      okr: 1
      people: {ana: {name: Ana, mails: [a@b.c]}}
      """,
      """
      2:27-32 error: unknown key 'mails'
        did you mean 'emails'?
      """),
    Refusal(
      """
      okr: 1
      people: {ana: {nam: Ana, emails: [ana]}}
      """,
      """
      2:16-19 error: unknown key 'nam'
        did you mean 'name'?
      2:35-38 error: 'emails' wants e-mail addresses, found 'ana'
        write it like ana@example.org
      """),
    Refusal(
      """
      okr: 1
      people: {a@b.c: {}}
      """,
      """
      2:10-15 error: 'people' wants short names, found 'a@b.c'
        choose a name without '@', and put addresses under 'emails'
      """),
    Refusal(
      """
      okr: 1
      teams: {Sales: {}}
      """,
      """
      2:9-14 error: 'teams' wants a team's path, found 'Sales'
        write sales
      """),
    Refusal(
      """
      okr: 1
      teams: {sales: {leads: ana, person: yes, okrs: nope}}
      """,
      """
      2:24-27 error: 'leads' wants a list, found 'ana'
        write [ana]
      2:37-40 error: 'person' wants true or false, found 'yes'
        write true
      2:48-52 error: 'okrs' doesn't know 'nope'
        write none, or delete it for a team that has OKRs
      """),
    Refusal(
      """
      okr: 1
      teams: {sales: {lead: ana}}
      """,
      """
      2:17-21 error: unknown key 'lead'
        did you mean 'leads'?
      """),
    Refusal(
      """
      okr: 1
      teams: [sales]
      """,
      """
      2:8-15 error: 'teams' wants keys and values, found a list
        write it like {engineering/checkout: {name: Checkout}}
      """),
    Refusal(
      """
      okr: 1
      teams:
        sales:
      """,
      ""),
    Refusal(
      """
      okr: 1
      teams: {sales: Sales}
      """,
      """
      2:16-21 error: 'sales' wants keys and values, found 'Sales'
        write it like {name: …, leads: …, members: …}
      """),
    Refusal(
      """
      okr: 1
      people: ana
      """,
      """
      2:9-12 error: 'people' wants keys and values, found 'ana'
        write it like {ana: {emails: [ana@example.org]}}
      """),
  ])
  func peopleAndTeams(_ refusal: Refusal) {
    let reading = SettingsFormat.read(refusal.bytes)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
