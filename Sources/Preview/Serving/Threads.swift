import Glibc

/// Runs the work on this thread and on up to `count - 1` others at once, and returns when all are done.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  var threads: [pthread_t] = []
  for _ in 1..<max(1, count) {
    let box = unsafe Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard error == 0 else {
      unsafe box.release()
      break
    }
    threads.append(thread)
  }
  work()
  for thread in threads { _ = pthread_join(thread, nil) }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
