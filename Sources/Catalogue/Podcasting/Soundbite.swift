/// A passage worth hearing first. Source: the podcast namespace, `soundbite`, which advises 15 to 120 seconds.
package struct Soundbite: Hashable, Sendable {
  package let startInMilliseconds: Int
  package let durationInMilliseconds: Int
  /// At most 128 characters; `nil` where the episode's own title serves.
  package let title: String?

  package init(startInMilliseconds: Int, durationInMilliseconds: Int, title: String? = nil) {
    self.startInMilliseconds = startInMilliseconds
    self.durationInMilliseconds = durationInMilliseconds
    self.title = title
  }
}
