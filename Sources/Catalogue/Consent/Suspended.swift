/// Whose, or what, may not be shown until somebody lifts it: by anyone, at once, without a reason.
package enum Suspended: Hashable, Sendable {
  case person(PersonID)
  case episode(EpisodeGUID)
  /// Every consent: a register was restored, and nobody has yet confirmed that no withdrawal is missing from it.
  case everything
}
