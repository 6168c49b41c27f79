/// Why an inspection ended before its time.
enum InspectionStop: Error {
  /// The caller's reader threw; the caller gets its own error back.
  case unreadable
  case refused(MediaFinding)
}
