/// What kind of show a feed is. Source: the podcast namespace, `medium`; the kinds that hold recordings of their own.
package enum Medium: String, CaseIterable, Sendable {
  case podcast, music, video, film, audiobook, newsletter, blog, course
}
