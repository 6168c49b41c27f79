import Catalogue

extension Rule {
  static let rssVersion = Rule(
    "rss-version", .error, "The document is rss of version 2.0, with one channel.",
    source: "RSS 2.0",
    remedy: "Write rss version=\"2.0\", and one channel in it",
    inOutput: { output in
      let root = output.root
      if root.name != "rss" { return [root.finding("the document is \(quoted(root.name))")] }
      if root["version"] != "2.0" { return [root.finding("version of rss is \(quoted(root["version"] ?? ""))")] }
      let count = root.all("channel").count
      return count == 1 ? [] : [root.finding("rss holds \(count) channels")]
    })
}
