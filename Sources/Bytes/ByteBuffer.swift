/// A growing run of bytes that one owner fills and hands on: what every renderer writes into.
///
/// It cannot be copied, so that a page is never duplicated by accident; `removeAll` keeps the memory for the next page.
@safe package struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  package private(set) var count = 0

  package init(capacity: Int = 4096) {
    unsafe storage = UnsafeMutableBufferPointer.allocate(capacity: max(capacity, 16))
  }

  deinit {
    unsafe storage.deallocate()
  }

  package var isEmpty: Bool { count == 0 }

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe storage[count] = byte
    count += 1
  }

  /// The text's UTF-8, as it is: escaping is the serializer's work.
  package mutating func append(_ text: String) {
    append(text.utf8.span)
  }

  package mutating func append(_ bytes: [UInt8]) {
    append(bytes.span)
  }

  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// The number's decimal digits, with a minus sign where it is negative.
  package mutating func append(decimal number: some BinaryInteger) {
    append(String(number))
  }

  package mutating func removeAll() {
    count = 0
  }

  /// Forgets what was appended after the buffer held `length` bytes.
  package mutating func truncate(to length: Int) {
    precondition(length <= count)
    count = length
  }

  /// The bytes so far, for as long as `body` runs.
  package borrowing func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span(_unsafeElements: UnsafeBufferPointer(rebasing: storage[..<count]))
    return try body(span)
  }

  /// A copy of the bytes so far.
  package borrowing func array() -> [UInt8] {
    unsafe Array(storage[..<count])
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, let target = unsafe storage(after: bytes.count) else { return }
    unsafe target.update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Where the next bytes go, once there is room for `length` of them.
  private mutating func storage(after length: Int) -> UnsafeMutablePointer<UInt8>? {
    reserve(length)
    return unsafe storage.baseAddress.map { unsafe $0 + count }
  }

  private mutating func reserve(_ extra: Int) {
    let needed = count + extra
    guard unsafe needed > storage.count else { return }
    let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, storage.count * 2))
    unsafe _ = larger.update(fromContentsOf: storage[..<count])
    unsafe storage.deallocate()
    unsafe storage = larger
  }
}
