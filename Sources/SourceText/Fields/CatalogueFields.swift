package import Catalogue

// The kinds of fields that become values of the catalogue.

extension FieldKind where Value == Moment {
  package static var moment: FieldKind<Moment> {
    Self(
      expected: "a date with a time and an offset", example: "2026-03-04T07:00:00+01:00", isQuotable: true,
      read: Moment.init)
  }
}

extension FieldKind where Value == LanguageTag {
  package static var language: FieldKind<LanguageTag> {
    Self(
      expected: "a language's two letters, with a script or region where needed", example: "nl", isQuotable: true,
      suggestion: { String($0.map { $0 == "_" ? "-" : $0 }) }, read: LanguageTag.init)
  }
}

extension FieldKind where Value == EpisodeGUID {
  package static var guid: FieldKind<EpisodeGUID> {
    Self(
      expected: "1 to 255 bytes without white space at its ends", example: "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11",
      advice: "Write guid: and a new UUID, as uuidgen prints", read: EpisodeGUID.init)
  }
}

extension FieldKind where Value == FileName {
  package static func fileName(_ example: String) -> FieldKind<FileName> {
    Self(expected: "the name of a file beside this one", example: example, read: FileName.init)
  }
}

extension FieldKind where Value == PersonID {
  package static var person: FieldKind<PersonID> {
    Self(
      expected: "an id", example: "p-4h7kq2", advice: "Write the id that person add printed, such as p-4h7kq2",
      read: PersonID.init)
  }
}

extension FieldKind where Value == Role {
  /// Never quoted: a name may stand in its place.
  package static var role: FieldKind<Role> {
    Self(
      expected: "a role of the podcast taxonomy", example: "guest",
      advice: "Write for example role: guest; klankbord help texts lists all",
      suggestion: { nearest(to: $0, among: Role.allCases.map(\.rawValue)) }, read: Role.init(rawValue:))
  }
}

extension FieldKind where Value == Slug {
  package static var slug: FieldKind<Slug> {
    Self(
      expected: "an episode's name of lower-case letters, digits and single hyphens", example: "the-long-silence",
      advice: "Write the name of a folder in Episodes, such as the-long-silence", read: Slug.init)
  }

  /// Of a folder that is no more.
  package static var formerSlug: FieldKind<Slug> {
    Self(
      expected: "a folder's name of lower-case letters, digits and single hyphens", example: "the-silence",
      read: Slug.init)
  }
}

extension FieldKind where Value == TopicID {
  package static var topic: FieldKind<TopicID> {
    Self(
      expected: "a topic's id of lower-case letters, digits and hyphens", example: "seeking-help", read: TopicID.init)
  }
}

extension FieldKind where Value == Platform {
  package static var platform: FieldKind<Platform> {
    Self(expected: "a platform's word in lower case", example: "apple", read: Platform.init)
  }
}

extension FieldKind where Value == SiteAddress {
  package static var address: FieldKind<SiteAddress> {
    Self(
      expected: "a web address", example: "https://podcast.example.org/", isQuotable: true,
      suggestion: { "https://" + $0 }, read: SiteAddress.init)
  }
}

extension FieldKind where Value == Category {
  package static var category: FieldKind<Category> {
    Self(
      expected: "a category of Apple's list", example: "Society & Culture > Relationships", isQuotable: true,
      suggestion: { text in
        nearest(
          to: text,
          among: Category.list.flatMap { category in
            [category.name] + category.subcategories.map { "\(category.name) > \($0)" }
          })
      },
      read: Category.init(sourceText:))
  }
}

extension Category {
  /// `Society & Culture > Relationships`, or a category alone.
  init?(sourceText: String) {
    guard let separator = sourceText.firstRange(of: " > ") else {
      self.init(sourceText)
      return
    }
    self.init(String(sourceText[..<separator.lowerBound]), String(sourceText[separator.upperBound...]))
  }

  var sourceText: String { name + (subcategory.map { " > " + $0 } ?? "") }
}
