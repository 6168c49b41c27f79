/// Some bytes of a recording or picture that are neither its sound nor its image, so that names can be looked for in
/// its tags without taking compressed data for words.
package struct MetadataBytes: Hashable, Sendable {
  /// In bytes from the file's start.
  package let offset: Int
  package let bytes: [UInt8]

  /// The most that is handed on of either end of the metadata, and of a file of unknown structure.
  private static let mostOfEnd = 8 << 20
  private static let mostOfUnknownEnd = 1 << 20

  /// What is metadata in a file of `length` bytes, in the order of the file; each text that the format keeps apart
  /// begins a part of its own.
  ///
  /// Recordings of every kind that can be published, JPEG and PNG give everything but frames, packets and samples of
  /// sound and video, number tables and pixels; the pixels of pictures inside tags too, unless the tag is unsynchronised.
  /// The words in other tracks of MP4, such as chapter titles, are metadata where they are not in fragments. Where all
  /// this comes to more than 16 MiB, its first and last 8 MiB are given. Any other file, and a damaged one, gives its
  /// first and last MiB as they are. Nothing is unpacked or put together: words in the compressed chunks of PNG (zTXt,
  /// iTXt, iCCP), compressed ID3 frames, the pictures in Ogg and what the edge of a page of Ogg parts stay hidden.
  ///
  /// `read` returns the `count` bytes from `offset`, at most 8 MiB, all of which lie within `length`; fewer where the
  /// file became shorter. What it throws is thrown on.
  package static func of<Failure: Error>(
    length: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [MetadataBytes] {
    let places = try ByteSource.with(length: length, read: read, places(in:))
    var parts: [MetadataBytes] = []
    for place in places where !place.isEmpty {
      parts.append(MetadataBytes(offset: place.lowerBound, bytes: try read(place.lowerBound, place.count)))
    }
    return parts
  }

  private static func places(in source: ByteSource) -> [Range<Int>] {
    do throws(InspectionStop) {
      return ends(of: try MetadataMap(of: source).places, mostOfEnd)
    } catch {
      return ends(of: [0..<source.length], mostOfUnknownEnd)
    }
  }

  /// At most so many bytes of either end.
  private static func ends(of places: [Range<Int>], _ most: Int) -> [Range<Int>] {
    guard places.reduce(0, { $0 + $1.count }) > 2 * most else { return places }
    var (fromStart, fromEnd) = (most, most)
    let first = places.map { place in
      defer { fromStart -= min(fromStart, place.count) }
      return place.prefix(fromStart)
    }
    let last = places.reversed().map { place in
      defer { fromEnd -= min(fromEnd, place.count) }
      return place.suffix(fromEnd)
    }
    return first + last.reversed()
  }
}
