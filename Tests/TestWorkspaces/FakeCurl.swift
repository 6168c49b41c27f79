import Foundation
import System

/// A program in the place of curl, which sends nothing, answers as its test wishes, and notes what it was asked.
package final class FakeCurl: Sendable {
  private let folder: FilePath

  /// - Parameter answers: one an attempt: a status, or `silent` and curl's own exit status; 202 after the last.
  package init(answering answers: [String] = []) throws {
    folder = FilePath("/tmp/klankbord-curl-\(UInt64.random(in: 0 ... .max))")
    try folder.createDirectories()
    // A link, for a program that was only just written may still be open in another test's child.
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fake-curl.sh")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: script.path())
    try folder.appending("answers").writeNew(Array(answers.map { $0 + "\n" }.joined().utf8).span)
  }

  deinit {
    do { try folder.removeTree() } catch { print("left behind: \(folder): \(error.reason)") }
  }

  package var path: String { folder.appending("curl").text }

  /// The arguments of each attempt, separated by spaces.
  package func calls() throws -> [String] {
    let file = folder.appending("calls")
    guard try file.status() != nil else { return [] }
    return String(decoding: try file.read(limit: 1 << 20), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
