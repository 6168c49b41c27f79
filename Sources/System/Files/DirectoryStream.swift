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
      let name = unsafe Name(start.assumingMemoryBound(to: CChar.self), type: entry.pointee.d_type)
      if name.bytes != [0x2E] && name.bytes != [0x2E, 0x2E] { return name }
    }
  }

  struct Name {
    /// Ended by a NUL, for the system.
    let terminated: [CChar]
    /// Whether the name is a directory's; `nil` where the file system does not tell.
    let isDirectory: Bool?

    init(_ start: UnsafePointer<CChar>, type: UInt8) {
      terminated = unsafe Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      isDirectory = type == UInt8(DT_UNKNOWN) ? nil : type == UInt8(DT_DIR)
    }

    var bytes: [UInt8] { terminated.dropLast().map { UInt8(bitPattern: $0) } }
    /// With replacement characters where it is not UTF-8: for messages.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}

extension FilePath {
  /// The names in the directory, without `.` and `..`, in the order of their bytes.
  /// Throws EILSEQ where a name is not UTF-8, for no text could name that file again.
  package func entries() throws(FileError) -> [String] { try kindsOfEntries().map(\.name) }

  /// As `entries`, and of each whether it is a directory; a link to one is none.
  package func kindsOfEntries() throws(FileError) -> [(name: String, isDirectory: Bool)] {
    var stream = try DirectoryStream(FileDescriptor(opening: self, O_RDONLY | O_DIRECTORY, act: "list"), path: text)
    var entries: [(name: String, isDirectory: Bool)] = []
    while let name = try stream.next() {
      guard let text = String(validating: name.bytes, as: UTF8.self) else {
        throw FileError(act: "list", path: appending(name.text).text, number: EILSEQ)
      }
      guard let isDirectory = name.isDirectory else {
        entries.append((text, try appending(text).status()?.kind == .directory))
        continue
      }
      entries.append((text, isDirectory))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
