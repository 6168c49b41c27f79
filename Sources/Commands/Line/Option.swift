/// An option of a command, such as `--title T`.
struct Option: Sendable {
  /// With its two hyphens.
  let name: String
  /// What stands for the value in the help text; `nil` for a flag.
  let value: String?
  let repeats: Bool
  let help: String

  static func flag(_ name: String, _ help: String) -> Option {
    Option(name: name, value: nil, repeats: false, help: help)
  }

  static func value(_ name: String, _ value: String, _ help: String) -> Option {
    Option(name: name, value: value, repeats: false, help: help)
  }

  static func list(_ name: String, _ value: String, _ help: String) -> Option {
    Option(name: name, value: value, repeats: true, help: help)
  }

  /// Those that every command takes.
  static let shared = [workspace, moment, account, help]

  static let workspace = value(
    "--workspace", "DIR", "the workspace (default: the nearest folder upwards with Site/site.md)")
  static let moment = value("--at", "MOMENT", "act as if it were this moment, such as 2026-03-04T07:00:00+01:00")
  static let account = value("--as", "ACCOUNT", "act for this account; only for the workspace's owner, and journalled")
  static let help = flag("--help", "this text")
  // Those that write take `dryRun`, those that show take `json`.
  static let dryRun = flag("--dry-run", "show what would be done, and do nothing")
  static let json = flag("--json", "print JSON")
  // Those that a coordinator works with take `language`.
  static let language = value(
    "--language", "nl|en", "the language of messages (default: the session's, by LANG; or en)")
}
