import Testing

@testable import Bytes

@Suite struct UUIDv5Tests {
  @Test(arguments: [
    (UUIDv5.Namespace.dns, "www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
    (.podcast, "podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    (.podcast, "mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
  ]) func `agrees with RFC 9562 and the podcast namespace`(namespace: UUIDv5.Namespace, name: String, text: String) {
    #expect(UUIDv5(namespace: namespace, name: name).description == text)
  }
}
