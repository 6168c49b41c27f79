/// A language that messages are written in.
package enum MessageLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case dutch = "nl"

  /// As the session says: LC_ALL, else LC_MESSAGES, else LANG, the first that is not empty; English for any other than
  /// Dutch. Source: POSIX, Base Definitions §8.2.
  package init(environment value: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first { !$0.isEmpty } ?? ""
    let language = locale.utf8.prefix { ![UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@")].contains($0) }
    self = String(language) == Self.dutch.rawValue ? .dutch : .english
  }
}
