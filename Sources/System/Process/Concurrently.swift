import Glibc
import Synchronization

/// What both give, worked out at the same time: `other` by a thread of its own where the system has one to give, `own`
/// by the calling one. Both are done when it returns or throws.
package func concurrently<Other: Sendable, Own>(
  _ other: @escaping @Sendable () -> Other, _ own: () throws -> Own
) rethrows -> (Other, Own) {
  let answer = Answer<Other>()
  let thread = Thread { answer.give(other()) }
  do {
    let own = try own()
    thread.join()
    return (answer.given ?? other(), own)
  } catch {
    thread.join()
    throw error
  }
}

extension Array where Element: Sendable {
  /// What `map` gives, one half of it by a thread of its own.
  package func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
    let middle = count / 2
    let (second, first) = concurrently({ self[middle...].map(transform) }, { self[..<middle].map(transform) })
    return first + second
  }
}

private final class Answer<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  var given: Value? { value.withLock { $0 } }

  func give(_ value: Value) {
    self.value.withLock { $0 = value }
  }
}

/// A thread that runs once; none where the system has no more.
private struct Thread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  private let id: pthread_t?

  init(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    var id = pthread_t()
    let code = unsafe pthread_create(
      &id, nil,
      { argument in
        if let argument = unsafe argument { unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if code != 0 { unsafe work.release() }
    self.id = code == 0 ? id : nil
  }

  func join() {
    if let id { _ = pthread_join(id, nil) }
  }
}
