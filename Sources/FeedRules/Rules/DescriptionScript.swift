import Catalogue

extension Rule {
  static let descriptionScript = Rule(
    "description-script", .error,
    "A description holds nothing that runs or loads: no script, style, frame or form, no on... attribute.",
    source: "W3C feed validator, SecurityRisk and SecurityRiskAttr",
    remedy: "Take it out",
    inOutput: { output in
      output.descriptions.filter { $0.tags.contains { $0.isDangerous } }.map {
        $0.element.finding("\($0.element.name) holds what apps may run")
      }
    })
}

extension HTMLTag {
  /// Whether it runs or loads something wherever it is shown.
  var isDangerous: Bool {
    Self.dangerous.contains(name) || attributes.contains { $0.name.hasPrefix("on") }
      || value("href")?.lowercased().hasPrefix("javascript:") ?? false
  }

  fileprivate static let dangerous: Set<String> = [
    "applet", "base", "embed", "form", "frame", "frameset", "iframe", "input", "link", "meta", "object", "script",
    "style", "svg",
  ]
}
