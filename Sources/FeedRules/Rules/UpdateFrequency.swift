import Catalogue

extension Rule {
  static let updateFrequency = Rule(
    "update-frequency", .error, "An update frequency has a recurrence rule, and its other attributes, in their forms.",
    source: "the podcast namespace, updateFrequency; RFC 5545 §3.3.10",
    remedy: "Write a rule such as FREQ=WEEKLY;BYDAY=MO, true or false for complete, a moment for dtstart",
    inSource: { source in
      source.feeds.filter { feed, _ in
        feed.updates?.rule.map { !isRule($0) || (hasCount($0) && feed.updates?.start == nil) } ?? false
      }.map { $0.feed.finding("the rule of updates is not in its form, or counts without a start") }
    },
    inOutput: { output in
      output.wrong("podcast:updateFrequency", "rrule", unless: isRule)
        + output.wrong("podcast:updateFrequency", "complete") { $0 == "true" || $0 == "false" }
        + output.wrong("podcast:updateFrequency", "dtstart") { Moment($0) != nil || CalendarDate($0) != nil }
        + output["podcast:updateFrequency"].filter { hasCount($0["rrule"] ?? "") && $0["dtstart"] == nil }.map {
          $0.finding("podcast:updateFrequency counts without a dtstart")
        }
    })
}

/// Names and values with semicolons between them, one of which says how often.
private func isRule(_ text: String) -> Bool {
  let parts = text.split(separator: ";", omittingEmptySubsequences: false).map {
    $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
  }
  let frequencies: Set<Substring> = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
  return parts.allSatisfy { $0.count == 2 && !$0[0].isEmpty && !$0[1].isEmpty }
    && parts.count { $0[0] == "FREQ" && frequencies.contains($0[1]) } == 1
}

private func hasCount(_ rule: String) -> Bool { rule.split(separator: ";").contains { $0.hasPrefix("COUNT=") } }
