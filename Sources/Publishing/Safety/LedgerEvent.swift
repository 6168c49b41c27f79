package import Bytes
package import Catalogue

/// Something that a restored backup must not undo.
package struct LedgerEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// - Parameter tombstoneDays: how long feeds tell that the episodes are gone; `nil` for not at all.
    case withdrawn(PersonID, tombstoneDays: Int?)
    /// A recorded no.
    case refused(PersonID)
    case erased(PersonID)
    case suspended(Suspended)
    case resumed(Suspended)
    case retracted(EpisodeGUID, RetractionReason)
    /// Again after a retraction, with this cut.
    case published(EpisodeGUID, cut: SHA256Digest)
  }

  package let at: Moment
  package let kind: Kind

  package init(_ kind: Kind, at moment: Moment) {
    at = moment
    self.kind = kind
  }
}

// As a line of the ledger has it: words without spaces, and no name in any.
extension LedgerEvent {
  /// `2026-11-22T10:00:00Z withdrawn p-4h7kq2 30`.
  var words: [String] {
    let (act, subject, detail): (String, String, String?) =
      switch kind {
      case .withdrawn(let person, let days): ("withdrawn", person.text, days.map(String.init))
      case .refused(let person): ("refused", person.text, nil)
      case .erased(let person): ("erased", person.text, nil)
      case .suspended(let suspended): ("suspended", suspended.ledgerWord, nil)
      case .resumed(let suspended): ("resumed", suspended.ledgerWord, nil)
      case .retracted(let guid, let reason): ("retracted", guid.ledgerWord, reason.rawValue)
      case .published(let guid, let cut): ("published", guid.ledgerWord, cut.hex)
      }
    return [at.description, act, subject] + [detail].compactMap { $0 }
  }

  /// `nil` where the words are none that `words` gives.
  init?(words: [String]) {
    guard (3...4).contains(words.count), let at = Moment(words[0]) else { return nil }
    let (subject, detail) = (words[2], words.count == 4 ? words[3] : nil)
    let person = PersonID(subject)
    let kind: Kind? =
      switch (words[1], detail) {
      case ("withdrawn", nil): person.map { .withdrawn($0, tombstoneDays: nil) }
      case ("withdrawn", let days?):
        Self.days(days).flatMap { days in person.map { .withdrawn($0, tombstoneDays: days) } }
      case ("refused", nil): person.map(Kind.refused)
      case ("erased", nil): person.map(Kind.erased)
      case ("suspended", nil): Suspended(ledgerWord: subject).map(Kind.suspended)
      case ("resumed", nil): Suspended(ledgerWord: subject).map(Kind.resumed)
      case ("retracted", let reason?):
        RetractionReason(rawValue: reason).flatMap { reason in
          EpisodeGUID(ledgerWord: subject).map { .retracted($0, reason) }
        }
      case ("published", let cut?):
        SHA256Digest(hex: cut).flatMap { cut in EpisodeGUID(ledgerWord: subject).map { .published($0, cut: cut) } }
      default: nil
      }
    guard let kind else { return nil }
    self.init(kind, at: at)
    guard self.words == words else { return nil }
  }
}

extension LedgerEvent {
  private static func days(_ text: String) -> Int? { Int(text).flatMap { (0...36500).contains($0) ? $0 : nil } }
}

extension Suspended {
  fileprivate var ledgerWord: String {
    switch self {
    case .person(let person): person.text
    case .episode(let guid): guid.ledgerWord
    case .everything: "everything"
    }
  }

  fileprivate init?(ledgerWord word: String) {
    if word == "everything" {
      self = .everything
    } else if let person = PersonID(word) {
      self = .person(person)
    } else if let guid = EpisodeGUID(ledgerWord: word) {
      self = .episode(guid)
    } else {
      return nil
    }
  }
}

extension EpisodeGUID {
  /// `episode:` and the guid, whose other bytes than letters, digits, `-`, `.` and `_` are written `%3A`.
  fileprivate var ledgerWord: String {
    let hex = Array("0123456789ABCDEF".utf8)
    var word = Array("episode:".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: word.append(byte)
      default: word += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: word, as: UTF8.self)
  }

  fileprivate init?(ledgerWord word: String) {
    guard word.hasPrefix("episode:") else { return nil }
    var rest = word.utf8.dropFirst("episode:".utf8.count)
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }
}
