import Testing

@Suite struct LinkTests {
  @Test func `every internal link leads to a file of the result, and every fragment to an element`() throws {
    let site = try RenderedSite(Fiction())
    var followed = 0
    for (path, text) in site.texts where path.hasSuffix(".html") {
      let links = RenderedSite.values(of: "href", in: text) + RenderedSite.values(of: "src", in: text)
      for link in links where !link.hasPrefix("https://") {
        let pieces = link.split(separator: "#", omittingEmptySubsequences: false)
        let target = link.hasPrefix("#") ? path : resolve(String(pieces[0]), from: path)
        let isElsewhere = target.hasPrefix("media/") || ["feeds/klank.xml", "feeds/sawt.xml"].contains(target)
        #expect(isElsewhere || site.texts[target] != nil, "\(path) links to \(link)")
        if pieces.count == 2 {
          #expect(site.texts[target]?.contains(" id=\"\(pieces[1])\"") == true, "\(path) links to \(link)")
        }
        followed += 1
      }
    }
    #expect(followed > 80)
  }

  @Test func `links within the site are relative, and those of 404 begin with the address's path`() throws {
    for (path, text) in try RenderedSite(Fiction()).texts where path.hasSuffix(".html") {
      for link in RenderedSite.values(of: "href", in: text) where !link.hasPrefix("https://") && !link.hasPrefix("#") {
        #expect(link.hasPrefix("/stem/") == ["404.html", "gone.html"].contains(path), "\(path) links to \(link)")
      }
    }
  }

  @Test func `nothing is loaded from another host, and nothing is a script`() throws {
    for (path, text) in try RenderedSite(Fiction()).texts {
      #expect(RenderedSite.values(of: "src", in: text).allSatisfy { $0.hasPrefix("../../media/") }, "\(path)")
      for forbidden in ["<script", "javascript:", "url(", "@import", "<iframe", "<img", "<base"] {
        #expect(!text.contains(forbidden), "\(path) holds \(forbidden)")
      }
    }
  }

  @Test func `a topic without an episode has no page and no link`() throws {
    let site = try RenderedSite(Fiction())
    #expect(site.texts["topics/ongebruikt/index.html"] == nil)
    #expect(site.texts.values.allSatisfy { !$0.lowercased().contains("ongebruikt") })
  }

  @Test func `a site without episodes and feeds links to neither topics nor subscribing`() throws {
    var fiction = try Fiction()
    fiction.published = []
    fiction.feeds = []
    let site = try RenderedSite(fiction)
    #expect(Set(site.texts.keys) == ["index.html", "episodes/index.html", "404.html", "gone.html", "style.css"])
    let home = try found(site.texts["index.html"])
    #expect(RenderedSite.values(of: "href", in: home).filter { $0.hasSuffix("index.html") } == ["episodes/index.html"])
    #expect(home.contains("<p>Er zijn nog geen afleveringen.</p>"))
  }

  /// What a browser makes of a link on the page at this path.
  private func resolve(_ link: String, from path: String) -> String {
    if link.hasPrefix("/stem/") { return String(link.dropFirst("/stem/".count)) }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/").map(String.init) {
      if step == ".." {
        if folders.popLast() == nil { return "outside of the site" }
      } else {
        folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }
}
