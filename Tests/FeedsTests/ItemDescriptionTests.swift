import Markup
import Testing

@testable import Feeds

@Suite struct ItemDescriptionTests {
  private let page = "https://podcast.example.org/episodes/a/"
  private let link =
    "<p><a href=\"https://podcast.example.org/episodes/a/\">https://podcast.example.org/episodes/a/</a></p>"

  @Test(arguments: ["", "\n\n", "  \n"]) func `empty notes give an empty description`(notes: String) throws {
    #expect(try html(notes, page: page) == "")
  }

  @Test func `exactly 4000 bytes stay whole`() throws {
    // <p> and </p> are 7 bytes; é is two.
    let longest = String(repeating: "é", count: 1996) + "a"
    #expect(try html(longest, page: page) == "<p>\(longest)</p>")
    #expect(try html(longest, page: page).utf8.count == 4000)
    let (first, second) = (String(repeating: "a", count: 1993), String(repeating: "a", count: 1992))
    #expect(try html("\(first)\n\n\(second)", page: page) == "<p>\(first)</p>\n<p>\(second)</p>")
    #expect(try html("\(first)\n\n\(second)a", page: page) == "<p>\(first)</p>\n\(link)")
  }

  @Test func `one byte more keeps whole blocks and ends in the page's address`() throws {
    let first = String(repeating: "😀", count: 900)
    let second = String(repeating: "&", count: 100)
    // 3607 + 1 + 507 bytes
    #expect(try html("\(first)\n\n\(second)", page: page) == "<p>\(first)</p>\n\(link)")
    #expect(try html("\(first)\n\n\(second)", page: nil) == "<p>\(first)</p>")
    #expect(try html(String(repeating: "a", count: 3994), page: page) == link)
    #expect(try html(String(repeating: "a", count: 3994), page: nil) == "")
  }

  @Test func `a block after one that does not fit does not stand in its place`() throws {
    let long = String(repeating: "a", count: 5000)
    #expect(try html("a\n\n\(long)\n\nb", page: page) == "<p>a</p>\n\(link)")
    #expect(try html("a\n\n- \(long)\n- b", page: nil) == "<p>a</p>")
  }

  @Test func `the blocks and the link together fill 4000 bytes`() throws {
    let room = 4000 - link.utf8.count - 1 - 7
    let rest = String(repeating: "b", count: 200)
    let fits = String(repeating: "a", count: room)
    #expect(try html("\(fits)\n\n\(rest)", page: page) == "<p>\(fits)</p>\n\(link)")
    #expect(try html("\(fits)\n\n\(rest)", page: page).utf8.count == 4000)
    #expect(try html("\(fits)a\n\n\(rest)", page: page) == link)
  }

  private func html(_ notes: String, page: String?) throws -> String {
    let description = try ItemDescription(of: Markdown(notes), base: self.page, page: page)
    return String(decoding: description.html, as: UTF8.self)
  }
}
