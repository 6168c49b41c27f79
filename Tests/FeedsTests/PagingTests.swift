import Bytes
import Catalogue
import Feeds
import Testing

/// Which documents change when an episode is added or taken away.
@Suite struct PagingTests {
  @Test func `a new episode changes the feed's own documents alone, and once a page its neighbour's link to it`() throws
  {
    var before = try Documents(of: numbered(1...2))
    for count in 3...14 {
      let after = try Documents(of: numbered(1...count))
      var expected: Set = ["klank.xml", "klank.atom", "klank.json"]
      // With pages of three, the sixth episode splits off the first page, the ninth the second. The page before that
      // one now has it as its `previous`, which JSON Feed does not know.
      if count >= 6, count % 3 == 0 {
        let new = "klank-page-\(count / 3 - 1)"
        expected.formUnion(["\(new).xml", "\(new).atom", "\(new).json"])
        if count > 6 { expected.formUnion(["klank-page-\(count / 3 - 2).xml", "klank-page-\(count / 3 - 2).atom"]) }
      }
      #expect(after.changedPaths(from: before) == Set(expected.map { "feeds/\($0)" }), "\(count)")
      before = after
    }
  }

  @Test func `an episode that is taken away changes its own page alone`() throws {
    let before = try Documents(of: numbered(1...12))
    for (number, page) in [(1, "klank-page-1"), (6, "klank-page-2"), (9, "klank-page-3"), (10, "klank")] {
      var fiction = try numbered(1...12)
      fiction.published[number - 1].isRetracted = true
      let after = try Documents(of: fiction)
      #expect(after.changed(from: before) == [page])
      #expect(after.texts.values.allSatisfy { !$0.contains("aflevering-\(number)@") })
    }
  }

  @Test func `a page whose episodes are all gone stays in its place, empty`() throws {
    var fiction = try numbered(1...12)
    for index in 3..<6 { fiction.published[index].isRetracted = true }
    let documents = try Documents(of: fiction)
    #expect(documents.changed(from: try Documents(of: numbered(1...12))) == ["klank-page-2"])
    #expect(documents.texts["feeds/klank-page-2.xml"]?.contains("<item>") == false)
    #expect(documents.texts["feeds/klank-page-2.xml"]?.contains("pubDate") == false)
    #expect(documents.texts["feeds/klank-page-2.atom"]?.contains("<updated>1970-01-01T00:00:00Z</updated>") == true)
  }

