import Bytes
import Foundation
import Testing

@testable import Markup

/// The examples of the CommonMark Spec 0.31.2: `CommonMark/spec.json`.
@Suite struct CommonMarkTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(example) \(section)" }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CommonMark")

  static func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder.appending(path: "spec.json")))
  }

  /// Each has raw HTML in what is expected, which we show as text.
  private static let rawHTML: Set<Int> = Set(148...191).union(613...617).union(625...631).union([
    21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 623, 642, 643,
  ])

  /// Each has a link of a scheme that we do not follow: `irc`, `a+b+c`, `made-up-scheme`, `localhost` and, in 500, `foo)`.
  private static let otherSchemes: Set<Int> = [500, 596, 598, 599, 601]

  @Test func `there are 652 examples, in their order`() throws {
    #expect(try Self.examples().map(\.example) == Array(1...652))
  }

  @Test(arguments: try examples().filter { !rawHTML.union(otherSchemes).contains($0.example) })
  func `reads as the specification has it`(example: Example) throws {
    #expect(try html(example.markdown) == respelled(example.html), "\(example.markdown.debugDescription)")
  }

  /// What is expected and what we write are the same once the references in both are read, but that a block of raw HTML
  /// is a paragraph of ours.
  @Test(arguments: try examples().filter { rawHTML.contains($0.example) })
  func `raw HTML is shown, all of it`(example: Example) throws {
    let found = try html(example.markdown)
    #expect(withoutReferences(found) == withoutReferences(example.html), "\(example.markdown.debugDescription)")
    let ours = "(p|em|strong|ul|li|blockquote|pre|code|a href=\"[^\"<>]*\")"
    let rest = found.replacing(try Regex("</?\(ours)>"), with: "")
    #expect(!rest.contains("<") && !rest.contains(">"), "\(found)")
    #expect(try text(found) != text(example.html), "there is no raw HTML in it")
  }

  @Test(arguments: try examples().filter { otherSchemes.contains($0.example) })
  func `of a link that we do not follow stays the text`(example: Example) throws {
    let found = try html(example.markdown)
    #expect(!found.contains("<a"))
    #expect(try text(found) == text(example.html))
  }

  /// As we spell the same HTML: `<br>`, `"` in text, and an empty attribute as its name.
  private func respelled(_ html: String) -> String {
    html.replacing(" />", with: ">").replacing("=\"\"", with: "").replacing("&quot;", with: "\"")
  }

  private func withoutReferences(_ html: String) -> String {
    let read = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("<p>", ""), ("</p>", ""), ("\n", "")]
    return respelled(read.reduce(html) { $0.replacing($1.0, with: $1.1) })
  }

  private func text(_ html: String) throws -> String {
    respelled(html).replacing(try Regex("<[^>]*>"), with: "")
  }

  private func html(_ source: String) throws -> String {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) {
      $0.markdown(Markdown(source, dialect: .commonMark), for: .page(headingOffset: 0))
    }
    let html = String(decoding: buffer.array(), as: UTF8.self)
    return html.replacing("&quot;", with: "\"").replacing("&#10;", with: "\n")
  }
}
