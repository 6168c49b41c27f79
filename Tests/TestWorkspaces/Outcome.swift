import Foundation

/// What one command line did, as its user saw it.
package struct Outcome: Sendable, CustomStringConvertible {
  /// 0 done, 1 failed, 2 not understood, 3 blocked by consent or by a rule.
  package let status: Int32
  /// Standard output, line by line.
  package let output: [String]
  /// Standard error, line by line.
  package let messages: [String]

  package var text: String { output.joined(separator: "\n") }

  package var everything: String { (output + messages).joined(separator: "\n") }

  package var description: String { "status \(status)\n" + everything }

  /// The one JSON document on standard output.
  package func json() throws -> [String: Any] {
    guard let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Unexpected(what: "no JSON object: \(self)")
    }
    return object
  }

  /// Throws where it did not do what it was asked: for the steps before what a test is about.
  @discardableResult
  package func done() throws -> Outcome {
    guard status == 0 else { throw Unexpected(what: description) }
    return self
  }
}

package struct Unexpected: Error {
  package let what: String

  package init(what: String) {
    self.what = what
  }
}
