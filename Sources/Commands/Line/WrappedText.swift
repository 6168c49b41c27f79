/// A text in lines of at most 100 columns, the later ones indented below its first word.
struct WrappedText {
  let lines: [String]

  /// - Parameter mark: what stands before it on the first line.
  init(_ text: String, behind mark: String = "") {
    let indent = mark.count
    var lines = [mark]
    var isFirst = true
    for word in text.split(separator: " ") {
      if !isFirst, lines[lines.count - 1].count + 1 + word.count > 100 {
        lines.append(String(repeating: " ", count: indent))
        isFirst = true
      }
      lines[lines.count - 1] += (isFirst && indent == 0 ? "" : " ") + word
      isFirst = false
    }
    self.lines = lines
  }
}
