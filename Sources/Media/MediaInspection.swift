package import Catalogue

/// What a media file is, from its bytes alone, and everything that is wrong with it.
package struct MediaInspection: Hashable, Sendable {
  /// `nil` where the file is refused: then `findings` says why.
  package let facts: MediaFacts?
  package private(set) var findings: [MediaFinding]

  /// Inspects a file of `length` bytes, which is read in pieces of at most 256 KiB and never held whole.
  ///
  /// `read` returns exactly `count` bytes from `offset`, all of which lie within `length`; fewer means that the file
  /// became shorter, which refuses it. What `read` throws is thrown on.
  package static func inspect<Failure: Error>(
    length: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> MediaInspection {
    try ByteSource.with(length: length, read: read) { MediaInspection($0) }
  }

  /// The findings as problems of the file at this path, with one more where the path's extension is not its content's.
  package func problems(file: String) -> [Problem] {
    var all = findings
    if let kind = facts?.kind, let wrong = kind.wrongExtension(of: file) {
      all.append(.wrongExtension(wrong, kind: kind))
    }
    return all.map { $0.problem(in: file) }
  }

  init(facts: MediaFacts?, findings: [MediaFinding]) {
    self.facts = facts
    self.findings = findings
  }

  private init(_ source: ByteSource) {
    do throws(InspectionStop) {
      self = try Self.measured(source)
    } catch {
      switch error {
      case .refused(let finding): self.init(facts: nil, findings: [finding])
      case .unreadable: self.init(facts: nil, findings: [])
      }
    }
  }

  private static func measured(_ source: ByteSource) throws(InspectionStop) -> Self {
    guard source.length > 0 else { throw .refused(.empty) }
    let tags = try LeadingTags(of: source)
    let head = try source.bytes(at: tags.end, count: 16 * 1024)
    if let other = OtherKind(head) { throw .refused(.other(other)) }
    if tags.end == 0 && head.dropFirst(4).starts(with: "ftyp".utf8) { return try Mp4Inspection.inspect(source) }
    guard let kind = MediaKind(signature: head) else { return try Mp3Inspection.inspect(source, after: tags) }
    var inspection =
      switch kind {
      case .flac: try FlacInspection.inspect(source, from: tags.end)
      case .wav: try WavInspection.inspect(source, from: tags.end)
      default: try OggInspection.inspect(source, from: tags.end)
      }
    if tags.end > 0 { inspection.findings.append(.tagInFront(of: kind, lengthInBytes: tags.end)) }
    return inspection
  }
}

extension MediaKind {
  /// The extension of the file's name, in lower case, where it is not one for this kind; empty where there is none.
  fileprivate func wrongExtension(of file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let found = parts.count > 1 ? parts.last.map { $0.lowercased() } ?? "" : ""
    let fits =
      switch self {
      case .mp4, .m4v: ["mp4", "m4v"]
      case .m4a: ["m4a", "m4b"]
      case .ogg: ["ogg", "oga"]
      default: [fileExtension]
      }
    return fits.contains(found) ? nil : found
  }
}
