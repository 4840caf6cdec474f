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

    ## Questions for the meeting

    1. “Reduce p99 latency of payment” stood still for 24 days after “PSP contract stuck” was named on
       26 Feb. What would have unblocked it sooner?
    2. There was no check-in on “PCI audit passed” for 64 days, from 20 Jan to 25 Mar. Did it still
       guide what we did?
    3. 100 % of the way on “Redeem vouchers in one step” was made in the last 15 days. What was there
       then that was missing before?
    4. There was no check-in on “Keep checkout available” for 49 days, from 10 Feb to 31 Mar. Did it
       still guide what we did?
    5. “Offer four more wallets” was dropped on 30 Jan (“vouchers come first”). What did we learn from
       it?
    6. Did the plan fit the people and the time there were? What would have had to give way?
    7. What in the way we set, discuss and follow our OKRs should we keep, and what should we change?

    ## What we set out to do, what came of it

    ### Paying feels instant for every shopper

    Aspirational, 0.89 as it stands, 0.59 as agreed.

    | Key result                    | Agreed       | Final   | Score | As agreed |
    | ----------------------------- | ------------ | ------- | ----: | --------: |
    | Reduce p99 latency of payment | 800 → 300 ms | 410 ms  |  0.93 |      0.78 |
    | Keep checkout available       | >= 99.9 %    | 99.96 % |     1 |         1 |
    | Offer four more wallets       | 2 → 6        | dropped |     – |         0 |
    | Redeem vouchers in one step   | added later  | 2 steps |  0.75 |         – |

    - **Reduce p99 latency of payment**: 33 % in the last 15 days; stood still for 45 days, 12 Jan to 26
      Feb.
    - **Keep checkout available**: held in 2 of 3 check-ins.
    - **Redeem vouchers in one step**: 0, 0, 100 % of the way in the thirds of the cycle; 100 % in the
      last 15 days; stood still for 52 days, 4 Feb to 28 Mar.

    ### The auditors have nothing to say

    Committed, 0.8 as it stands, 0.67 as agreed.

    | Key result       | Agreed       | Final       |               Score | As agreed |
    | ---------------- | ------------ | ----------- | ------------------: | --------: |
    | PCI audit passed | 3 milestones | 2 of 3 done | 0.8 (computed 0.67) |      0.67 |

    - **PCI audit passed**: graded 0.8, computed 0.67; cause: waiting for others; the report came a day
      late; 50, 0, 50 % of the way in the thirds of the cycle; 50 % in the last 15 days; stood still for
      64 days, 20 Jan to 25 Mar.

    ## What was adjusted

    - **15 Feb, Reduce p99 latency of payment**: target adjusted 300 → 400 ms (easier), directly by Mia
      Berg. Reason: the PSP caps us. That makes it 0.98 of the way instead of 0.78, the plan +0.03.
    - **10 Mar, Reduce p99 latency of payment**: target adjusted 400 → 380 ms (harder), directly by Ana
      Sousa. Reason: a second look at the cap. That makes it 0.93 of the way instead of 0.98, the plan
      -0.01.

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

    9 check-ins were made, 23 were expected; the longest time without one was 64 days; confidence was
    stated for 4 key results, too few to say what it was worth (10 are needed). The plan took 2
    proposals.

    ## What it was for

    - **Paying feels instant for every shopper**: stands for itself.
    - **The auditors have nothing to say**: stands for itself.

    ## What might go on

    - **PCI audit passed**: 0.67 of the way, confidence 0.3.

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

    <!-- okr:told 0cc553cc a04a0844 bb8917cf 0100e7d7 299601dc 424168d3 45a5ab69 b81f9fd9 -->
    <!-- okr:told 65fdff98 cb09fb35 b41f3785 c18f8eac afdbdcc7 958aebe6 1ef7cf06 2152ce1a -->
    <!-- okr:told b2cee4be 3b41b13d e175aea2 bea22a4e 5dd383a8 36f00370 a6e8f2bc 353ba5e2 -->
    <!-- okr:told 93e371ae 671f21cc 5cb1aa23 c200ca8c 3c196a24 d056c3e3 73cf39ef 8fbc8078 -->
    <!-- okr:told 4d9a7a19 00f86b6f 09e721d9 a5788baa 6b129f25 -->

    """
}