  @Test func `a trailer of an older page stands in the feed's own RSS too, and goes with it`() throws {
    var fiction = try numbered(1...12)
    fiction.published[0].episode.kind = .trailer
    let before = try Documents(of: fiction)
    for (path, text) in before.texts {
      #expect(text.contains("<podcast:trailer ") == (path == "feeds/klank.xml"), "\(path)")
    }
    let guid = fiction.published[0].episode.guid
    #expect(
      Set(before.outputs.filter { $0.value.mentions.contains(guid) }.keys)
        == ["feeds/klank.xml", "feeds/klank-page-1.xml", "feeds/klank-page-1.atom", "feeds/klank-page-1.json"])
    fiction.published[0].isRetracted = true
    let after = try Documents(of: fiction)
    #expect(
      after.changedPaths(from: before).sorted() == [
        "feeds/klank-page-1.atom", "feeds/klank-page-1.json", "feeds/klank-page-1.xml", "feeds/klank.xml",
      ])
  }

  @Test func `the links lead from the newest page to the oldest and back`() throws {
    let texts = try Documents(of: numbered(1...12)).texts
    for (page, links) in [
      ("klank", [("first", "klank"), ("next", "klank-page-3"), ("last", "klank-page-1")]),
      (
        "klank-page-3", [("first", "klank"), ("previous", "klank"), ("next", "klank-page-2"), ("last", "klank-page-1")]
      ),
      (
        "klank-page-2",
        [("first", "klank"), ("previous", "klank-page-3"), ("next", "klank-page-1"), ("last", "klank-page-1")]
      ),
      ("klank-page-1", [("first", "klank"), ("previous", "klank-page-2"), ("last", "klank-page-1")]),
    ] {
      for fileExtension in ["xml", "atom"] {
        let text = try found(texts["feeds/\(page).\(fileExtension)"])
        let written = [("self", page)] + links
        for relation in ["self", "first", "previous", "next", "last"] {
          let target = written.first { $0.0 == relation }?.1
          let lines = text.split(separator: "\n").filter { $0.contains("rel=\"\(relation)\"") }
          #expect(lines.count == (target == nil ? 0 : 1))
          if let target {
            #expect(
              lines.first?.hasSuffix("href=\"https://podcast.example.org/stem/feeds/\(target).\(fileExtension)\"/>")
                == true)
          }
        }
      }
      let next = links.first { $0.0 == "next" }?.1
      let json = try found(texts["feeds/\(page).json"])
      #expect(json.contains("\"next_url\"") == (next != nil))
      if let next { #expect(json.contains("\"next_url\":\"https://podcast.example.org/stem/feeds/\(next).json\"")) }
      #expect(json.contains("\"feed_url\":\"https://podcast.example.org/stem/feeds/klank.json\""))
    }
  }

  @Test func `one document that holds all has no links of pages`() throws {
    for text in try Fiction().documents().values {
      for word in ["rel=\"first\"", "rel=\"last\"", "next_url"] { #expect(!text.contains(word)) }
    }
  }

  @Test func `hubs are told of the feed itself alone`() throws {
    var fiction = try numbered(1...12)
    fiction.channel.hubs = ["https://hub.example.org/"]
    for (path, text) in try fiction.documents() {
      #expect(text.contains("https://hub.example.org/") == !path.contains("page"), "\(path)")
    }
  }

  @Test func `ten thousand episodes, a hundred a page`() throws {
    var fiction = try numbered(1...10_000)
    fiction.channel.pageSize = 100
    let before = try fiction.outputs()
    #expect(before.count == 300)
    #expect(Set(before.map(\.path)).count == 300)
    #expect(before.filter { $0.path.hasSuffix(".xml") }.map(\.mentions.count) == Array(repeating: 100, count: 100))
    try fiction.publish("nieuw", title: "Nieuw", at: "2026-03-30T00:00:00Z")
    let after = try fiction.outputs()
    let keys = Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0.key) })
    #expect(
      after.filter { keys[$0.path] != $0.key }.map(\.path)
        == ["feeds/klank.xml", "feeds/klank.atom", "feeds/klank.json"])
  }

  /// Pages of three; episode 1 is the oldest.
  private func numbered(_ numbers: ClosedRange<Int>) throws -> Fiction {
    var fiction = try Fiction()
    fiction.published = []
    fiction.channel.pageSize = 3
    for number in numbers {
      let moment = Moment(secondsSince1970: 1_700_000_000 + number * 3600)
      try fiction.publish("aflevering-\(number)", title: "Aflevering \(number)", at: moment.description)
    }
    return fiction
  }
}

private struct Documents {
  let outputs: [String: OutputFile]
  let texts: [String: String]

  init(of fiction: Fiction) throws {
    outputs = Dictionary(uniqueKeysWithValues: try fiction.outputs().map { ($0.path, $0) })
    texts = try fiction.documents()
  }

  /// New or with other bytes; their keys tell exactly the same.
  func changedPaths(from other: Documents) -> Set<String> {
    let changed = Set(texts.filter { other.texts[$0.key] != $0.value }.keys)
    #expect(Set(outputs.filter { other.outputs[$0.key]?.key != $0.value.key }.keys) == changed)
    return changed
  }

  /// The pages that changed, each in every format.
  func changed(from other: Documents) -> Set<String> {
    let paths = changedPaths(from: other)
    let pages = Set(paths.map { String($0.dropFirst("feeds/".count).prefix { $0 != "." }) })
    #expect(paths.count == pages.count * 3)
    return pages
  }
}
