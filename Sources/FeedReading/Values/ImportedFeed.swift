package import Catalogue

/// A show as its old feed describes it. Texts are as they stand there, without white space at their ends; `nil` and
/// empty lists are what the feed does not say, or not so that it can be read.
package struct ImportedFeed: Hashable, Sendable {
  package internal(set) var title: String?
  /// Of its web site.
  package internal(set) var link: String?
  /// Plain text, of the description.
  package internal(set) var summary: String?
  package internal(set) var language: LanguageTag?
  package internal(set) var author: String?
  package internal(set) var ownerName: String?
  package internal(set) var ownerEmail: String?
  package internal(set) var imageAddress: String?
  package internal(set) var categories: [ImportedCategory] = []
  package internal(set) var kind: Feed.Kind?
  package internal(set) var isExplicit: Bool?
  /// `itunes:complete`: no episode will follow.
  package internal(set) var isComplete = false
  /// `podcast:locked`: nobody may move the show in elsewhere without asking the owner.
  package internal(set) var isLocked = false
  /// The e-mail address that the lock names.
  package internal(set) var lockOwner: String?
  /// `podcast:guid`.
  package internal(set) var guid: String?
  package internal(set) var funding: [ImportedFunding] = []
  package internal(set) var copyright: String?
  /// `itunes:new-feed-url`.
  package internal(set) var newAddress: String?
  /// Where older episodes are (RFC 5005): the next page, or the previous archive.
  package internal(set) var nextPageAddress: String?
  package internal(set) var people: [ImportedPerson] = []
  /// In the order of the feed; no guid twice.
  package internal(set) var episodes: [ImportedEpisode] = []
}

/// A category of Apple's list, as a feed writes it: not necessarily one that the list holds.
package struct ImportedCategory: Hashable, Sendable {
  package let name: String
  package let subcategory: String?
}

package struct ImportedFunding: Hashable, Sendable {
  package let address: String
  /// What the link says; may be empty.
  package let text: String
}

/// `podcast:person`; the role and group are as written.
package struct ImportedPerson: Hashable, Sendable {
  package let name: String
  package let role: String?
  package let group: String?
  package let imageAddress: String?
  package let link: String?
}
