import Glibc

package enum Signals {
  /// Those that `prepare` ignores; programs that are run get them back.
  static var ignored: [Int32] { [SIGPIPE, SIGXFSZ] }

  /// From here on a closed pipe and a file-size limit are errors of the write (EPIPE, EFBIG) and do not end the process.
  package static func prepare() {
    for number in ignored { _ = signal(number, SIG_IGN) }
  }
}
