import CLibXML2

/// Runs what libxml2 would otherwise comment on standard error, such as bytes that are not in their encoding; what went
/// wrong is told by its results. Holds for this thread alone.
func silently<Result>(_ body: () -> Result) -> Result {
  unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
  defer { xmlSetStructuredErrorFunc(nil, nil) }
  return body()
}
