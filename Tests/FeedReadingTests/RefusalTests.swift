import Catalogue
import Testing

@testable import FeedReading
import TestSeeds

@Suite struct RefusalTests {
  private static let texts: [(text: String, said: String)] = [
    ("", "feed.xml: the file is empty. Download the feed again."),
    (" \n\u{FEFF}\n", "feed.xml: the file is empty. Download the feed again."),
    (
      "\n{\"version\": 1}",
      "feed.xml:2:1: the file begins with something other than <, so it is no feed. Give an RSS or Atom feed."
    ),
    (
      "\u{1F}\u{8}",
      "feed.xml:1:1: the file begins with something other than <, so it is no feed. Give an RSS or Atom feed."
    ),
    ("PK\u{3}\u{4}x", "feed.xml: the file is compressed (zip). Unpack it first."),
    (
      "<rss>\n <channel></rss>",
      "feed.xml:2:17: the feed is not well-formed XML: Opening and ending tag mismatch: channel line 2 and rss. Correct it there, and import it again."
    ),
    (
      "<rss><channel><title>I <3 it</title></channel></rss>",
      "feed.xml:1:25: the feed is not well-formed XML: StartTag: invalid element name. Correct it there, and import it again."
    ),
    ("<rss/>", "feed.xml:1:1: rss has no channel in it. Give the show's whole feed."),
    (
      "<rss><x:a/></rss>",
      "feed.xml:1:10: the feed is not well-formed XML: Namespace prefix x on a is not defined. Correct it there, and import it again."
    ),
    (
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
      "feed.xml:1:1: this is RSS 1.0 (RDF), which has no enclosures. Give the show's RSS 2.0 feed."
    ),
    (
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>",
      "feed.xml:1:1: this is no Atom 1.0, but an earlier Atom. Give the show's RSS 2.0 or Atom 1.0 feed."
    ),
    ("<opml/>", "feed.xml:1:1: this is a list of feeds (OPML). Import one of the feeds that it lists."),
    ("\n<kml/>", "feed.xml:2:1: the document is kml, not rss or feed. Give an RSS or Atom feed."),
    (
      "<?xml version='1.0' encoding='x-none'?><rss/>",
      "feed.xml:1:1: the encoding x-none is not known here. Save the feed as UTF-8 and declare that."
    ),
    (
      "<?xml version='1.0' encoding='ISO-2022-JP'?>\n\n<rss>é",
      "feed.xml:3:1: from here on the bytes are not ISO-2022-JP, which the feed declares. Save the feed as UTF-8 and declare that."
    ),
    (
      "<!DOCTYPE html>\n<html><head></head></html>",
      "feed.xml: this is a web page, not a feed, and it names none. Look for the feed's address with the show's host."
    ),
    (
      "<?xml version='1.0'?><!-- x --><!DOCTYPE HTML PUBLIC 'x' 'y'>\n<HTML LANG=nl><LINK Rel=\"x Alternate\" type='application/RSS+XML' href=' https://e.example/feed?a=1&amp;b '>",
      "feed.xml: this is a web page, not a feed. Download the feed that it names: https://e.example/feed?a=1&b."
    ),
    (
      "<html><script><link rel=alternate type=application/rss+xml href=/no></script><link rel=alternate type=text/html href=/no><link rel=alternate type=application/atom+xml href=/feed.atom>",
      "feed.xml: this is a web page, not a feed. Download the feed that it names: /feed.atom."
    ),
  ]

  @Test(arguments: texts) func `says why a feed is refused, and where`(text: String, said: String) {
    #expect(refusal(text) == said)
  }

  @Test func `says nothing that could steer a terminal`() {
    let page = "<html><link rel=alternate type=application/rss+xml href='https://e.example/&#27;[2J\u{9B}'>"
    #expect(refusal(page).contains("it names none"))
    let encoding = "<?xml version='1.0' encoding='x\u{1B}[2J'?><kml/>"
    #expect(refusal(encoding) == "feed.xml:1:1: the document is kml, not rss or feed. Give an RSS or Atom feed.")
  }

