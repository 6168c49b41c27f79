import Bytes
import Markup

extension ConsentPaper {
  /// One page to print, which loads nothing from anywhere.
  func html() throws -> String {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) { page in
      page.doctype()
      page.element("html", ["lang": language.rawValue, "dir": language.isRightToLeft ? "rtl" : "ltr"]) { html in
        html.element("head") { head in
          head.element("meta", ["charset": "utf-8"])
          head.element("meta", ["name": "viewport", "content": "width=device-width"])
          head.element("meta", ["name": "robots", "content": "noindex"])
          head.element("title", text: title)
          head.element("link", ["rel": "stylesheet", "href": "data:text/css," + Self.style])
        }
        html.element("body") { body in
          body.element("h1", text: title)
          for part in parts { write(part, into: &body) }
        }
      }
    }
    return String(decoding: buffer.array(), as: UTF8.self)
  }

  private func write(_ part: Part, into html: inout HTMLWriter) {
    switch part {
    case .heading(let text): html.element("h2", text: text)
    case .text(let text): html.element("p", text: text)
    case .known(let label, let value):
      html.element("p") { line in
        line.text(label + ": ")
        // Left to right in any language, as it is read out by telephone.
        line.element("b", ["dir": "ltr"], text: value)
      }
    case .question(let text): write(text, [yes, no], into: &html)
    case .choice(let text, let options): write(text, options, into: &html)
    case .blank(let label):
      html.element("p", ["class": "blank"]) { line in
        line.text(label)
        line.element("span")
      }
    }
  }

  private func write(_ question: String, _ options: [String], into html: inout HTMLWriter) {
    html.element("div", ["class": "question"]) { row in
      row.element("p", text: question)
      row.element("ul") { list in
        for option in options { list.element("li", text: option) }
      }
    }
  }

  /// Without the characters that an address cannot hold.
  private static let style = """
    @page{size:A4;margin:18mm}body{font:12pt/1.4 sans-serif;max-width:44em;margin:auto;padding:1em;color:black}\
    h1{font-size:1.6em}h2{font-size:1.2em;margin:1.4em 0 0;break-after:avoid}\
    .question{display:flex;gap:1em;justify-content:space-between;break-inside:avoid;border-bottom:1px solid gray}\
    .question p{flex:1;margin:.4em 0}ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.2em;margin:.4em 0;padding:0}\
    li:before{content:'';display:inline-block;width:.8em;height:.8em;border:1px solid;margin-inline-end:.4em}\
    .blank{display:flex;gap:.6em;align-items:end;break-inside:avoid;margin:1em 0}\
    .blank span{flex:1;border-bottom:1px solid;min-height:1.4em}\
    @media print{body{padding:0;max-width:none}}
    """
}
