import Bytes
import Catalogue
import Synchronization
import System
import TestWorkspaces
import Testing

@testable import Publishing

/// What is asked of curl, and what is made of its answers.
@Suite struct TellerTests {
  private static let documents = [
    "https://podcast.example.org/feeds/a.xml", "https://podcast.example.org/feeds/a.atom",
  ]

  private func notice(_ receiver: Receiver, of documents: [String] = documents) throws -> Notice {
    Notice(
      feed: try #require(FeedID("a")), receiver: receiver, documents: documents, key: SHA256.digest(of: []),
      lastAnswer: nil)
  }

  /// The answer, and the pauses that were made.
  private func tell(_ notice: Notice, through curl: FakeCurl) throws -> (answer: Teller.Answer, pauses: [String]) {
    let pauses = Mutex<[String]>([])
    let teller = Teller(curl: curl.path) { seconds, answer in
      pauses.withLock { $0.append("\(answer), then \(seconds) s") }
    }
    return (try teller.tell(notice), pauses.withLock(\.self))
  }

  @Test func `a hub gets a form for each document`() throws {
    let curl = try FakeCurl(answering: ["202", "204"])
    let (answer, pauses) = try tell(notice(.hub("https://hub.example.org/?a=[1]")), through: curl)
    #expect(answer.text == "204" && answer.isDone)
    #expect(pauses == [])
    let common =
      "--disable --silent --globoff --proto =http,https --max-time 10 --user-agent Klankbord --output /dev/null "
      + "--write-out %{http_code} --data-urlencode hub.mode=publish --data-urlencode hub.url="
    #expect(try curl.calls() == Self.documents.map { common + $0 + " --url https://hub.example.org/?a=[1]" })
  }

  @Test func `the index gets a query`() throws {
    let curl = try FakeCurl(answering: ["200"])
    #expect(try tell(notice(.podcastIndex, of: [Self.documents[0]]), through: curl).answer.isDone)
    let call = try #require(try curl.calls().first)
    #expect(
      call.hasSuffix(
        " --get --data-urlencode url=https://podcast.example.org/feeds/a.xml --url "
          + "https://api.podcastindex.org/api/1.0/hub/pubnotify"))
  }

  @Test(arguments: [
    (["500", "202", "202"], answer: "202", calls: 3, pauses: ["500, then 1 s"]),
    (["429", "503", "202", "202"], answer: "202", calls: 4, pauses: ["429, then 1 s", "503, then 5 s"]),
    (
      ["silent 28", "silent 7", "silent 6", "500"], answer: "500", calls: 4,
      pauses: ["no answer within 10 s, then 1 s", "no connection, then 5 s", "its host is not known, then 15 s"]
    ),
    (
      ["silent 60", "silent 3", "silent 99", "silent 35"], answer: "no secure connection", calls: 4,
      pauses: [
        "no secure connection, then 1 s", "no answer (curl's status 3), then 5 s",
        "no answer (curl's status 99), then 15 s",
      ]
    ),
    (["202", "500", "202"], answer: "202", calls: 3, pauses: ["500, then 1 s"]),
    (["404"], answer: "404", calls: 1, pauses: []), (["301"], answer: "301", calls: 1, pauses: []),
    (["202", "400"], answer: "400", calls: 2, pauses: []),
  ]) func `asks again where it may help`(answers: [String], answer: String, calls: Int, pauses: [String]) throws {
    let curl = try FakeCurl(answering: answers)
    let told = try tell(notice(.hub("https://hub.example.org/")), through: curl)
    #expect(told.answer.text == answer)
    #expect(told.answer.isDone == (answer == "202"))
    #expect(told.pauses == pauses)
    #expect(try curl.calls().count == calls)
  }

  @Test func `without curl it says that the program is missing`() throws {
    let teller = Teller(curl: "/nowhere/curl") { _, _ in Issue.record("it waits") }
    let error = #expect(throws: FileError.self) { try teller.tell(notice(.podcastIndex)) }
    #expect(error?.number == 2)
  }
}
