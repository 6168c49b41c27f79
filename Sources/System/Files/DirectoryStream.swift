import Glibc

/// The names in a directory, one by one, as the system stores them: bytes.
@safe struct DirectoryStream: ~Copyable {
  private let stream: OpaquePointer
  private let path: String

  /// `path` is only for errors.
  init(_ directory: consuming FileDescriptor, path: String) throws(FileError) {
    let number = directory.released()
    guard let opened = unsafe fdopendir(number) else {
      let error = errno
      _ = close(number)
      throw FileError(act: "list", path: path, number: error)
    }
    unsafe stream = opened
    self.path = path
  }

  deinit {
    unsafe _ = closedir(stream)
  }

  /// What a name is relative to; it stays the stream's.
  var descriptor: Int32 { unsafe dirfd(stream) }

  /// The next name; `nil` at the end. `.` and `..` are left out.
  mutating func next() throws(FileError) -> Name? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw FileError(act: "list", path: path, number: errno) }
        return nil
      }
      let start = unsafe UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = unsafe Name(start.assumingMemoryBound(to: CChar.self))
      if name.bytes != [0x2E] && name.bytes != [0x2E, 0x2E] { return name }
    }
  }

  struct Name {
    /// Ended by a NUL, for the system.
    let terminated: [CChar]

    init(_ start: UnsafePointer<CChar>) {
      terminated = unsafe Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    }

    var bytes: [UInt8] { terminated.dropLast().map { UInt8(bitPattern: $0) } }
    /// With replacement characters where it is not UTF-8: for messages.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}

extension FilePath {
  /// The names in the directory, without `.` and `..`, in the order of their bytes.
  /// Throws EILSEQ where a name is not UTF-8, for no text could name that file again.
  package func entries() throws(FileError) -> [String] {
    var stream = try DirectoryStream(FileDescriptor(opening: self, O_RDONLY | O_DIRECTORY, act: "list"), path: text)
    var names: [String] = []
    while let name = try stream.next() {
      guard let text = String(validating: name.bytes, as: UTF8.self) else {
        throw FileError(act: "list", path: appending(name.text).text, number: EILSEQ)
      }
      names.append(text)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
