import Catalogue

extension Rule {
  static let enclosureType = Rule(
    "enclosure-type", .error, "An enclosure's type is one that apps know, and that of its file's extension.",
    source: "Apple's guide for podcasters; PSP-1, enclosure; RFC 7845 §9",
    remedy: "Write the type that belongs to the extension, such as audio/mpeg for .mp3",
    inOutput: { output in
      output["enclosure"].compactMap { element in
        guard let type = element["type"], !type.isEmpty, let address = element["url"].flatMap(WebAddress.init) else {
          return nil
        }
        let kind = MediaKind(rawValue: address.fileExtension)
        if let kind, kind.mimeType == type || (kind == .m4a && type == "audio/m4a") { return nil }
        return element.finding(
          "type of enclosure is \(quoted(type)), and its address ends in .\(address.fileExtension)")
      }
    })
}
