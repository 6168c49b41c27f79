package import Catalogue

/// What one file gave: its value where nothing is wrong with it, and all its problems.
package struct Reading<Value: Sendable>: Sendable {
  /// Relative to the workspace, with `/`.
  package let file: String
  /// `nil` where the file has an error; warnings leave it.
  package private(set) var value: Value?
  /// In the order of the file.
  package private(set) var problems: [Problem]
  private let marks: [String: [Mark]]

  init(file: String, value: Value?, problems: [Problem], marks: [String: [Mark]] = [:]) {
    self.file = file
    self.value = problems.contains { $0.severity == .error } ? nil : value
    self.problems = problems.sorted { $0.place < $1.place }
    self.marks = marks
  }

  /// Where the value of a field stands, or an item of it, counted from 0; the file's first line where it does not.
  package func place(of key: String, item: Int = 0) -> Place {
    let marks = marks[key] ?? []
    return Place(file, marks.indices.contains(item) ? marks[item] : .start)
  }

  /// Adds a problem that shows only beside other files; an error takes the value away.
  mutating func add(_ finding: Finding, at place: Place) {
    self = Reading(file: file, value: value, problems: problems + [finding.problem(at: place)], marks: marks)
  }
}
