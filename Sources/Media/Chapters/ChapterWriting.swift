package import Bytes
package import Catalogue
import Markup

/// Writes chapters as Podcasting 2.0 JSON chapters, version 1.2.
package enum ChapterWriting {
  package static let mimeType = "application/json+chapters"

  /// Appends a whole file, in the order of the starts. The same chapters give the same bytes.
  package static func write(_ chapters: [Chapter], into buffer: inout ByteBuffer) {
    let ordered = chapters.enumerated().sorted {
      ($0.element.startInMilliseconds, $0.offset) < ($1.element.startInMilliseconds, $1.offset)
    }
    let document: JSONValue = ["version": "1.2.0", "chapters": .array(ordered.map { json($0.element) })]
    document.write(into: &buffer)
  }

  private static func json(_ chapter: Chapter) -> JSONValue {
    var members = [JSONValue.Member("startTime", seconds(chapter.startInMilliseconds))]
    if let end = chapter.endInMilliseconds { members.append(.init("endTime", seconds(end))) }
    if !chapter.title.isEmpty { members.append(.init("title", .text(chapter.title))) }
    if let link = chapter.link { members.append(.init("url", .text(link))) }
    if !chapter.isListed { members.append(.init("toc", false)) }
    return .object(members)
  }

  /// With three decimals at most: a double of so few digits is written as it is.
  private static func seconds(_ milliseconds: Int) -> JSONValue {
    milliseconds % 1000 == 0 ? .integer(milliseconds / 1000) : .fraction(Double(milliseconds) / 1000)
  }
}
