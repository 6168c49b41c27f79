import Catalogue

extension Rule {
  static let categoryKnown = Rule(
    "category-known", .error, "Every category and subcategory is of Apple's list, letter by letter.",
    source: "Apple Podcasts categories",
    remedy: "Write the category as Apple's list does",
    inOutput: { output in
      (output.channel?.all("itunes:category") ?? []).flatMap { category -> [Finding] in
        guard let name = category["text"], Category(name) != nil else {
          return [category.finding("itunes:category \(quoted(category["text"] ?? "")) is not in Apple's list")]
        }
        return category.all("itunes:category").filter { $0["text"].flatMap { Category(name, $0) } == nil }.map {
          $0.finding("itunes:category \(quoted($0["text"] ?? "")) is no subcategory of \(quoted(name))")
        }
      }
    })
}
