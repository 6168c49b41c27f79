import Catalogue
import Testing

@Suite struct LicenseAddressTests {
  @Test func `a license of one's own has an address`() throws {
    #expect(
      try judgedSource { $0.feed.license = License(identifier: "eigen-licentie") } == [
        "license-address Feeds/stem.md: the license has no address"
      ])
    #expect(
      try judgedSource {
        $0.episodes[1].license = License(identifier: "eigen", address: "https://example.org/licentie")
      } == [])
    #expect(
      try judgedOutput("<podcast:license>cc-by-4.0<", "<podcast:license>eigen<") == [
        "license-address Feeds/stem.md: podcast:license has no url (feeds/stem.xml:44)"
      ])
  }
}
