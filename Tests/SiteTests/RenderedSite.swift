import Bytes
import Catalogue
import Foundation
import Site

/// Every output of a fiction with its text.
struct RenderedSite {
  var outputs: [String: OutputFile] = [:]
  var texts: [String: String] = [:]

  init(_ fiction: Fiction) throws {
    for output in StaticSite(of: try fiction.cleared()).outputs {
      guard case .rendered(let write) = output.recipe else { throw NotFound() }
      var buffer = ByteBuffer()
      try write(&buffer)
      outputs[output.path] = output
      texts[output.path] = String(decoding: buffer.array(), as: UTF8.self)
    }
  }

  /// The values of every attribute of this name, with `&amp;` read.
  static func values(of attribute: String, in text: String) -> [String] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      rest.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
    }
  }
}
