import Catalogue
import Markup

/// A line for every element that is not within a line of text: what differs between two builds can be read.
extension HTMLWriter {
  /// An element alone on its line.
  mutating func line(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout HTMLWriter) -> Void = { _ in }
  ) {
    element(name, attributes, body)
    text("\n")
  }

  mutating func line(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    line(name, attributes) { $0.text(text) }
  }

  /// An element around whole lines.
  mutating func block(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    line(name, attributes) { html in
      html.text("\n")
      body(&html)
    }
  }

  /// The interface's own text, marked where it is not in the page's language.
  mutating func say(_ text: String, _ words: Words) {
    guard words.areForeign else { return self.text(text) }
    element("span", ["lang": words.language, "dir": "ltr"], text: text)
  }
}

extension LanguageTag {
  /// The two attributes of whatever is in this language.
  var attributes: KeyValuePairs<String, String?> { ["lang": text, "dir": direction] }

  var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
