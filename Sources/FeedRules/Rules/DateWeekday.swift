import Catalogue

extension Rule {
  static let dateWeekday = Rule(
    "date-weekday", .error, "The day of the week in a date is that of the date.",
    source: "RFC 2822 §3.3; W3C feed validator, IncorrectDOW",
    remedy: "Correct the day of the week, or leave it out",
    inOutput: { output in
      output.findings(ValueName.dates) { WrittenDate($0)?.isRightWeekday == false ? "is \(quoted($0))" : nil }
    })
}
