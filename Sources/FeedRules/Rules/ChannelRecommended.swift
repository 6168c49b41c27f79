import Catalogue

extension Rule {
  static let channelRecommended = Rule(
    "channel-recommended", .warning, "The channel has an itunes:author, itunes:owner, podcast:guid and podcast:locked.",
    source: "PSP-1, recommended channel elements; Spotify (itunes:owner)",
    remedy: "Add it",
    inOutput: { output in
      guard let channel = output.channel else { return [] }
      return ["itunes:author", "itunes:owner", "podcast:guid", "podcast:locked"].filter { channel.first($0) == nil }.map
      {
        channel.finding("the channel has no \($0)")
      }
    })
}
