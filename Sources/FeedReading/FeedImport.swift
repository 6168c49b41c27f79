import Catalogue
import XMLReading

/// Another program's feed, read so that its show can move in: RSS 2.0 and what came before it without RDF, and Atom 1.0.
///
/// What is broken is repaired only where its meaning is clear, and every repair is in the report; an item that cannot
/// keep its identity or has nothing to hear is left out, and is in the report. Nothing is fetched.
package struct FeedImport: Hashable, Sendable {
  package let feed: ImportedFeed
  package let report: ImportReport

  /// - Parameters:
  ///   - name: what the report calls the feed, such as its file's name.
  ///   - limit: in bytes, of what is given and of what is made of it; what is larger is refused.
  package init(_ bytes: [UInt8], named name: String, limit: Int = XMLDocument.largestSize) throws(FeedRefusal) {
    let repaired = try FeedRepair(bytes, limit: limit)
    let root: XMLNode
    do throws(XMLReadError) {
      root = try XMLDocument(repaired.bytes, limit: limit).root
    } catch {
      throw FeedRefusal(error)
    }
    let reading = try ShowReading(root)
    feed = reading.feed
    report = ImportReport(
      repairs: repaired.repairs.sorted.map { $0.problem(in: name) }, furtherRepairs: repaired.repairs.furtherCount,
      findings: reading.findings.sorted { $0.line < $1.line }.map { $0.problem(in: name) },
      itemCount: reading.itemCount, episodeCount: reading.feed.episodes.count)
  }
}
