import Catalogue
import Markup

/// The chapters of a JSON file. Source: Podcasting 2.0 JSON chapters, versions 1.0 to 1.2.
enum JSONChapters {
  static func chapters(_ lines: TextLines, problems: inout [Problem]) -> [Chapter] {
    guard let root = lines.json(problems: &problems) else { return [] }
    var fields = JSONFields(file: lines.file)
    var collection = ChapterCollection()
    if let version = fields.text("version", of: root),
      !["1.0", "1.1", "1.2"].contains(where: { version.isVersion($0) })
    {
      fields.add(.chaptersVersion, at: root.member("version") ?? root)
    }
    for node in fields.array("chapters", of: root) {
      let before = fields.problems.count
      let start = fields.time("startTime", of: node)
      let end = fields.time("endTime", of: node)
      let title = fields.text("title", of: node) ?? ""
      let url = fields.text("url", of: node)
      let isListed = fields.flag("toc", of: node) ?? true
      for (name, finding) in [("img", TextFinding.picture), ("location", .location)] {
        if let member = node.member(name), member.value != .null { fields.add(finding, at: member) }
      }
      guard let start else {
        if fields.problems.count == before { fields.add(.chapterWithoutStart, at: node) }
        continue
      }
      let link = collection.link(url, at: fields.place(node.member("url") ?? node))
      collection.add(
        Chapter(
          startInMilliseconds: start, endInMilliseconds: end, title: SpokenText.name(title.utf8) ?? "", link: link,
          isListed: isListed),
        at: fields.place(node))
    }
    problems += fields.problems + collection.problems
    return collection.chapters
  }
}

extension String {
  /// Whether it is `version` or adds something to it after a full stop.
  fileprivate func isVersion(_ version: String) -> Bool {
    self == version || hasPrefix(version + ".")
  }
}
