/// What a person's newest answer comes to at the gate's moment, wherever they may be heard.
struct Standing: Sendable {
  /// The newest answer; where they never answered, the last request; `nil` where there is no record.
  let record: ConsentRecord?
  /// Why it is no yes that holds now; empty where it is one.
  let obstacles: [Refusal.Rule]

  /// What they agreed to; `nil` unless they said a yes that holds now.
  var terms: ConsentTerms? { obstacles.isEmpty ? record?.terms : nil }

  /// Of an id without a person or a record.
  static let unknown = Standing(record: nil, obstacles: [.unknownPerson])

  private init(record: ConsentRecord?, obstacles: [Refusal.Rule]) {
    self.record = record
    self.obstacles = obstacles
  }

  init(of person: PersonID, in register: RegisterContents, at span: RulingSpan) {
    let record = Self.recordInForce(among: register.records[person] ?? [])
    var obstacles: [Refusal.Rule] = []
    if register.suspended.contains(.everything) { obstacles.append(.allSuspended) }
    if register.suspended.contains(.person(person)) { obstacles.append(.suspended) }
    switch (register.people[person], record) {
    // Of somebody who was erased the records remain.
    case (nil, let record?) where record.state != .given: obstacles.append(.notActive)
    case (nil, _): obstacles.append(.unknownPerson)
    case (_?, nil): obstacles.append(.noRecord)
    case (_?, let record?) where record.state != .given: obstacles.append(.notActive)
    case (_?, let record?): obstacles += Self.obstacles(to: record.terms, at: span)
    }
    self.init(record: record, obstacles: obstacles)
  }

  private static func obstacles(to terms: ConsentTerms, at span: RulingSpan) -> [Refusal.Rule] {
    var obstacles: [Refusal.Rule] = []
    if !span.holds(startOf: terms.givenAt) { obstacles.append(.notYetGiven) }
    if span.holds(endOf: terms.expiresAt) { obstacles.append(.expired) }
    if span.holds(endOf: terms.reviewAt) { obstacles.append(.reviewOverdue) }
    if terms.anonymity == nil || terms.age == nil { obstacles.append(.incomplete) }
    if case .minor(let minority) = terms.age { obstacles += Self.obstacles(to: minority, at: span) }
    if terms.risk == .vetoed { obstacles.append(.riskVetoed) }
    return obstacles
  }

  private static func obstacles(to minority: Minority, at span: RulingSpan) -> [Refusal.Rule] {
    var obstacles: [Refusal.Rule] = []
    if span.holds(endOf: minority.asksAgainAt) { obstacles.append(.askAgain) }
    switch minority.childAgrees {
    case true?: break
    case false?: obstacles.append(.childRefused)
    case nil: obstacles.append(.childMissing)
    }
    if minority.safeguarding == .vetoed { obstacles.append(.safeguardingVetoed) }
    if minority.years < 16 {
      if minority.guardianAgrees != true { obstacles.append(.guardianMissing) }
    } else if minority.safeguarding == nil {
      obstacles.append(.safeguardingMissing)
    }
    return obstacles
  }

  /// The person's newest answer: an older yes never outlives a newer answer, neither by the order in which they were
  /// recorded nor by the moments at which they were given. A mere request is no answer, one that they answered
  /// incompletely is.
  private static func recordInForce(among records: [ConsentRecord]) -> ConsentRecord? {
    let answers = records.filter { $0.state != .requested || $0.terms.givenAt != nil }
    guard let newest = answers.last else { return records.last }
    guard newest.state == .given, newest.terms.givenAt != nil else { return newest }
    func saidAt(_ record: ConsentRecord) -> Int { record.terms.givenAt?.secondsSince1970 ?? .min }
    // What was found to be wrong says nothing of when they last answered. Of two at one moment, the later record.
    return answers.filter { $0.state != .invalidated }.reversed()
      .reduce(newest) { saidAt($1) > saidAt($0) ? $1 : $0 }
  }
}

/// From the earliest to the latest of the moment that is asked about and the clock's own.
struct RulingSpan: Sendable {
  private let earliest: Int
  private let latest: Int

  init(_ moment: Moment, _ now: Moment) {
    earliest = min(moment.secondsSince1970, now.secondsSince1970)
    latest = max(moment.secondsSince1970, now.secondsSince1970)
  }

  /// Whether what begins then has begun by the earliest: what comes after it has not come yet.
  func holds(startOf moment: Moment?) -> Bool { moment.map { $0.secondsSince1970 <= earliest } ?? false }

  /// Whether what ends then has ended by the latest; `nil` never ends.
  func holds(endOf moment: Moment?) -> Bool { moment.map { $0.secondsSince1970 <= latest } ?? false }
}