  @Test func `says that a file is compressed`() {
    #expect(refusal([0x1F, 0x8B, 0x08, 0x00]) == "feed.xml: the file is compressed (gzip). Unpack it first.")
  }

  private static let declarations = [
    "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>",
    "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><rss>&c;</rss>",
    "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>",
    "<!DOCTYPE rss SYSTEM 'x' [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/'> %a;]><rss/>",
    "<!DOCTYPE rss []><rss/>",
  ]

  @Test(arguments: declarations) func `refuses a document type that declares anything`(text: String) {
    #expect(
      refusal("\n" + text).hasPrefix("feed.xml:2:1: the DOCTYPE declares something of its own."), "\(refusal(text))")
  }

  @Test func `refuses a second document type, and one inside`() {
    #expect(refusal("<!DOCTYPE a><rss><!DOCTYPE b></rss>").contains("not well-formed"))
  }

  @Test func `refuses elements nested too deep`() {
    #expect(
      refusal("\n" + String(repeating: "<a>", count: 100_000))
        == "feed.xml:2:385: elements stand deeper than 128 within one another. Ask the old host for a sound feed.")
  }

  @Test func `refuses tags with attributes without number`() {
    let attributes = (0..<257).map { " a\($0)=''" }.joined()
    #expect(refusal("<rss\(attributes)/>").contains("a tag has more than 256 attributes"))
    let namespaces = (0..<100).map { " xmlns:a\($0)='u:'" }.joined()
    #expect(
      refusal("<rss\(namespaces)>\n<b\(namespaces)>\n<c\(namespaces)/></b></rss>")
        == "feed.xml:3:1494: more than 256 namespaces are declared around here. Ask the old host for a sound feed.")
    #expect(refusal("<rss\(namespaces)><b\(namespaces)/><b\(namespaces)/><b\(namespaces)/></rss>").contains("channel"))
  }

  @Test func `refuses more elements and attributes than fit into memory`() throws {
    let text = Array("<rss a=''>\n<a/><b/></rss>".utf8)
    var enough = MarkupPass(text, limit: 1000, mostElements: 4)
    try enough.run()
    #expect(enough.result == text)
    #expect(throws: FeedRefusal(.tooManyElements(limit: 3), line: 2, column: 5)) {
      var pass = MarkupPass(text, limit: 1000, mostElements: 3)
      try pass.run()
    }
  }

  @Test func `refuses what is too large, and what becomes so by repairs`() {
    #expect(throws: FeedRefusal(.tooLarge(limit: 10))) {
      try FeedImport(Array(repeating: 0, count: 11), named: "", limit: 10)
    }
    let ampersands = Array("<rss>\(String(repeating: "&", count: 300))</rss>".utf8)
    #expect(throws: FeedRefusal(.tooLarge(limit: 1000))) { try FeedImport(ampersands, named: "", limit: 1000) }
    #expect(refusal([UInt8](repeating: 0x20, count: 65 << 20)).hasPrefix("feed.xml: the feed is larger than 64 MB."))
  }

  @Test func `is never stopped by bytes without sense`() {
    var generator = SeededGenerator(seed: 20_260_602)
    let source = Array(rss(item("<description><![CDATA[<p>x</p>]]>&amp;é</description>")).utf8)
    for _ in 0..<1000 {
      var bytes = source
      for _ in 0..<generator.number(1...8) {
        let at = generator.number(0...bytes.count - 1)
        if generator.chance(40) {
          bytes[at] = UInt8(generator.number(0...255))
        } else if generator.chance(50) {
          bytes.removeSubrange(at..<min(bytes.count, at + generator.number(1...20)))
        } else {
          bytes.insert(
            contentsOf: Array(generator.one(of: ["<", "&", "]]>", "<!--", "<![CDATA[", "\"", "&#x1;"]).utf8), at: at)
        }
        if bytes.isEmpty { break }
      }
      do throws(FeedRefusal) {
        let read = try FeedImport(bytes, named: "f")
        for episode in read.feed.episodes { _ = episode.notes?.markdown }
      } catch {
        #expect(!error.problem(in: "f").line.isEmpty)
      }
    }
  }
}
