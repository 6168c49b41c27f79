import Bytes
import Testing

@testable import Catalogue

extension GateRulesTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let site: Set<Refusal.Rule>
    let feed: Set<Refusal.Rule>
    let change: @Sendable (inout Fiction) throws -> Void

    init(
      _ description: String, _ rules: Set<Refusal.Rule>, feed: Set<Refusal.Rule>? = nil,
      _ change: @escaping @Sendable (inout Fiction) throws -> Void
    ) {
      testDescription = description
      site = rules
      self.feed = feed ?? rules
      self.change = change
    }

    private static func word<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "unsaid" }

    /// A change of the record alone.
    static func record(
      _ description: String, _ rules: Set<Refusal.Rule>, feed: Set<Refusal.Rule>? = nil,
      _ change: @escaping @Sendable (inout ConsentRecord, Fiction) throws -> Void
    ) -> Case {
      Case(description, rules, feed: feed) { fiction in
        let before = fiction
        try fiction.changeRecord { try change(&$0, before) }
      }
    }

    /// Of a minor who is asked again a second from now.
    static func minor(
      _ years: Int, guardian: Bool?, child: Bool?, _ review: Review?, _ rules: Set<Refusal.Rule>, in seconds: Int = 1
    ) -> Case {
      record("\(years), guardian \(word(guardian)), child \(word(child)), safeguarding \(word(review))", rules) {
        $0.terms.age = .minor(
          Minority(
            years: years, asksAgainAt: $1.later(seconds), guardianAgrees: guardian, childAgrees: child,
            safeguarding: review))
      }
    }

    /// Of an altered voice, as it was confirmed.
    static func altered(
      _ confirmed: VoiceAlteration?, agreed: Set<VoiceAlteration>, _ anonymity: Anonymity, _ rules: Set<Refusal.Rule>
    ) -> Case {
      Case("\(word(confirmed)) of \(agreed.sorted()), \(anonymity)", rules) { fiction in
        fiction.episode.people = .listed([Appearance(person: fiction.person, role: .guest, voice: .altered)])
        let reviewer = fiction.reviewer
        try fiction.changeRecord { record in
          record.terms.scopes = [.voiceAltered]
          record.terms.alterations = agreed
          record.terms.anonymity = anonymity
          record.confirmations = record.confirmations.map {
            var confirmation = CutConfirmation(
              cut: $0.cut, heardAt: $0.heardAt, language: $0.language, voice: .altered, reviewer: reviewer)
            confirmation.alteration = confirmed
            return confirmation
          }
        }
      }
    }

    static func thirdParty(
      _ resolution: ThirdParty.Resolution?, by account: String?, fourEyes: Bool = true, _ rules: Set<Refusal.Rule>
    ) -> Case {
      Case("third party \(word(resolution)) by \(account ?? "nobody"), four eyes \(fourEyes)", rules) { fiction in
        fiction.fourEyes = fourEyes
        fiction.register.thirdParties[Fiction.cut] = [
          ThirdParty(
            number: 1, cut: Fiction.cut, relation: "former-partner", notedBy: fiction.collector,
            resolution: resolution, resolvedBy: account.flatMap(Account.init))
        ]
      }
    }
  }

  static let suspensions: [Case] = [
    Case("person", [.suspended]) { $0.register.suspended = [.person($0.person)] },
    Case("episode", [.episodeSuspended]) { $0.register.suspended = [.episode($0.episode.guid)] },
    Case("everything", [.allSuspended]) { $0.register.suspended = [.everything] },
    Case("everything, whatever else", [.allSuspended]) {
      $0.register.suspended = [.everything, .episode($0.episode.guid), .person($0.person)]
      $0.register.records = [:]
      $0.episode.people = .undeclared
    },
    Case("somebody else", []) { $0.register.suspended = [.person(try found(PersonID("p-22bb33")))] },
    Case("another episode", []) { $0.register.suspended = [.episode(try found(EpisodeGUID("ander@example.org")))] },
    Case("person without a record", [.suspended, .noRecord]) {
      $0.register.suspended = [.person($0.person)]
      $0.register.records = [:]
    },
  ]

  static let records: [Case] = [
    .record("review a second away", []) { $0.terms.reviewAt = $1.later(1) },
    .record("review due", [.reviewOverdue]) { $0.terms.reviewAt = $1.now },
    .record("review overdue and expired", [.reviewOverdue, .expired]) {
      $0.terms.reviewAt = $1.later(-1)
      $0.terms.expiresAt = $1.now
    },
    .record("no anonymity on record", [.incomplete]) { record, _ in record.terms.anonymity = nil },
    .record("no age on record", [.incomplete]) { record, _ in record.terms.age = nil },
    .record("no risk review", [.riskMissing]) { record, _ in record.terms.risk = nil },
    .record("risk vetoed", [.riskVetoed]) { record, _ in record.terms.risk = .vetoed },
    .record("risk reviewed with the cut", []) { record, _ in
      record.terms.risk = nil
      record.confirmations[0].risk = .accepted
    },
    .record("risk vetoed with the cut", [.riskVetoed]) { record, _ in record.confirmations[0].risk = .vetoed },
    .record("risk vetoed with the cut, by who collected", [.riskVetoed]) {
      var veto = CutConfirmation(
        cut: Fiction.cut, heardAt: $1.later(1), language: $1.episode.language, voice: .altered, reviewer: $1.collector)
      veto.risk = .vetoed
      $0.confirmations.append(veto)
    },
    .record("risk vetoed with another cut", []) {
      var veto = CutConfirmation(
        cut: Fiction.otherCut, heardAt: $1.now, language: $1.episode.language, voice: .original, reviewer: $1.reviewer)
      veto.risk = .vetoed
      $0.confirmations.append(veto)
    },
    Case("erased after a withdrawal", [.notActive]) {
      try $0.changeRecord { $0.state = .withdrawn }
      $0.register.people = [:]
    },
    Case("unknown, with a yes", [.unknownPerson]) { $0.register.people = [:] },
  ]

  static let minors: [Case] = [
    .minor(15, guardian: true, child: true, nil, []),
    .minor(15, guardian: true, child: true, nil, [.askAgain], in: 0),
    .minor(15, guardian: true, child: false, nil, [.childRefused]),
    .minor(15, guardian: true, child: nil, nil, [.childMissing]),
    .minor(15, guardian: false, child: true, .accepted, [.guardianMissing]),
    .minor(0, guardian: nil, child: true, .accepted, [.guardianMissing]),
    .minor(15, guardian: true, child: true, .vetoed, [.safeguardingVetoed]),
    .minor(16, guardian: nil, child: true, .accepted, []),
    .minor(17, guardian: false, child: true, .accepted, []),
    .minor(16, guardian: true, child: true, nil, [.safeguardingMissing]),
    .minor(17, guardian: true, child: true, .vetoed, [.safeguardingVetoed]),
    .minor(17, guardian: true, child: nil, .accepted, [.childMissing]),
    .minor(16, guardian: true, child: false, .accepted, [.childRefused]),
    .minor(17, guardian: nil, child: true, .accepted, [.askAgain], in: -1),
  ]

  static let voices: [Case] =
    [Anonymity.none, .public].map { (wanted: Anonymity) in
      .record("own voice, \(wanted)", []) { record, _ in record.terms.anonymity = wanted }
    }
    + [Anonymity.acquaintances, .total].map { (wanted: Anonymity) in
      .record("own voice, \(wanted)", [.voiceRecognisable]) { record, _ in record.terms.anonymity = wanted }
    } + [
      .altered(.respoken, agreed: [.respoken], .total, []),
      .altered(.resynthesised, agreed: [.respoken, .resynthesised], .acquaintances, []),
      .altered(.resynthesised, agreed: [.respoken], .acquaintances, [.scopeMissing]),
      .altered(.effect, agreed: [.effect], .public, []),
      .altered(.effect, agreed: [.effect], .acquaintances, [.voiceRecognisable]),
      .altered(.effect, agreed: [.respoken], .total, [.voiceRecognisable, .scopeMissing]),
      .altered(nil, agreed: [.respoken], .acquaintances, [.alterationUnnamed]),
      .altered(nil, agreed: [.respoken], .none, [.alterationUnnamed]),
      Case("not heard, and hiding", []) { fiction in
        fiction.episode.people = .listed([Appearance(person: fiction.person, role: .editor, voice: .unheard)])
        let reviewer = fiction.reviewer
        try fiction.changeRecord { record in
          record.terms.scopes = [.name]
          record.terms.anonymity = .total
          record.confirmations = record.confirmations.map {
            CutConfirmation(
              cut: $0.cut, heardAt: $0.heardAt, language: $0.language, voice: .unheard, reviewer: reviewer)
          }
        }
      },
      Case("one account heard an effect, another does not say so", [.voiceRecognisable]) { fiction in
        try Case.altered(.respoken, agreed: [.respoken, .effect], .total, []).change(&fiction)
        let collector = fiction.collector
        try fiction.changeRecord { record in
          let first = record.confirmations[0]
          var other = CutConfirmation(
            cut: first.cut, heardAt: first.heardAt, language: first.language, voice: .altered, reviewer: collector)
          other.alteration = .effect
          record.confirmations.append(other)
        }
      },
    ]

  static let thirdParties: [Case] = [
    .thirdParty(nil, by: nil, [.thirdParty]),
    .thirdParty(.agreed, by: "bilal", []),
    .thirdParty(.unrecognisable, by: "bilal", []),
    .thirdParty(.removed, by: "bilal", [.thirdParty]),
    .thirdParty(.agreed, by: "amina", [.thirdParty]),
    .thirdParty(.agreed, by: "amina", fourEyes: false, []),
    .thirdParty(nil, by: nil, fourEyes: false, [.thirdParty]),
    .thirdParty(.agreed, by: nil, [.thirdParty]),
    Case("of another cut", []) {
      $0.register.thirdParties[Fiction.otherCut] = [
        ThirdParty(number: 1, cut: Fiction.otherCut, relation: "child", notedBy: $0.collector)
      ]
    },
    Case("nobody else in it", [.thirdParty]) {
      $0.register.records = [:]
      $0.episode.people = .nobody
      $0.register.declarations[Fiction.cut] = NobodyDeclaration(
        cut: Fiction.cut, declaredBy: $0.collector, declaredAt: $0.now, confirmedBy: $0.reviewer)
      $0.register.thirdParties[Fiction.cut] = [
        ThirdParty(number: 1, cut: Fiction.cut, relation: "child", notedBy: $0.collector)
      ]
    },
  ]

  static let channels: [Case] = [
    .record("for one country", [.territoryLimited]) { record, _ in record.terms.territory = ["NL"] },
    Case("a platform that transcribes", [], feed: [.platformTranscribes]) { $0.register.assurances = [:] },
    Case("another platform's assurance", [], feed: [.platformTranscribes]) {
      $0.register.assurances = [$0.feeds[0].id: [try found(Platform("youtube"))]]
    },
    Case("another feed's assurance", [], feed: [.platformTranscribes]) {
      $0.register.assurances = [try found(FeedID("ander")): Set($0.feeds[0].platforms)]
    },
    Case("a platform that may transcribe", []) {
      $0.register.assurances = [:]
      try $0.changeRecord { $0.terms.scopes.insert(.transcript) }
    },
    Case("a feed for apps alone", []) {
      $0.register.assurances = [:]
      $0.feeds[0].platforms = []
    },
    Case("a platform that it was submitted to once", [], feed: [.platformTranscribes]) {
      $0.register.assurances = [:]
      $0.register.submissions[$0.feeds[0].id] = Set($0.feeds[0].platforms)
      $0.feeds[0].platforms = []
    },
  ]
}
