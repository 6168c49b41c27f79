import Catalogue

extension Words {
  /// `4 maart 2026`.
  func date(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `45 s`, `38 min`, `1 uur 5 min`: to the nearest second below a minute, to the nearest minute above it.
  func duration(seconds: Int) -> String {
    guard seconds >= 60 else { return "\(seconds) s" }
    let minutes = rounded(seconds, to: 60)
    guard minutes >= 60 else { return "\(minutes) min" }
    let hours = "\(minutes / 60) \(hour)"
    return minutes % 60 == 0 ? hours : hours + " \(minutes % 60) min"
  }

  /// `940 kB`, `12,3 MB`, `1,2 GB`, in powers of ten.
  func size(bytes: Int) -> String {
    let tenthsOfMegabytes = rounded(bytes, to: 100_000)
    if tenthsOfMegabytes < 10 { return "\(max(1, rounded(bytes, to: 1000))) kB" }
    if tenthsOfMegabytes < 10_000 { return tenths(tenthsOfMegabytes) + " MB" }
    return tenths(rounded(bytes, to: 100_000_000)) + " GB"
  }

  private func tenths(_ number: Int) -> String {
    "\(number / 10)\(decimalSeparator)\(number % 10)"
  }

  /// How many times `unit` goes into the number, to the nearest.
  private func rounded(_ number: Int, to unit: Int) -> Int {
    number / unit + (number % unit >= unit / 2 ? 1 : 0)
  }
}
