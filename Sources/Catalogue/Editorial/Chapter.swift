/// A part of an episode with a title of its own. Sources: Podcasting 2.0 JSON chapters 1.2; ID3v2 chapter frames 1.0.
package struct Chapter: Hashable, Sendable {
  /// From the start of the recording; never negative.
  package let startInMilliseconds: Int
  /// `nil` where the source does not say: then it lasts until the next one, or the end.
  package let endInMilliseconds: Int?
  /// May be empty, such as where a picture alone marked it.
  package let title: String
  /// An `http` or `https` address, or `nil`.
  package let link: String?
  /// Whether it is listed in tables of contents.
  package let isListed: Bool

  package init(
    startInMilliseconds: Int, endInMilliseconds: Int? = nil, title: String, link: String? = nil, isListed: Bool = true
  ) {
    self.startInMilliseconds = startInMilliseconds
    self.endInMilliseconds = endInMilliseconds
    self.title = title
    self.link = link
    self.isListed = isListed
  }
}
