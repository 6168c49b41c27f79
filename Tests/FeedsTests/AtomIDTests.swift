import Catalogue
import Testing

@testable import Feeds

@Suite struct AtomIDTests {
  /// The UUIDv5s are Python's: `uuid.uuid5(uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"), "episode:" + guid)`.
  @Test(arguments: [
    ("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11", "urn:uuid:5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11"),
    ("5F0F5D0E-6C0E-4A55-9A55-3F7B4F8F3A11", "urn:uuid:5F0F5D0E-6C0E-4A55-9A55-3F7B4F8F3A11"),
    ("https://example.org/?p=1&x=%C3%A9#a", "https://example.org/?p=1&x=%C3%A9#a"),
    ("tag:example.org,2026:7", "tag:example.org,2026:7"),
    ("urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6", "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"),
    ("zwijgen@example.org", "urn:uuid:9f9d79cd-f799-5701-809e-bcdcaf112728"),
    ("https://example.org/a b", "urn:uuid:03168fa3-3b92-55ba-ba7c-4406c3fe52df"),
    ("https://example.org/é", "urn:uuid:95c6250e-0e6a-592f-87f4-6f111536bf9e"),
    ("https://example.org/%zz", "urn:uuid:63412105-5eac-5879-9ad5-f034d0bbe88d"),
    ("1:2", "urn:uuid:24328409-dba8-58fe-bb41-d5e48f212369"),
    ("https:", "urn:uuid:a30fd57b-b5a7-5ce7-913f-6e78593235bb"),
    ("a#b#c", "urn:uuid:6da40503-b88b-581a-9f01-656244f45c8b"),
    ("12345", "urn:uuid:3f30a798-2504-50ae-893c-f7fe6b0a001b"),
    ("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a1", "urn:uuid:7ab5c506-cb74-50b7-bc60-de82ae5b9415"),
    ("x:a#b#c", "urn:uuid:6f32ec12-9f21-5b9f-bae7-bf1d902bad55"),
    (":a", "urn:uuid:dabb5e68-b5e4-59cf-8796-1bda56256e75"),
    ("https://[::1]/", "urn:uuid:f5459209-281b-5ee2-ba70-11f7bbc0eb94"),
    ("a:%4", "urn:uuid:d91ccb15-2eb7-54ce-b7f2-9f6af0220363"),
  ]) func `is always a URI, and the guid's own where that is one`(guid: String, id: String) throws {
    #expect(atomID(of: try found(EpisodeGUID(guid))) == id)
  }
}
