import Bytes
package import System

/// Fetches addresses through the system's `curl`: what was begun goes on where it was left off.
package struct Download: Sendable {
  private let curl: String
  private let showsProgress: Bool

  /// - Parameters:
  ///   - curl: the program's name or path.
  ///   - showsProgress: whether a line on standard error tells how far it is.
  package init(curl: String, showsProgress: Bool) {
    self.curl = curl
    self.showsProgress = showsProgress
  }

  /// Why an address was not fetched, as the middle of a sentence.
  package struct Failure: Error {
    package let reason: String
  }

  /// What stands at the address, at most `limit` bytes.
  package func bytes(of address: String, limit: Int) throws -> [UInt8] {
    let run = ProgramRun(curl, Self.common + ["--silent", "--max-time", "300", "--url", address])
    let (end, output) = try run.run(outputLimit: limit)
    guard end.isSuccess else { throw Failure(reason: Self.reason(end)) }
    return output
  }

  /// Brings what stands at the address to a file, which may hold a beginning of it already.
  package func fetch(_ address: String, to file: FilePath) throws {
    let progress = showsProgress ? ["--progress-bar"] : ["--silent"]
    let begun = try file.status() != nil
    var end = try run(progress + ["--continue-at", "-", "--output", file.text, "--url", address])
    // The server cannot go on in the middle, or what is there is whole or another file: from the start, then.
    if begun, !end.isSuccess {
      try file.remove()
      end = try run(progress + ["--output", file.text, "--url", address])
    }
    guard end.isSuccess else { throw Failure(reason: Self.reason(end)) }
  }

  private func run(_ arguments: [String]) throws(FileError) -> ProgramRun.End {
    try ProgramRun(curl, Self.common + ["--retry", "3"] + arguments).run().end
  }

  private static let common = [
    "--disable", "--globoff", "--fail", "--location", "--max-redirs", "10", "--proto", "=http,https", "--proto-redir",
    "=http,https", "--connect-timeout", "30", "--speed-limit", "100", "--speed-time", "60", "--user-agent", "Klankbord",
  ]

  private static func reason(_ end: ProgramRun.End) -> String {
    switch end {
    case .exited(6): "its host is not known"
    case .exited(7): "no connection"
    case .exited(22): "the server does not give it"
    case .exited(28): "it takes too long"
    case .exited(35), .exited(60): "no secure connection"
    case .exited(let status): "curl's status \(status)"
    case .killed: "curl was stopped"
    }
  }
}
