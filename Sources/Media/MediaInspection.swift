package import Catalogue

/// What a media file is, from its bytes alone, and everything that is wrong with it.
package struct MediaInspection: Hashable, Sendable {
  /// `nil` where the file is refused: then `findings` says why.
  package let facts: MediaFacts?
  package let findings: [MediaFinding]

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
    return try Mp3Inspection.inspect(source, after: tags)
  }
}

extension MediaKind {
  /// The extension of the file's name, in lower case, where it is not one for this kind; empty where there is none.
  fileprivate func wrongExtension(of file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let found = parts.count > 1 ? parts.last.map { $0.lowercased() } ?? "" : ""
    let fits = found == fileExtension || isVideo && ["mp4", "m4v"].contains(found) || self == .m4a && found == "m4b"
    return fits ? nil : found
  }
}
