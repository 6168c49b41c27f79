import Glibc

/// The variables that the process was started with.
package enum Environment {
  /// `nil` where it is not set.
  package static func value(of name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
