import Terminal

/// Shows how far the reading of a long history is, which happens once.
final class HistoryProgress {
  private let output: Output
  private var bar: ProgressBar?

  init(on output: Output) { self.output = output }

  func update(_ done: Int, of total: Int) {
    let bar = bar ?? ProgressBar("Reading the history", total: total, on: output)
    self.bar = done < total ? bar : nil
    bar.update(done)
    if done == total { bar.finish() }
  }
}
