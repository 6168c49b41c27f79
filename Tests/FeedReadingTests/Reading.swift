import Catalogue

@testable import FeedReading

/// The feed in a text, as `feed.xml`.
func imported(_ text: String) throws(FeedRefusal) -> FeedImport {
  try FeedImport(Array(text.utf8), named: "feed.xml")
}

/// The text as a channel of RSS 2.0 with the usual prefixes declared; it begins on line 2.
func rss(_ text: String) -> String {
  """
  <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
  xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:psc="http://podlove.org/simple-chapters"><channel>
  \(text)
  </channel></rss>
  """
}

/// An item that can be imported, with something more in it.
func item(_ text: String, guid: String = "<guid>g</guid>") -> String {
  "<item>\(guid)<title>t</title><enclosure url=\"https://e.example/1.mp3\" length=\"5\" type=\"audio/mpeg\"/>\(text)</item>"
}

/// The only episode of a feed that has one, with what was found.
func episode(_ text: String) throws -> (ImportedEpisode?, findings: [String]) {
  let read = try imported(rss(item(text)))
  return (read.feed.episodes.first, read.report.findings.map(\.line))
}

/// What is said of a feed that is refused; empty where it is not.
func refusal(_ bytes: [UInt8]) -> String {
  do throws(FeedRefusal) {
    _ = try FeedImport(bytes, named: "feed.xml")
    return ""
  } catch {
    return error.problem(in: "feed.xml").line
  }
}

func refusal(_ text: String) -> String { refusal(Array(text.utf8)) }
