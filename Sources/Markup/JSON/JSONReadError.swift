/// Why a JSON text was not read, and where.
package struct JSONReadError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notUTF8
    /// Larger than this number of bytes.
    case tooLarge(limit: Int)
    /// More arrays and objects within one another than this.
    case tooDeep(limit: Int)
    /// Something else stands here, or the text ends.
    case expected(String)
    /// A number that JSON does not write so, such as `01` or `.5`.
    case number
    case unclosedText
    /// A control character in a text, such as a line feed.
    case control(UInt8)
    case escape
    /// `\uD800` to `\uDFFF` that are no pair.
    case halfOfPair
    /// An object has two members of this name; it begins where the second one does.
    case repeatedName
  }

  package let reason: Reason
  /// Both count from 1; the column counts Unicode scalars.
  package let line: Int
  package let column: Int

  init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension JSONReadError: CustomStringConvertible {
  /// As the middle of a sentence: `a comma or ] is expected here`.
  package var description: String {
    switch reason {
    case .notUTF8: "the text is not UTF-8 from here on"
    case .tooLarge(let limit): "the text has more than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) arrays and objects stand within one another"
    case .expected(let what): "\(what) is expected here"
    case .number: "this is not how JSON writes a number"
    case .unclosedText: "a text has no closing quotation mark"
    case .control(let byte):
      "a text holds the control character U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    case .escape: "no such escape is known in JSON"
    case .halfOfPair: "an escape is half of a surrogate pair"
    case .repeatedName: "an object has two members of this name"
    }
  }
}
