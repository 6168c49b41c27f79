import Catalogue

extension Rule {
  static let socialInteract = Rule(
    "social-interact", .error,
    "A socialInteract names its protocol and the address of its root post; disabled has no address.",
    source: "the podcast namespace, socialInteract and socialprotocols.txt",
    remedy: "Write protocol=\"disabled\" alone, or a protocol and a uri",
    inOutput: { output in
      output.wrong("podcast:socialInteract", "protocol", unless: protocols.contains)
        + output["podcast:socialInteract"].filter { protocols.contains($0["protocol"] ?? "") }.compactMap { element in
          let isDisabled = element["protocol"] == "disabled"
          guard (element["uri"] == nil) != isDisabled else { return nil }
          return element.finding("podcast:socialInteract has \(isDisabled ? "a uri, and is disabled" : "no uri")")
        }
    })
}

private let protocols: Set<String> = [
  "activitypub", "atproto", "disabled", "hive", "lightning", "matrix", "nostr", "twitter",
]
