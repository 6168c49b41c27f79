// For `environ`, which C declares as a variable.
@unsafe @preconcurrency import Glibc

/// A program that runs; `waitForEnd` must follow, once.
struct ChildProcess {
  private let program: String
  private let number: pid_t

  /// Starts the program with these descriptors as its standard input and output. From here on this process ignores
  /// what `Signals` ignores, for a program may end before it has read its input.
  init(of run: ProgramRun, input: Int32, output: Int32) throws(FileError) {
    program = run.program
    Signals.prepare()
    for text in [run.program] + run.arguments where text.utf8.contains(0) {
      throw FileError(act: "run", path: run.program, number: EINVAL)
    }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    // The threads of Swift's pools block signals; a program that inherits that cannot be stopped.
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in Signals.ignored { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var arguments = unsafe ([run.program] + run.arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var child: pid_t = 0
    let error = unsafe posix_spawnp(&child, run.program, &actions, &attributes, &arguments, environ)
    guard error == 0 else { throw FileError(act: "run", path: run.program, number: error) }
    number = child
  }

  func stop() {
    _ = kill(number, SIGTERM)
  }

  func waitForEnd() throws(FileError) -> ProgramRun.End {
    var status: Int32 = 0
    try completed("wait for", program) { unsafe waitpid(number, &status, 0) }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
