import Bytes
import Testing

@testable import Markup

@Suite struct HTMLWriterTests {
  @Test func `writes elements, void elements and boolean attributes`() throws {
    let text = try html { html in
      html.doctype()
      html.element("html", ["lang": "ar", "dir": "rtl"]) { html in
        html.element("meta", ["charset": "utf-8"])
        html.element("audio", ["controls": "", "src": "a.mp3?b=1&c=2", "loop": nil])
        html.element("p", text: "a < b & \"c\"")
        html.element("br")
        html.element("script", ["src": "player.js"])
      }
    }
    #expect(
      text == """
        <!DOCTYPE html>
        <html lang="ar" dir="rtl"><meta charset="utf-8"><audio controls src="a.mp3?b=1&amp;c=2"></audio>\
        <p>a &lt; b &amp; "c"</p><br><script src="player.js"></script></html>
        """)
  }

  @Test func `escapes by scalars`() throws {
    let text = try html { $0.element("p", ["title": "\"\u{301}<"], text: "<\u{301}b>") }
    #expect(text.utf8.elementsEqual("<p title=\"&quot;\u{301}&lt;\">&lt;\u{301}b&gt;</p>".utf8))
  }

  @Test(arguments: ["br", "img", "script", "style"])
  func `refuses content where none can stand`(name: String) {
    #expect(throws: MarkupError.contentNotAllowed(element: "p/\(name)")) {
      try html { $0.element("p") { $0.element(name, text: "x") } }
    }
  }

  @Test func `refuses forbidden characters, names that are none and repeated attributes`() {
    #expect(throws: MarkupError.forbiddenCharacter("\u{0}", element: "p")) {
      try html { $0.element("p", text: "\u{0}") }
    }
    #expect(throws: MarkupError.notAName("p onclick=x", element: "p onclick=x")) {
      try html { $0.element("p onclick=x") }
    }
    #expect(throws: MarkupError.repeatedAttribute("id", element: "p")) {
      try html { $0.element("p", ["id": "a", "id": "b"]) }
    }
  }

  private func html(_ body: (inout HTMLWriter) -> Void) throws -> String {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer, body)
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}
