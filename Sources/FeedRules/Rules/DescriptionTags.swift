import Catalogue

extension Rule {
  static let descriptionTags = Rule(
    "description-tags", .warning,
    "An item's description uses p, a, ul, ol and li, and beside them only what reads as well without its tags.",
    source: "Apple's guide for podcasters; PSP-1, item description",
    remedy: "Use paragraphs, links and lists alone",
    inOutput: { output in
      output.descriptions.filter { $0.element.name == "description" }.compactMap { element, tags in
        tags.first { !shown.contains($0.name) && !$0.isDangerous }.map {
          element.finding("description holds <\($0.name)>")
        }
      }
    })
}

/// Emphasis, quotations and code lose their looks where tags are dropped, and no words.
private let shown: Set<String> = [
  "p", "a", "ul", "ol", "li", "b", "i", "strong", "em", "br", "blockquote", "code", "pre",
]
