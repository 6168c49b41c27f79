import Catalogue
import Testing

@Suite struct UpdateFrequencyTests {
  @Test func `an update frequency is in its form`() throws {
    #expect(
      try judgedSource { $0.feed.updates = UpdateFrequency(text: "Elke week", rule: "WEEKLY") } == [
        "update-frequency Feeds/stem.md: the rule of updates is not in its form, or counts without a start"
      ])
    #expect(
      try judgedSource { $0.feed.updates = UpdateFrequency(text: "Drie weken", rule: "FREQ=WEEKLY;COUNT=3") } == [
        "update-frequency Feeds/stem.md: the rule of updates is not in its form, or counts without a start"
      ])
    #expect(
      try judgedOutput(#"rrule="FREQ=WEEKLY;BYDAY=WE""#, #"rrule="WEEKLY""#) == [
        #"update-frequency Feeds/stem.md: rrule of podcast:updateFrequency is "WEEKLY" (feeds/stem.xml:48)"#
      ])
    #expect(
      try judgedOutput(#"rrule="FREQ=WEEKLY;BYDAY=WE""#, #"rrule="FREQ=WEEKLY;COUNT=3""#) == [
        "update-frequency Feeds/stem.md: podcast:updateFrequency counts without a dtstart (feeds/stem.xml:48)"
      ])
    #expect(
      try judgedOutput(#"rrule="FREQ=WEEKLY;BYDAY=WE""#, #"complete="Yes""#) == [
        #"update-frequency Feeds/stem.md: complete of podcast:updateFrequency is "Yes" (feeds/stem.xml:48)"#
      ])
    #expect(
      try judgedOutput(#"rrule="FREQ=WEEKLY;BYDAY=WE""#, #"dtstart="woensdag""#) == [
        #"update-frequency Feeds/stem.md: dtstart of podcast:updateFrequency is "woensdag" (feeds/stem.xml:48)"#
      ])
    #expect(
      try judgedOutput(
        #"rrule="FREQ=WEEKLY;BYDAY=WE""#, #"rrule="FREQ=WEEKLY;COUNT=3" dtstart="2026-03-04T07:00:00.000Z""#) == [])
  }
}
