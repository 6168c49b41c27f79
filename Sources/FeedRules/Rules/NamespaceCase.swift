import Catalogue

extension Rule {
  static let namespaceCase = Rule(
    "namespace-case", .error, "A namespace's address is written letter by letter.",
    source: "Namespaces in XML 1.0 §2.3; PSP-1, namespace declarations",
    remedy: "Copy the address from the specification",
    inOutput: { output in
      var seen: Set<Substring> = []
      return output.names.filter { $0.hasPrefix("{") }.compactMap { name in
        let address = name.dropFirst().prefix { $0 != "}" }
        guard seen.insert(address).inserted, let prefix = prefixes[folded(address)], let element = output[name].first
        else { return nil }
        return element.finding("\(quoted(String(address))) is nearly the namespace of \(prefix)")
      }
    })
}

private let prefixes = Dictionary(
  ElementTree.prefixes.map { (folded($0.key[...]), $0.value) }, uniquingKeysWith: { first, _ in first })

/// Without what people get wrong: case, scheme, the last slash.
private func folded(_ address: Substring) -> String {
  var text = address.lowercased()[...]
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
  while text.hasSuffix("/") { text = text.dropLast() }
  return String(text)
}
