import Catalogue

extension Rule {
  static let dateWeekday = Rule(
    "date-weekday", .error, "The day of the week in a date is that of the date.",
    source: "RFC 2822 §3.3; W3C feed validator, IncorrectDOW",
    remedy: "Correct the day of the week, or leave it out",
    inOutput: { output in
      output.values(ValueName.dates).filter { WrittenDate($0.text)?.isRightWeekday == false }.map {
        $0.finding("is \(quoted($0.text))")
      }
    })
}
