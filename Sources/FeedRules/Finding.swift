import Catalogue

/// Where a rule does not hold, and what was found there.
struct Finding {
  /// The file of the workspace that tells it, or the output itself where none is known.
  let file: String
  /// Of the output; 0 where it was found in the workspace.
  var line = 0
  /// As the middle of a sentence; never a text that may hold a person's name.
  let found: String
  /// In place of the rule's own, where it can say more.
  var remedy: String?
}

extension Feed {
  var file: String { "Feeds/\(id).md" }

  func finding(_ found: String, remedy: String? = nil) -> Finding {
    Finding(file: file, found: found, remedy: remedy)
  }
}

extension SourceEpisode {
  func finding(_ found: String) -> Finding { Finding(file: file, found: found) }
}

extension Element {
  func finding(_ found: String, remedy: String? = nil) -> Finding {
    Finding(file: file, line: line, found: found, remedy: remedy)
  }
}

/// A value between quotation marks on one line, cut off after 40 scalars.
func quoted(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let shown = scalars.prefix(40).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
  return "\"\(String(String.UnicodeScalarView(shown)))\(shown.count < scalars.count ? "…" : "")\""
}
