/// A feed's bytes as UTF-8 with what is broken in them repaired, and a list of what was done.
///
/// Repairs only what has one meaning: encodings, characters, references, prefixes. Tags are never touched, so that what
/// is wrongly nested stays so, for the parser to refuse. Every line keeps its number.
struct FeedRepair: Hashable, Sendable {
  let bytes: [UInt8]
  let repairs: RepairList

  /// - Parameter limit: in bytes, before and after.
  init(_ source: [UInt8], limit: Int) throws(FeedRefusal) {
    guard source.count <= limit else { throw FeedRefusal(.tooLarge(limit: limit)) }
    let text = try DecodedText(source, limit: limit)
    if let page = WebPage(text.bytes) { throw FeedRefusal(.page(feed: page.feedAddress)) }
    var pass = MarkupPass(text.bytes, limit: limit)
    try pass.run()
    bytes = pass.result
    var repairs = text.repairs
    repairs.add(pass.repairs)
    self.repairs = repairs
  }
}
