import Bytes
package import System

/// Fetches public addresses, through the system's `curl`, as anybody would: what caches in between hold counts too.
package struct PublicFetching: Sendable {
  /// For one answer, in seconds.
  private static let limit = 20
  /// Bytes of one document that are kept, to compare them.
  private static let largest = 64 << 20

  private let curl: String
  private let scratch: FilePath

  /// - Parameters:
  ///   - curl: the program's name or path.
  ///   - scratch: a private folder that may be made and is removed again.
  package init(curl: String, scratch: FilePath) {
    self.curl = curl
    self.scratch = scratch
  }

  /// What is found at each address, in their order. A host that does not answer is asked once.
  ///
  /// - Throws: `FileError`; ENOENT where there is no curl.
  package func look(at copies: [PublicCopy]) throws -> [PublicFinding] {
    guard !copies.isEmpty else { return [] }
    try scratch.removeTree()
    try scratch.createDirectories(mode: 0o700)
    defer { _ = Result { try scratch.removeTree() } }
    let (end, output) = try ProgramRun(curl, ["--disable", "--config", "-"]).run(
      input: Array(settings(for: copies).utf8), outputLimit: 16 << 20)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    return try copies.enumerated().map { position, copy in
      let words = position < lines.count ? lines[position].split(separator: " ") : []
      guard words.count == 2, let status = Int(words[0]), let exit = Int32(words[1]), exit == 0 else {
        let exit = words.count == 2 ? Int32(words[1]) : nil
        return PublicFinding(copy: copy, answer: .unknown(Self.silence(exit, end)))
      }
      return PublicFinding(copy: copy, answer: try answer(status, to: copy, at: position))
    }
  }

  /// One transfer after another over one connection; `next` begins another one with settings of its own.
  private func settings(for copies: [PublicCopy]) -> String {
    copies.enumerated().map { position, copy in
      """
      url = "\(copy.address)"
      output = "\(body(position).text.quotedForCurl)"
      write-out = "%{http_code} %{exitcode}\\n"
      silent
      globoff
      fail-early
      location
      max-redirs = 5
      proto = "=http,https"
      proto-redir = "=http,https"
      connect-timeout = 5
      max-time = \(Self.limit)
      max-filesize = \(Self.largest)
      user-agent = "Klankbord"
      header = "Cache-Control: no-cache"

      """
    }.joined(separator: "next\n")
  }

  private func body(_ position: Int) -> FilePath { scratch.appending("\(position)") }

  private func answer(_ status: Int, to copy: PublicCopy, at position: Int) throws -> PublicFinding.Answer {
    switch copy.expectation {
    case .gone:
      switch status {
      case 404, 410: return .gone(status: status)
      case 200...399, 401, 403: return .stillPublic(status: status)
      default: return .unknown("the server answered \(status)")
      }
    case .current(let hash):
      guard status == 200 else {
        return status >= 500 ? .unknown("the server answered \(status)") : .otherVersion(status: status)
      }
      let file = body(position)
      // An empty answer leaves no file.
      let bytes = try file.status() == nil ? [] : try file.read(limit: Self.largest)
      return SHA256.digest(of: bytes) == hash ? .current : .otherVersion(status: status)
    }
  }

  /// Why there was no answer, by curl's own exit status.
  private static func silence(_ exit: Int32?, _ end: ProgramRun.End) -> String {
    switch exit {
    case 6: "its host is not known"
    case 7: "no connection"
    case 28: "no answer in time"
    case 35, 60: "no secure connection"
    case 47: "it leads in a circle"
    case let exit?: "no answer (curl's status \(exit))"
    case nil: end.isSuccess ? "no answer" : "not asked, since an address before it did not answer"
    }
  }
}

extension String {
  /// Between quotation marks in curl's settings.
  fileprivate var quotedForCurl: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
