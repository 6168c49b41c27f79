import Catalogue

/// Chapters in Vorbis comments: `CHAPTER001=00:01:02.500`, `CHAPTER001NAME=…`, `CHAPTER001URL=…`. Source: Xiph wiki,
/// Chapter Extension.
enum VorbisChapters {
  static func chapters(_ comments: VorbisComments) -> [Chapter] {
    var found: [Int: (start: Int?, title: String, link: String?)] = [:]
    for (key, value) in comments.fields where key.hasPrefix("CHAPTER") {
      let rest = key.dropFirst("CHAPTER".count)
      let digits = rest.utf8.prefix { (0x30...0x39).contains($0) }
      guard (1...3).contains(digits.count), let number = Int(String(rest.prefix(digits.count))) else { continue }
      switch rest.dropFirst(digits.count) {
      case "": found[number, default: (nil, "", nil)].start = Timestamp.milliseconds(Array(value.utf8)[...], .decimal)
      case "NAME": found[number, default: (nil, "", nil)].title = EmbeddedChapters.title(value)
      case "URL": found[number, default: (nil, "", nil)].link = WebLink.text(value)
      default: break
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { _, chapter in
      chapter.start.map { Chapter(startInMilliseconds: $0, title: chapter.title, link: chapter.link) }
    }
  }
}
