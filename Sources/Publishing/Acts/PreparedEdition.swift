package import Catalogue
import Register
import System

/// A new edition, staged and judged, that `carryOut` makes visible.
package struct PreparedEdition: Sendable {
  /// What was taken away beforehand, since nobody agrees to it any longer; by path in the result.
  package let unlinked: [String]
  package let plan: PublicationPlan
  let change: PublicationChange?
  /// Every published episode that some destination may not show for want of consent.
  package let withheld: [EpisodeRulings]
  /// Every published episode of which some part is shown nowhere for want of consent.
  package let incomplete: [EpisodeRulings]
  package let warnings: [Problem]
  /// When something that may be shown now may no longer be, and a build must run; `nil` where no end is set.
  package let nextChange: Moment?

  /// Whether the public sees no difference.
  package var changesNothing: Bool { plan.changesNothing && unlinked.isEmpty }

  /// The rulings on the episode that is published; empty where the edition is only built anew.
  package var rulings: [Ruling] { change?.rulings ?? [] }

  /// What is entered in the register; `nil` where it holds it already.
  package var publication: Publication? { change.flatMap { $0.isNew ? $0.publication : nil } }

  /// Where it goes, as messages call it: `Public`, or the path of a copy.
  package var place: String { isResult ? "Public" : staged.folder.text }

  /// Whether it goes where the result is served from, and not to a copy.
  package let isResult: Bool
  let site: SiteSettings
  let staged: StagedEdition
  /// What stood in the result before, by path.
  let known: [String: Artefact]
  let texts: WorkspaceTexts
  let formerTexts: WorkspaceTexts
  /// Who is in each published episode, as its text says.
  let appearances: [EpisodeGUID: Set<PersonID>]
  let learnedMedia: [RememberedMedia]
  let learnedParts: [RememberedPart]
}
