/// Where in the workspace something is: a file, and where it is known the line and column or the byte.
package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  package enum Position: Hashable, Sendable {
    case wholeFile
    /// Both count from 1; the column counts Unicode scalars.
    case text(line: Int, column: Int)
    /// Counts from 0.
    case byte(offset: Int)
  }

  /// Relative to the workspace, with `/`.
  package let file: String
  package let position: Position

  package init(_ file: String, _ position: Position = .wholeFile) {
    self.file = file
    self.position = position
  }

  package init(_ file: String, line: Int, column: Int) {
    self.init(file, .text(line: line, column: column))
  }

  package var description: String {
    switch position {
    case .wholeFile: file
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .byte(let offset): "\(file): at byte \(offset)"
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.order.0, left.order.1) < (right.file, right.order.0, right.order.1)
  }

  private var order: (Int, Int) {
    switch position {
    case .wholeFile: (0, 0)
    case .text(let line, let column): (line, column)
    case .byte(let offset): (0, offset)
    }
  }
}
