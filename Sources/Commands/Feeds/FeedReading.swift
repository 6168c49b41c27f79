import Catalogue

extension Invocation {
  /// The feeds that the words name, or all where there are none.
  func feeds(named words: [String], in library: Library) throws -> [Feed] {
    try words.isEmpty ? library.feeds : words.map { try feed(named: $0, in: library) }
  }

  /// The word is not repeated: it may be a name typed in the wrong place.
  func feed(named word: String, in library: Library) throws -> Feed {
    if let feed = library.feeds.first(where: { $0.id.text == word }) { return feed }
    let known = library.feeds.map(\.id.text).joined(separator: ", ")
    throw Failure(
      .failed, "There is no such feed in Feeds/, or its text has an error.",
      known.isEmpty ? "klankbord check shows what is wrong." : "There are: \(known).")
  }
}
