import Catalogue
import XMLReading

/// The chapters of an XML file. Source: Podlove simple chapters 1.2.
enum PodloveChapters {
  private static let namespace = "http://podlove.org/simple-chapters"

  static func chapters(_ lines: TextLines, problems: inout [Problem]) -> [Chapter] {
    let root: XMLNode
    do {
      root = try XMLDocument(lines.bytes, limit: TextLines.largestSize).root
    } catch {
      let place = error.line > 0 ? Place(lines.file, line: error.line, column: max(1, error.column)) : Place(lines.file)
      problems.append(TextFinding.xml(error.found).problem(at: place))
      return []
    }
    guard root.name == "chapters", root.namespace == namespace else {
      problems.append(TextFinding.noChapters(namespace).problem(at: Place(lines.file, line: root.line, column: 1)))
      return []
    }
    var collection = ChapterCollection()
    for node in root.children("chapter", namespace: namespace) {
      let place = Place(lines.file, line: node.line, column: 1)
      if node.attribute("image") != nil { problems.append(TextFinding.picture.problem(at: place)) }
      guard let start = Timestamp.milliseconds(Array((node.attribute("start") ?? "").utf8)[...], .decimal) else {
        problems.append(TextFinding.noStart.problem(at: place))
        continue
      }
      let link = collection.link(node.attribute("href"), at: place)
      let title = SpokenText.name((node.attribute("title") ?? "").utf8) ?? ""
      collection.add(Chapter(startInMilliseconds: start, title: title, link: link), at: place)
    }
    problems += collection.problems
    return collection.chapters
  }
}
