import Markup

/// What a chapter may lead to.
enum WebLink {
  /// In ASCII; `nil` unless it is an address of `http` or `https`.
  static func text(_ address: String) -> String? {
    guard let text = LinkTarget(address)?.text else { return nil }
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://" ? text : nil
  }
}
