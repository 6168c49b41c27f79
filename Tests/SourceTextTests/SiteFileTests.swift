import Catalogue
import Testing

@testable import SourceText

@Suite struct SiteFileTests {
  @Test func `reads every field`() throws {
    let text = """
      ---
      title: Klankbord
      address: https://podcast.example.org/nl
      language: nl
      timezone: Europe/Amsterdam
      four-eyes: off
      notice: |
        Alles hier is verzonnen.
      media-address: https://media.example.org:8443/podcast
      former-addresses: [http://podcast.example.org/nl/, https://oud.example.org]
      upload: "rsync -a Public/ podcast@example.org: # met haken"
      ledger: ../veilig/ledger
      recipients: [Stadsradio, Buurt-tv]
      ---
      Welkom.

      """
    let reading = SiteSettings.read(Array(text.utf8), file: "Site/site.md")
    #expect(reading.problems.map(\.line) == [])
    let site = try #require(reading.value)
    #expect(site.title == "Klankbord")
    #expect(site.address.description == "https://podcast.example.org/nl/")
    #expect(site.language.text == "nl")
    #expect(site.timeZone == "Europe/Amsterdam")
    #expect(!site.fourEyes)
    #expect(site.notice == "Alles hier is verzonnen.")
    #expect(site.mediaAddress?.description == "https://media.example.org:8443/podcast/")
    #expect(
      site.formerAddresses.map(\.description) == ["http://podcast.example.org/nl/", "https://oud.example.org/"])
    #expect(site.upload == "rsync -a Public/ podcast@example.org: # met haken")
    #expect(site.ledgerCopy == "../veilig/ledger")
    #expect(site.recipients == ["Stadsradio", "Buurt-tv"])
    #expect(site.introduction == "Welkom.\n")
  }

  @Test func `has four eyes and no notice unless it says so`() throws {
    let text = "---\ntitle: K\naddress: http://localhost:8080/\nlanguage: nl\ntimezone: UTC\n---\n"
    let site = try #require(SiteSettings.read(Array(text.utf8), file: "Site/site.md").value)
    #expect(site.fourEyes && site.notice == nil && site.mediaAddress == nil && site.formerAddresses.isEmpty)
    #expect(site.upload == nil && site.ledgerCopy == nil && site.recipients == [])
  }

  @Test func `says what is wrong with each field`() {
    let text = """
      ---
      title: ' K'
      address: podcast.example.org
      language: nederlands
      timezone: ../../etc/passwd
      four-eyes: no
      notice: ' '
      foureyes: on
      ---

      """
    #expect(
      SiteSettings.read(Array(text.utf8), file: "Site/site.md").problems.map(\.line) == [
        "Site/site.md:2:8: title is not one line of 1 to 255 characters without white space at its ends. Write for example Voices from nearby.",
        "Site/site.md:3:10: address \"podcast.example.org\" is not a web address. Write https://podcast.example.org.",
        "Site/site.md:4:11: language \"nederlands\" is not a language's two letters, with a script or region where needed. Write for example nl.",
        "Site/site.md:5:11: timezone is not the name of a time zone. Write for example Europe/Amsterdam.",
        "Site/site.md:6:12: four-eyes \"no\" is not on or off. Write off.",
        "Site/site.md:7:9: notice is not text of 1 to 4000 bytes. Write for example Everything on this site is invented.",
        "Site/site.md:8:1: \"foureyes\" is not a field here. Delete it, or use one of: title, address, language, timezone, four-eyes, notice, media-address, former-addresses, upload, ledger, recipients, telephone.",
      ])
  }

  @Test func `says what is wrong with the addresses beside its own`() {
    let text = """
      ---
      title: K
      address: https://example.org
      language: nl
      timezone: UTC
      media-address: media.example.org
      former-addresses: [https://a.example/#x, https://b.example/, https://b.example, https://example.org/]
      ---

      """
    #expect(
      SiteSettings.read(Array(text.utf8), file: "Site/site.md").problems.map(\.line) == [
        "Site/site.md:6:16: media-address \"media.example.org\" is not a web address. Write https://media.example.org.",
        "Site/site.md:7:20: former-addresses \"https://a.example/#x\" is not a web address. Write for example https://podcast.example.org/.",
        "Site/site.md:7:62: this stands in former-addresses already. Delete one of the two.",
        "Site/site.md:7:81: the site is served from here now. Keep only addresses that it had before.",
      ])
  }

  @Test func `prints every field`() {
    let text = """
      ---
      title: Klankbord
      address: https://podcast.example.org/nl/
      media-address: https://media.example.org/
      former-addresses:
        - http://podcast.example.org/nl/
        - https://oud.example.org/
      language: nl
      timezone: Europe/Amsterdam
      four-eyes: off
      notice: Alles hier is verzonnen.
      upload: "rsync -a Public/ podcast@example.org: # met haken"
      ledger: ../veilig/ledger
      recipients:
        - Stadsradio
        - Buurt-tv
      ---
      Welkom.

      """
    #expect(SiteSettings.read(Array(text.utf8), file: "Site/site.md").value?.sourceText == text)
  }
}
