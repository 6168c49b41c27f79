import Glibc

extension FilePath {
  /// What `call` gives for this path, called again while a signal interrupts it; a negative result becomes an error.
  /// A path with a NUL in it is refused (EINVAL): the system would see only what stands before it.
  @discardableResult
  func call(_ act: String, _ call: (String) -> Int32) throws(FileError) -> Int32 {
    try refuseNUL(act)
    return try completed(act, text) { call(text) }
  }

  func refuseNUL(_ act: String) throws(FileError) {
    guard !text.utf8.contains(0) else { throw FileError(act: act, path: text, number: EINVAL) }
  }
}

/// What `call` gives, called again while a signal interrupts it; a negative result becomes an error.
@discardableResult
func completed<Number: SignedInteger>(
  _ act: String, _ path: String, _ call: () -> Number
) throws(FileError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw FileError(act: act, path: path, number: number) }
  }
}
