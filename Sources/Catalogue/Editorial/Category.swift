/// A category of Apple's list, and a subcategory of it where there is one: exactly as Apple writes them.
package struct Category: Hashable, Sendable {
  package let name: String
  package let subcategory: String?

  /// `nil` unless Apple's list holds the pair, case and all.
  package init?(_ name: String, _ subcategory: String? = nil) {
    guard let subcategories = Self.list.first(where: { $0.name == name })?.subcategories else { return nil }
    if let subcategory, !subcategories.contains(subcategory) { return nil }
    self.name = name
    self.subcategory = subcategory
  }

  /// Every category with its subcategories, in Apple's order. Source: Apple Podcasts categories.
  package static let list: [(name: String, subcategories: [String])] = [
    ("Arts", ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"]),
    ("Business", ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"]),
    ("Comedy", ["Comedy Interviews", "Improv", "Stand-Up"]),
    ("Education", ["Courses", "How To", "Language Learning", "Self-Improvement"]),
    ("Fiction", ["Comedy Fiction", "Drama", "Science Fiction"]),
    ("Government", []),
    ("History", []),
    ("Health & Fitness", ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"]),
    ("Kids & Family", ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"]),
    (
      "Leisure",
      ["Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"]
    ),
    ("Music", ["Music Commentary", "Music History", "Music Interviews"]),
    (
      "News",
      [
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
      ]
    ),
    (
      "Religion & Spirituality",
      ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"]
    ),
    (
      "Science",
      [
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
        "Physics", "Social Sciences",
      ]
    ),
    ("Society & Culture", ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"]),
    (
      "Sports",
      [
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
        "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
      ]
    ),
    ("Technology", []),
    ("True Crime", []),
    ("TV & Film", ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"]),
  ]
}
