import Catalogue

extension Rule {
  static let podcastLocked = Rule(
    "podcast-locked", .error, "podcast:locked is yes or no, with the address of its owner.",
    source: "the podcast namespace, locked; PSP-1, podcast:locked",
    remedy: "Write yes or no, and the owner's address",
    inOutput: { output in
      output.wrong("podcast:locked") { $0 == "yes" || $0 == "no" }
        + output["podcast:locked"].filter { $0["owner"] == nil }.map { $0.finding("podcast:locked has no owner") }
    })
}
