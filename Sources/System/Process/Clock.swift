import Glibc

package enum Clock {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  package static func now() -> Int {
    time(nil)
  }

  /// Waits that long, or until a signal.
  package static func wait(seconds: Int) {
    _ = sleep(UInt32(clamping: seconds))
  }
}
