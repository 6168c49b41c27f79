package import Bytes

// What a renderer may show of each value, put into the key of the output that shows it: a changed word changes the key.

extension SiteSettings {
  /// All that every page may show; the introduction stands on the home page alone.
  package func add(to digest: inout DigestBuilder) {
    digest.append(title)
    digest.append(address.description)
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
  }
}

extension ClearedFeed {
  /// With the episodes that it carries.
  package func add(to digest: inout DigestBuilder) {
    channel.add(to: &digest)
    site.add(to: &digest)
    digest.append(artworkPath)
    digest.append(each: episodes) { $1.add(to: &$0) }
  }
}

extension ClearedEpisode {
  package func add(to digest: inout DigestBuilder) {
    digest.append(guid.text)
    digest.append(slug.text)
    digest.append(title)
    digest.append(publishedAt.description)
    digest.append(language.text)
    media.add(to: &digest)
    digest.append(mediaPath)
    digest.append(season)
    digest.append(number)
    digest.append(kind.rawValue)
    digest.append(each: topics) { $0.append($1.text) }
    digest.append(each: people) {
      $0.append($1.label)
      $0.append($1.role.rawValue)
    }
    digest.append(isSensitive)
    digest.append(notes)
    digest.append(pagePath)
  }
}

extension MediaFacts {
  package func add(to digest: inout DigestBuilder) {
    digest.append(kind.rawValue)
    digest.append(lengthInBytes)
    digest.append(durationInMilliseconds)
    digest.append(hash)
  }
}
