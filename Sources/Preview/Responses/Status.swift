/// The statuses that the preview answers with (RFC 9110 §15, RFC 6585 §5).
enum Status: Int, Sendable {
  case ok = 200
  case partialContent = 206
  case movedPermanently = 301
  case notModified = 304
  case badRequest = 400
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case preconditionFailed = 412
  case rangeNotSatisfiable = 416
  case misdirectedRequest = 421
  case headTooLarge = 431
  case internalServerError = 500
  case versionNotSupported = 505

  /// Whether the request was refused as such: what else the client sends may be misread.
  var endsConnection: Bool {
    switch self {
    case .badRequest, .methodNotAllowed, .requestTimeout, .misdirectedRequest, .headTooLarge, .internalServerError,
      .versionNotSupported:
      true
    default: false
    }
  }

  var reason: String {
    switch self {
    case .ok: "OK"
    case .partialContent: "Partial Content"
    case .movedPermanently: "Moved Permanently"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .preconditionFailed: "Precondition Failed"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .misdirectedRequest: "Misdirected Request"
    case .headTooLarge: "Request Header Fields Too Large"
    case .internalServerError: "Internal Server Error"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}

/// A request that is answered without looking at any file.
struct Refusal: Error, Equatable, Sendable {
  let status: Status
}
