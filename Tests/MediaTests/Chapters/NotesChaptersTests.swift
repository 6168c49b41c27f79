import Catalogue
import Testing

@testable import Media

@Suite struct NotesChaptersTests {
  @Test func `finds every way in which notes write times`() {
    let notes = """
      Inleiding: om 12:00 uur.

      ## 00:00 Opening\r
      - 0:59 – Vraag
      * (1:00) Antwoord
        2. [12:34](https://voorbeeld.nl/?t=754) **Titel** &amp; meer
      **59:59**: 3 dingen
      | 61:02 | Tabel
      1:02:03 — Slot: 10:00 uur
          [1:02:04] Aftiteling
      1:02:99 geen tijd
      1:02:05
      1:02:05x
      """
    let expected: [(Int, String)] = [
      (0, "Opening"), (59_000, "Vraag"), (60_000, "Antwoord"), (754_000, "Titel & meer"), (3_599_000, "3 dingen"),
      (3_723_000, "Slot: 10:00 uur"), (3_724_000, "Aftiteling"),
    ]
    #expect(
      [Chapter](timestampsIn: notes) == expected.map { Chapter(startInMilliseconds: $0.0, title: $0.1) })
  }

  @Test(arguments: [
    "", "00:00 a\n01:00 b", "00:01 a\n01:00 b\n02:00 c", "00:00 a\n02:00 b\n01:00 c", "00:00 a\n00:00 b\n01:00 c",
    "00:00 a\n01:00\n02:00 c", "a 00:00\nb 01:00\nc 02:00",
  ]) func `finds none where apps would not`(notes: String) {
    #expect([Chapter](timestampsIn: notes).isEmpty)
  }
}
