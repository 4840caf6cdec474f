import History
import Model
import Testing

@Suite struct RetrospectiveMarkdownTests {
  private func retrospective() throws -> Retrospective {
    Retrospective(
      of: .team(Quarter.checkout), in: try #require(Quarter.history), promises: Quarter.promises)
  }

  @Test func tellsAQuarterOfOneTeam() throws {
    #expect(try retrospective().markdown.text == RetrospectiveMarkdownTests.expected)
  }

  @Test func isNoWiderThanAHundredColumns() throws {
    let lines = try retrospective().markdown.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func keepsWhatPeopleWroteWhenMadeAnew() throws {
    let text = RetrospectiveMarkdownTests.expected.replacing(
      "<!-- okr:keep promises -->\n", with: "<!-- okr:keep promises -->\n- [ ] ask (Mia)\n")
    let written = Retrospective.Document(text)
    #expect(try retrospective().markdown.keeping(written) == written)
    #expect(written.promises == [Promise("ask", owner: "Mia")])
  }

  private static let expected = """
    # Checkout, Q1 2026

    **0.85 as it stands, 0.63 as agreed**: room to be bolder.

    2026-01-01 to 2026-03-31, agreed in 3333333, told up to iiiiiii.

    ## What we set out to do, what came of it

    ### Paying feels instant for every shopper

    Aspirational, 0.89 as it stands, 0.59 as agreed.

    | Key result                    | Agreed       | Final   | Score | As agreed |
    | ----------------------------- | ------------ | ------- | ----: | --------: |
    | Reduce p99 latency of payment | 800 → 300 ms | 410 ms  |  0.93 |      0.78 |
    | Keep checkout available       | >= 99.9 %    | 99.96 % |     1 |         1 |
    | Offer four more wallets       | 2 → 6        | dropped |     – |         0 |
    | Redeem vouchers in one step   | added later  | 2 steps |  0.75 |         – |

    - **Keep checkout available**: held in 2 of 3 check-ins.

    ### The auditors have nothing to say

    Committed, 0.8 as it stands, 0.67 as agreed.

    | Key result       | Agreed       | Final       |               Score | As agreed |
    | ---------------- | ------------ | ----------- | ------------------: | --------: |
    | PCI audit passed | 3 milestones | 2 of 3 done | 0.8 (computed 0.67) |      0.67 |

    - **PCI audit passed**: cause: waiting for others; the report came a day late.

    ## What was adjusted

    - **15 Feb, Reduce p99 latency of payment**: target adjusted 300 → 400 ms (easier), directly by Mia
      Berg. Reason: the PSP caps us.
    - **10 Mar, Reduce p99 latency of payment**: target adjusted 400 → 380 ms (harder), directly by Ana
      Sousa. Reason: a second look at the cap.

    ## What was added

    - **4 Feb, Redeem vouchers in one step**, agreed in proposal vouchers, by Ana Sousa.

    ## What was dropped

    - **30 Jan, Offer four more wallets**, directly by Mia Berg. Reason: vouchers come first.

    ## Wins

    - the pilot is happy (Reduce p99 latency of payment).
    - one tap | one voucher (Redeem vouchers in one step).

    ## Blockers

    - **Reduce p99 latency of payment**: PSP contract stuck (26 Feb to 22 Mar, 24 days).

    ## Learned

    - warm connections matter more than payload size (Reduce p99 latency of payment).

    ## How we kept at it

    9 check-ins were made, 23 were expected; the longest time without one was 64 days; the confidence
    last stated came to a Brier score of 0.33 over 4 key results (0 is foresight, 0.25 a coin). The plan
    took 2 proposals.

    ## What might go on

    - **Reduce p99 latency of payment**: 0.93 of the way, confidence 0.9.
    - **Redeem vouchers in one step**: 0.75 of the way, confidence 0.5.
    - **PCI audit passed**: 0.67 of the way, confidence 0.3.

    ## Questions for the meeting

    1. “Reduce p99 latency of payment” stood still for 24 days after “PSP contract stuck” was named on
       26 Feb. What would have unblocked it sooner?
    2. The measure of “Reduce p99 latency of payment” was adjusted twice (15 Feb, 10 Mar). What would we
       have needed to know at the start?
    3. There was no check-in on “Keep checkout available” for 49 days, from 10 Feb to 31 Mar. Did it
       still guide what we did?
    4. “Keep checkout available” was out of bounds (>= 99.9 %) from 28 Jan to 10 Feb. What let it slip,
       and what brought it back?
    5. There was no check-in on “Redeem vouchers in one step” for 52 days, from 4 Feb to 28 Mar. Did it
       still guide what we did?
    6. There was no check-in on “PCI audit passed” for 64 days, from 20 Jan to 25 Mar. Did it still
       guide what we did?
    7. Confidence in “PCI audit passed” stayed at 0.9 until 25 Mar, 6 days before the end, and then fell
       to 0.3. What did we not see?
    8. “PCI audit passed” was a commitment and came to 0.8 (waiting for others). What would have helped
       in time?
    9. “Redeem vouchers in one step” was added on 4 Feb, after the plan was agreed. What made it urgent,
       and what gave way for it?
    10. “Offer four more wallets” was dropped on 30 Jan (“vouchers come first”). What did we learn from
        it?
    11. Did the plan fit the people and the time there were? What would have had to give way?
    12. What in the way we set, discuss and follow our OKRs should we keep, and what should we change?

    ## What we promised last time

    - [x] ask the PSP for a second contact (Mia)
    - [ ] measure drop-off by device (Ana)

    ## What we talked about

    <!-- okr:keep notes -->

    <!-- okr:end -->

    ## What we promise

    One line for each: `- [ ] what (who)`.

    <!-- okr:keep promises -->

    <!-- okr:end -->

    """
}
