package import Bytes

// What a renderer may show of each value, put into the key of the output that shows it: a changed word changes the key.

extension SiteSettings {
  /// All that every page may show; the introduction stands on the home page alone.
  package func add(to digest: inout DigestBuilder) {
    digest.append(title)
    digest.append(address.description)
    digest.append(mediaAddress?.description)
    digest.append(language.text)
    digest.append(notice)
  }
}

extension Topic {
  package func add(to digest: inout DigestBuilder) {
    digest.append(id.text)
    digest.append(title)
    digest.append(summary)
  }
}

extension Feed {
  /// With everything that a feed's own documents tell of the channel.
  package func add(to digest: inout DigestBuilder) {
    digest.append(id.text)
    digest.append(title)
    digest.append(language.text)
    digest.append(author)
    digest.append(owner.name)
    digest.append(owner.email)
    digest.append(each: categories) {
      $0.append($1.name)
      $0.append($1.subcategory)
    }
    digest.append(kind.rawValue)
    digest.append(isExplicit)
    digest.append(isLocked)
    digest.append(guid)
    digest.append(each: platforms) { $0.append($1.name) }
    digest.append(summary)
    digest.append(link)
    digest.append(copyright)
    digest.append(isBlocked)
    digest.append(isComplete)
    digest.append(movedTo)
    digest.append(each: movedFrom) { $0.append($1) }
    digest.append(pageSize)
    digest.append(medium.rawValue)
    digest.append(each: funding) { $1.add(to: &$0) }
    digest.append(license) { $1.add(to: &$0) }
    digest.append(each: locations) { $1.add(to: &$0) }
    digest.append(each: texts) { $1.add(to: &$0) }
    digest.append(updates) { $1.add(to: &$0) }
    digest.append(each: podroll) { $1.add(to: &$0) }
    digest.append(each: blockedPlatforms) { $0.append($1.name) }
    digest.append(each: seasonNames.sorted { $0.key < $1.key }) {
      $0.append($1.key)
      $0.append($1.value)
    }
    digest.append(each: hubs) { $0.append($1) }
  }
}

extension ClearedFeed {
  /// Without the episodes that it carries, or carried.
  package func addChannel(to digest: inout DigestBuilder) {
    channel.add(to: &digest)
    site.add(to: &digest)
    digest.append(artworkPath)
    digest.append(each: people) { $1.add(to: &$0) }
  }

  /// With the episodes that it carries, and the tombstones of those that it carried.
  package func add(to digest: inout DigestBuilder) {
    addChannel(to: &digest)
    digest.append(each: episodes) { $0.append($1.digest) }
    digest.append(each: tombstones) { $1.add(to: &$0) }
  }
}

extension ClearedEpisode {
  /// Of everything that may be shown of it: one for all outputs that show it at its destination.
  package var digest: SHA256Digest {
    knownDigest.value {
      var digest = DigestBuilder("episode 2")
      add(to: &digest)
      return digest.finish()
    }
  }

  /// What a list of episodes tells of it.
  package func addSummary(to digest: inout DigestBuilder) {
    digest.append(slug.text)
    digest.append(text.title)
    digest.append(text.language.text)
    digest.append(text.kind.rawValue)
    digest.append(text.isSensitive)
    digest.append(publishedAt.description)
    digest.append(media.kind.rawValue)
    digest.append(media.durationInMilliseconds)
  }

  package func add(to digest: inout DigestBuilder) {
    text.add(to: &digest)
    digest.append(slug.text)
    digest.append(publishedAt.description)
    media.add(to: &digest)
    digest.append(mediaPath)
    digest.append(each: alternates) {
      $0.append($1.title)
      $0.append($1.path)
      $1.media.add(to: &$0)
    }
    digest.append(each: people) { $1.add(to: &$0) }
    digest.append(coverPath)
    digest.append(each: transcripts) {
      $0.append($1.language.text)
      $0.append($1.isTimed)
    }
    digest.append(each: chapters) { $1.add(to: &$0) }
    digest.append(each: soundbites) {
      $0.append($1.startInMilliseconds)
      $0.append($1.durationInMilliseconds)
      $0.append($1.title)
    }
    digest.append(pagePath)
  }
}

/// By everything that may be shown.
extension ClearedEpisode: Hashable {
  package static func == (left: ClearedEpisode, right: ClearedEpisode) -> Bool { left.digest == right.digest }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension EpisodeText {
  package func add(to digest: inout DigestBuilder) {
    digest.append(guid.text)
    digest.append(title)
    digest.append(language.text)
    digest.append(season)
    digest.append(number)
    digest.append(numberName)
    digest.append(kind.rawValue)
    digest.append(each: topics) { $0.append($1.text) }
    digest.append(isSensitive)
    digest.append(isExplicit.map { $0 ? "explicit" : "clean" })
    digest.append(isBlocked)
    digest.append(each: locations) { $1.add(to: &$0) }
    digest.append(license) { $1.add(to: &$0) }
    digest.append(each: texts) { $1.add(to: &$0) }
    digest.append(each: contentLinks) { $1.add(to: &$0) }
    digest.append(notes)
  }
}

extension ClearedPerson {
  package func add(to digest: inout DigestBuilder) {
    digest.append(label)
    digest.append(role.rawValue)
    digest.append(portrait?.hash.hex)
    digest.append(link)
  }
}

extension MediaFacts {
  package func add(to digest: inout DigestBuilder) {
    digest.append(kind.rawValue)
    digest.append(lengthInBytes)
    digest.append(durationInMilliseconds)
    digest.append(bitRate.average)
    digest.append(hash)
  }
}

extension Chapter {
  package func add(to digest: inout DigestBuilder) {
    digest.append(startInMilliseconds)
    digest.append(endInMilliseconds)
    digest.append(title)
    digest.append(link)
    digest.append(isListed)
  }
}
