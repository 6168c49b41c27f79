package import Bytes

// Part of the content keys, as `ClearedDigests` tells.

extension NamedLink {
  package func add(to digest: inout DigestBuilder) {
    digest.append(address)
    digest.append(text)
  }
}

extension License {
  package func add(to digest: inout DigestBuilder) {
    digest.append(identifier)
    digest.append(address)
  }
}

extension Location {
  package func add(to digest: inout DigestBuilder) {
    digest.append(name)
    digest.append(relation?.rawValue)
    digest.append(geo)
    digest.append(osm)
    digest.append(country)
  }
}

extension TextRecord {
  package func add(to digest: inout DigestBuilder) {
    digest.append(purpose)
    digest.append(text)
  }
}

extension UpdateFrequency {
  package func add(to digest: inout DigestBuilder) {
    digest.append(text)
    digest.append(rule)
    digest.append(start?.description)
    digest.append(isComplete)
  }
}

extension RecommendedFeed {
  package func add(to digest: inout DigestBuilder) {
    digest.append(guid)
    digest.append(address)
    digest.append(title)
  }
}
