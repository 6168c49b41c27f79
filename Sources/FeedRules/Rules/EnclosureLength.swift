import Catalogue

extension Rule {
  static let enclosureLength = Rule(
    "enclosure-length", .error, "An enclosure's length is the number of bytes of its file.",
    source: "RSS 2.0, enclosure; PSP-1, enclosure",
    remedy: "Write the file's length in bytes",
    inOutput: { output in
      output["enclosure"].compactMap { element in
        guard let text = element["length"], !text.isEmpty else { return nil }
        guard let length = wholeNumber(text), length > 0 else {
          return element.finding("length of enclosure is \(quoted(text))")
        }
        guard let media = element["url"].flatMap({ output.files.media[$0] }), media.lengthInBytes != length else {
          return nil
        }
        return element.finding("length of enclosure is \(length), and the file has \(media.lengthInBytes) bytes")
      }
    })
}
