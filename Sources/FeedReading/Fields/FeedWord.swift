import Catalogue

/// Values of feeds that are one of a few words, as loosely as feeds write them; `nil` for any other word.
enum FeedWord {
  static func explicit(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "explicit": true
    case "no", "false", "clean": false
    default: nil
    }
  }

  static func yes(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// `en_us` is meant to be `en-US`.
  static func language(_ text: String) -> LanguageTag? {
    LanguageTag(String(decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self))
  }

  /// A whole number from 0 to nine digits.
  static func number(_ text: String) -> Int? {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
  }

  /// Up to 18 digits, as a length in bytes may have.
  static func length(_ text: String) -> Int? {
    (1...18).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
  }

  /// An address of the web, as it is written.
  static func address(_ text: String) -> String? {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: "/") }
    let start = String(decoding: scheme, as: UTF8.self).lowercased()
    guard start == "http:" || start == "https:", text.utf8.dropFirst(scheme.count).starts(with: "//".utf8),
      text.utf8.count > scheme.count + 2
    else { return nil }
    return text
  }
}
