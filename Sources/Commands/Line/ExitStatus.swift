/// What a command tells the shell.
package enum ExitStatus: Int32, Sendable {
  /// Done; what was withheld, and where, was said.
  case done = 0
  case failed = 1
  /// The command's words were not understood; nothing was done.
  case usage = 2
  /// Consent or a rule stands in the way; nothing was published.
  case blocked = 3
}
