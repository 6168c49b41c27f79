import Catalogue

extension Rule {
  static let rssImage = Rule(
    "rss-image", .error, "RSS's own image has a url, title and link, and is at most 144 by 400 pixels.",
    source: "RSS 2.0, image; W3C feed validator, InvalidWidth",
    remedy: "Add what misses, and leave width and height out or write at most 144 and 400",
    inOutput: { output in
      (output.channel?.all("image") ?? []).flatMap { image in
        ["url", "title", "link"].filter { image.first($0) == nil }.map { image.finding("image has no \($0)") }
      } + output.wrong("width") { (1...144).contains(wholeNumber($0) ?? 0) }
        + output.wrong("height") { (1...400).contains(wholeNumber($0) ?? 0) }
    })
}
