import Catalogue

extension Rule {
  static let selfLink = Rule(
    "self-link", .error, "The channel has exactly one atom:link rel=self: the address that it is fetched at.",
    source: "PSP-1, atom:link; RFC 4287 §4.2.7; W3C feed validator, MissingAtomSelfLink",
    remedy: "Write the document's own address",
    inOutput: { output in
      guard let channel = output.channel else { return [] }
      let links = channel.all("atom:link").filter { $0["rel"] == "self" }
      guard let link = links.first else { return [channel.finding("the channel has no atom:link to itself")] }
      if links.count > 1 { return [links[1].finding("the channel has more than one atom:link to itself")] }
      return link["href"] == output.address ? [] : [link.finding("the channel's atom:link to itself leads elsewhere")]
    })
}
