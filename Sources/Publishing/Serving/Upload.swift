package import System

/// The user's own command that brings the result to where it is served from, as `upload:` in the site's settings has it.
package struct Upload: Sendable {
  package struct Outcome: Hashable, Sendable {
    package let end: ProgramRun.End
    /// What the command wrote to its standard output, cut off after 64 KiB.
    package let output: String
  }

  private let command: String
  private let folder: FilePath

  package init(_ command: String, in workspace: Workspace) {
    self.command = command
    folder = workspace.root
  }

  /// Runs it by `sh` in the workspace's folder, to its end.
  package func run() throws(FileError) -> Outcome {
    let program = ProgramRun("sh", ["-c", "cd \"$0\" && {\n\(command)\n}", folder.text])
    var output: [UInt8] = []
    let end = try program.run { piece in
      output.append(piece.extracting(first: min(piece.count, (64 << 10) - output.count)))
      return true
    }
    return Outcome(end: end, output: String(decoding: output, as: UTF8.self))
  }
}
