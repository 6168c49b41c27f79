package import Bytes
package import Catalogue
import System

extension Workspace {
  /// The known names that begin at a place of a text, whatever their bearers agreed to, with what an exception is bound
  /// to; none where nothing is known to stand there.
  ///
  /// - Parameter place: as `check` tells it: a line and column, or a path alone.
  package func names(
    at place: Place, through gate: Gate
  ) throws -> (file: SHA256Digest, names: [(person: PersonID, offset: Int)]) {
    var contents: [UInt8]?
    if case .text = place.position { contents = try file(place.file).readOrdinary(limit: PartsInventory.largest) }
    let text = ShownText(file: place.file, contents: contents, channels: [])
    let leaks = gate.nameCheck().leaks(in: text.bytes.span).filter { text.place(of: $0.offset) == place }
    return (text.hash, leaks.map { ($0.person, $0.offset) })
  }
}
