import System

/// Tells receivers, through the system's `curl`. It follows no redirection and reads no settings of the account's.
package struct Teller: Sendable {
  /// What a receiver said in the end.
  package struct Answer: Hashable, Sendable {
    /// An HTTP status, or why there was none.
    package let text: String
    package let isDone: Bool
    /// Whether it may be another one in a while.
    let mayPass: Bool
  }

  /// How long the pauses before a second, third and fourth attempt are.
  static let pausesInSeconds = [1, 5, 15]
  /// For a whole attempt.
  private static let limitInSeconds = 10

  private let curl: String
  private let pause: @Sendable (_ seconds: Int, _ answer: String) throws -> Void

  /// - Parameters:
  ///   - curl: the program's name or path.
  ///   - pause: waits before the next attempt; it is told the answer to the last one.
  package init(curl: String, pause: @escaping @Sendable (_ seconds: Int, _ answer: String) throws -> Void) {
    self.curl = curl
    self.pause = pause
  }

  /// Tells the receiver of each document, again where it is busy; the first answer that is no yes ends it.
  ///
  /// - Throws: `FileError` ENOENT where there is no curl.
  package func tell(_ notice: Notice) throws -> Answer {
    var last = Answer(text: "", isDone: true, mayPass: false)
    for document in notice.documents {
      last = try tell(notice.receiver, about: document)
      guard last.isDone else { break }
    }
    return last
  }

  private func tell(_ receiver: Receiver, about document: String) throws -> Answer {
    var answer = try attempt(receiver, about: document)
    for seconds in Self.pausesInSeconds where answer.mayPass {
      try pause(seconds, answer.text)
      answer = try attempt(receiver, about: document)
    }
    return answer
  }

  private func attempt(_ receiver: Receiver, about document: String) throws(FileError) -> Answer {
    let run = ProgramRun(
      curl,
      [
        "--disable", "--silent", "--globoff", "--proto", "=http,https", "--max-time", "\(Self.limitInSeconds)",
        "--user-agent", "Klankbord", "--output", "/dev/null", "--write-out", "%{http_code}",
      ] + receiver.request(about: document) + ["--url", receiver.address])
    let (end, output) = try run.run()
    let text = String(decoding: output, as: UTF8.self)
    guard let status = Int(text), (100...599).contains(status) else {
      return Answer(text: Self.silence(end), isDone: false, mayPass: true)
    }
    return Answer(text: text, isDone: (200...299).contains(status), mayPass: status == 429 || status >= 500)
  }

  /// Why there was no answer, by curl's own exit status.
  private static func silence(_ end: ProgramRun.End) -> String {
    switch end {
    case .exited(6): "its host is not known"
    case .exited(7): "no connection"
    case .exited(28): "no answer within \(limitInSeconds) s"
    case .exited(35), .exited(60): "no secure connection"
    case .exited(let status): "no answer (curl's status \(status))"
    case .killed: "no answer (curl was stopped)"
    }
  }
}
