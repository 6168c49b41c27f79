import Bytes
import Catalogue
import Register
import System

// A removal leaves alone what it does not touch, where nothing else can have changed since the result was last brought
// up to date. What the register held then is known by the last act in the journal on which the result depends, and by when
// the next consent ends; the texts are compared with those of that build.

extension Publisher {
  /// Whether the texts are those of the last build and the register holds nothing that came after it, so that the
  /// result is up to date but for what the act itself changes.
  func isSettled(_ situation: Situation, _ library: Library) throws -> Bool {
    guard try workspace.result.status()?.kind == .directory, situation.today.texts.files == situation.formerTexts.files,
      let known = try readSettled()
    else { return false }
    return known == (try settledText(gate(situation.contents, library).nextChange))
  }

  /// Leaves word that the result is up to date with the register as it now is.
  func markSettled(nextChange: Moment?) throws {
    guard try readSettled() != settledText(nextChange) else { return }
    try workspace.settled.writeWhole(
      Array(settledText(nextChange).utf8).span, through: workspace.hidden.appending("settled.new"), mode: 0o600)
  }

  /// Takes the word back, before the result changes.
  func unmarkSettled() throws { try workspace.settled.remove() }

  private func readSettled() throws -> String? {
    guard try workspace.settled.status() != nil else { return nil }
    return String(decoding: try workspace.settled.read(limit: 1024), as: UTF8.self)
  }

  private func settledText(_ nextChange: Moment?) throws -> String {
    "\(try register.resultHead().hex) \(nextChange?.description ?? "-")\n"
  }
}
