import Catalogue

// The fields of an episode that have fields of their own.

extension FieldReader {
  mutating func people() -> People? {
    if text("people") == "none" { return .nobody }
    guard has("people") else { return .undeclared }
    let listed = items("people", missing: .otherPeople, other: .otherPeople, item: .person) { fields in
      let person = fields.required("person", .person)
      let role = fields.required("role", .role)
      let voice: Voice? = fields.required("voice", .word(isQuotable: false))
      let image = fields.optional("image", .fileName("portrait.jpg"))
      let link = fields.optional("link", .link("https://www.example.org/about"))
      guard let person, let role, let voice else { return nil as Appearance? }
      return Appearance(person: person, role: role, voice: voice, image: image, link: link)
    }
    guard let listed else { return nil }
    if listed.isEmpty { report(.otherPeople, on: "people") }
    reportRepeated("people", listed.map(\.person))
    return .listed(listed)
  }

  /// Other files than the episode's own.
  mutating func alternates(of media: FileName?) -> [Alternate] {
    items("alternates", "- media: the-long-silence-small.mp3", by: \.media) { fields in
      let file = fields.required("media", .fileName("the-long-silence-small.mp3"))
      let title = fields.optional("title", .line("Small file", limit: 32))
      if let file, file == media { fields.report(.ownMedia, on: "media") }
      return file.map { Alternate(media: $0, title: title) }
    }
  }

  mutating func soundbites() -> [Soundbite] {
    items("soundbites", "- start: 2:03 and below it duration: 0:45", by: \.self) { fields in
      let start = fields.required("start", .timePoint)
      let duration = fields.required("duration", .duration)
      let title = fields.optional("title", .line("Why she stayed", limit: 128))
      guard let start, let duration else { return nil as Soundbite? }
      if !(15_000...120_000).contains(duration) { fields.report(.soundbiteLength, on: "duration") }
      return Soundbite(startInMilliseconds: start, durationInMilliseconds: duration, title: title)
    }
  }

  mutating func repeated(by slug: Slug?) -> Slug? {
    let repeated = optional("repeats", .slug)
    if let repeated, repeated == slug { report(.ownSlug, on: "repeats") }
    return repeated
  }
}

extension FrontMatterWriter {
  mutating func people(_ people: People) {
    switch people {
    case .undeclared: break
    case .nobody: field("people", "none")
    case .listed(let appearances):
      items("people", appearances) { writer, appearance in
        writer.field("person", appearance.person.text)
        writer.field("role", appearance.role.rawValue)
        writer.field("voice", appearance.voice.rawValue)
        writer.field("image", appearance.image?.text)
        writer.field("link", appearance.link)
      }
    }
  }

  mutating func alternates(_ alternates: [Alternate]) {
    items("alternates", alternates) { writer, alternate in
      writer.field("media", alternate.media.text)
      writer.field("title", alternate.title)
    }
  }

  mutating func soundbites(_ soundbites: [Soundbite]) {
    items("soundbites", soundbites) { writer, soundbite in
      writer.field("start", timeText(milliseconds: soundbite.startInMilliseconds))
      writer.field("duration", timeText(milliseconds: soundbite.durationInMilliseconds))
      writer.field("title", soundbite.title)
    }
  }
}
