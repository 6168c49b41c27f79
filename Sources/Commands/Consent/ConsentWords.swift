import Bytes
import Catalogue
import Markup

/// A consent record in words, and as JSON.
enum ConsentWords {
  static func lines(of record: ConsentRecord) -> [String] {
    let terms = record.terms
    var lines = ["consent \(record.id): \(record.state.rawValue)"]
    func line(_ name: String, _ value: String?) { lines.append("  \(name): \(value ?? "unset")") }
    line("given-at", terms.givenAt?.description)
    line("scopes", list(terms.scopes.sorted().map(\.rawValue)))
    line("channels", list(terms.channels.sorted().map(\.description)))
    line("expires", terms.expiresAt?.description)
    line("lawful-basis", terms.lawfulBasis?.rawValue)
    line("method", terms.method?.rawValue)
    line("language", terms.language?.text)
    line("notice", terms.noticeVersion)
    line("collector", record.collector.name)
    for confirmation in record.confirmations {
      line(
        "confirmed",
        "cut \(confirmation.cut.hex.prefix(8)), heard \(confirmation.heardAt) in \(confirmation.language), \(confirmation.voice.rawValue) voice, "
          + "reviewed by \(confirmation.reviewer)"
          + (confirmation.reviewer == record.collector ? ", who also collected (counts with four-eyes: off alone)" : "")
      )
    }
    if record.state == .given, record.confirmations.isEmpty { line("confirmed", "no cut yet") }
    return lines
  }

  static func json(_ record: ConsentRecord) -> JSONValue {
    let terms = record.terms
    return [
      "id": .integer(record.id.number), "state": .text(record.state.rawValue),
      "givenAt": .text(terms.givenAt?.description), "expiresAt": .text(terms.expiresAt?.description),
      "scopes": .array(terms.scopes.sorted().map { .text($0.rawValue) }),
      "channels": .array(terms.channels.sorted().map { .text($0.description) }),
      "lawfulBasis": .text(terms.lawfulBasis?.rawValue), "method": .text(terms.method?.rawValue),
      "language": .text(terms.language?.text), "notice": .text(terms.noticeVersion),
      "collector": .text(record.collector.name),
      "missing": .array(record.state == .requested ? terms.missingFields.map { .text($0) } : []),
      "confirmations": .array(record.confirmations.map(json)),
    ]
  }

  private static func json(_ confirmation: CutConfirmation) -> JSONValue {
    [
      "cut": .text(confirmation.cut.hex), "heardAt": .text(confirmation.heardAt.description),
      "language": .text(confirmation.language.text), "voice": .text(confirmation.voice.rawValue),
      "reviewer": .text(confirmation.reviewer.name),
    ]
  }

  private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }
}
