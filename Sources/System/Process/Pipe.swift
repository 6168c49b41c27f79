import Glibc

/// The two ends of a new pipe; neither is inherited by programs that are run.
package struct Pipe: ~Copyable {
  package let reading: FileDescriptor
  package let writing: FileDescriptor

  package init() throws(FileError) {
    var numbers: [Int32] = [-1, -1]
    try completed("create", "a pipe") { unsafe pipe(&numbers) }
    for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    reading = FileDescriptor(owning: numbers[0])
    writing = FileDescriptor(owning: numbers[1])
  }

  consuming func keepingReading() -> FileDescriptor { reading }

  consuming func keepingWriting() -> FileDescriptor { writing }
}
