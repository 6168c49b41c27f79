import Catalogue
import Publishing
import Register
import SourceText

extension Invocation {
  /// The register as it stands; empty where there is none yet.
  func registerContents() throws -> RegisterContents {
    try workspace().openRegister()?.contents() ?? RegisterContents()
  }

  /// Everyone, as the keepers of the register see them.
  func registerCards() throws -> [RegisterCard] {
    Gate(register: try registerContents(), fourEyes: true, at: now).registerCards
  }

  func registerCard(of word: String) throws -> RegisterCard {
    let id = try personID(word)
    guard let card = try registerCards().first(where: { $0.id == id }) else { throw RegisterError.unknownPerson(id) }
    return card
  }

  /// The word is not repeated where it is no id: it may be a name.
  func personID(_ word: String) throws -> PersonID {
    guard let id = PersonID(word) else { throw badValue("PERSON", "an id such as p-4h7kq2, never a name") }
    return id
  }

  /// What a file gave; every problem in it otherwise.
  func value<Value>(of reading: Reading<Value>) throws -> Value {
    guard let value = reading.value else { throw Obstacle.unsoundFile(reading.problems) }
    return value
  }

  /// The moment that an option gives, where it is given.
  func moment(_ option: Option) throws -> Moment? {
    guard let text = arguments[option] else { return nil }
    if text == "now" { return now }
    guard let moment = Moment(text) else {
      throw badValue(option.name, "a moment such as 2026-03-04T07:00:00+01:00, or now")
    }
    return moment
  }
}
