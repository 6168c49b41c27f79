import Testing

@testable import Markup

@Suite struct LinkTargetTests {
  @Test(arguments: [
    ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:post@example.org", "mailto:post@example.org"),
    ("tel:+31201234567", "tel:+31201234567"),
    ("", ""), ("#top", "#top"), ("?page=2", "?page=2"), ("../andere/", "../andere/"), ("/over:ons", "/over:ons"),
    ("./a:b", "./a:b"), ("//example.org/a", "//example.org/a"),
    (" /a ", "/a"), ("/één", "/%C3%A9%C3%A9n"), ("/a b\"<>\\`[]", "/a%20b%22%3C%3E%5C%60%5B%5D"),
    ("/%20%zz", "/%20%zz"),
  ]) func `keeps what leads to the web, mail, a telephone or our own pages`(address: String, text: String) {
    #expect(LinkTarget(address)?.text == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{301}:x", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd", "ftp://example.org", "a:b", ":b", "1:2", "java%0Ascript:x", "http\u{301}:x", "/a\tb",
    "blob:https://example.org", "https\u{7F}://example.org",
  ]) func `refuses every other scheme, and what a browser might take for one`(address: String) {
    #expect(LinkTarget(address) == nil)
  }

  /// The examples of RFC 3986 §5.4 that have no other scheme or parameters.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p#s"),
    ("g#s", "http://a/b/c/g#s"), ("", "http://a/b/c/d;p"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("http://h/i", "http://h/i"), ("mailto:a@b", "mailto:a@b"),
  ]) func `becomes absolute as RFC 3986 has it`(address: String, absolute: String) throws {
    #expect(try #require(LinkTarget(address)).absolute(from: "http://a/b/c/d;p") == absolute)
  }
}
