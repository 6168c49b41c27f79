import Catalogue
import XMLReading

extension ImportedFeed {
  /// Sources: RSS 2.0; RFC 5005 for its pages.
  init(rss channel: FeedElement, findings: inout [ImportFinding]) {
    self.init()
    title = channel.text(.rss, "title").map { CharacterReference.resolved($0).squashed }
    link = channel.text(.rss, "link")
    let descriptions = [channel.first(.rss, "description"), channel.first(.itunes, "summary")]
    summary = descriptions.lazy.compactMap { $0?.plainText }.first ?? channel.text(.itunes, "subtitle")
    imageAddress = channel.first(.rss, "image").flatMap { FeedElement($0).text(.rss, "url") }
    copyright = channel.text(.rss, "copyright") ?? channel.text(.dublinCore, "rights")
    author = channel.text(.rss, "managingEditor") ?? channel.text(.dublinCore, "creator")
    let tag = channel.first(.rss, "language") ?? channel.first(.dublinCore, "language")
    language = read(tag, "language", &findings, FeedWord.language)
    readExtensions(channel, findings: &findings)
  }

  /// Source: RFC 4287 §4.1.1.
  init(atom feed: FeedElement, findings: inout [ImportFinding]) {
    self.init()
    title = feed.first(.atom, "title").flatMap(AtomText.plain)
    link = AtomLink.all(in: feed, relation: "alternate").first?.filled("href")
    summary = feed.first(.atom, "subtitle").flatMap(AtomText.plain)
    imageAddress = feed.text(.atom, "logo") ?? feed.text(.atom, "icon")
    copyright = feed.first(.atom, "rights").flatMap(AtomText.plain)
    author = feed.first(.atom, "author").flatMap { FeedElement($0).text(.atom, "name") }
    if let tag = feed.node.attribute("lang", namespace: AtomText.xmlNamespace) {
      language = FeedWord.language(tag)
      if language == nil { findings.append(ImportFinding(line: feed.node.line, kind: .unreadable("xml:lang"))) }
    }
    readExtensions(feed, findings: &findings)
  }
}

extension XMLNode {
  /// Its HTML as plain text; `nil` where there is none.
  var plainText: String? {
    let text = NotesText.text(of: html)
    return text.isEmpty ? nil : text
  }

  /// The HTML in it, whether escaped, in CDATA or, wrongly, as elements.
  var html: String {
    children.isEmpty ? text : InnerMarkup.html(of: self)
  }
}
