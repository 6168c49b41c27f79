import Testing

@Suite struct PersonRoleTests {
  @Test func `roles and groups are of the taxonomy`() throws {
    #expect(
      try judgedOutput(#"role="guest""#, #"role="gast""#) == [
        #"person-role Episodes/wie-belt/episode.md: role of podcast:person is "gast" (feeds/stem.xml:71)"#
      ])
    #expect(
      try judgedOutput(#"role="guest""#, #"role="Cover Art Designer" group="Visuals""#) == [])
    #expect(
      try judgedOutput(#"group="cast""#, #"group="crew""#) == [
        #"person-role Feeds/stem.md: group of podcast:person is "crew" (feeds/stem.xml:46)"#
      ])
  }
}
