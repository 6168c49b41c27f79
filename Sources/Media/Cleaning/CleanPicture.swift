package import Catalogue

/// How a clean copy of a JPEG or PNG differs from the picture: without notes, places, makers, thumbnails and dates, and
/// without what stands behind its end. Its pixels and colours stay as they are, byte for byte.
package struct CleanPicture: Hashable, Sendable {
  /// `nil` where the picture cannot be cleaned for certain: then `findings` says why.
  package let splices: [Splice]?
  package let findings: [MediaFinding]

  package init(of bytes: [UInt8]) {
    do throws(InspectionStop) {
      splices = try Self.splices(of: bytes)
      findings = []
    } catch {
      splices = nil
      if case .refused(let finding) = error { findings = [finding] } else { findings = [] }
    }
  }

  /// The findings as problems of the file at this path.
  package func problems(file: String) -> [Problem] {
    findings.map { $0.problem(in: file) }
  }

  /// The clean copy's bytes.
  static func bytes(of picture: [UInt8]) throws(InspectionStop) -> [UInt8] {
    let splices = try splices(of: picture)
    return splices.bytes(at: 0, count: splices.length(ofCopyFrom: picture.count), sourceLength: picture.count) {
      Array(picture[$0..<$0 + $1])
    }
  }

  private static func splices(of bytes: [UInt8]) throws(InspectionStop) -> [Splice] {
    switch Artwork(bytes: bytes)?.kind {
    case .jpg: try JpegCleaning.splices(of: bytes)
    case .png: try PngCleaning.splices(of: bytes)
    case nil: throw .refused(.uncleanable(.unknownPicture))
    }
  }
}
