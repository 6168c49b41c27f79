import Catalogue

extension Refusal {
  /// Why the gate refuses.
  var found: Wording {
    let record =
      record.map { Wording("consent \($0)", nl: "toestemming \($0)") } ?? Wording("the consent", nl: "de toestemming")
    func covers(_ english: String, nl dutch: String) -> Wording { record + Wording(" " + english, nl: " " + dutch) }
    switch rule {
    case .allSuspended:
      return Wording(
        "everything is suspended since the register was restored",
        nl: "alles is opgeschort sinds het register is teruggezet")
    case .episodeSuspended: return Wording("the episode is suspended", nl: "de aflevering is opgeschort")
    case .peopleMissing:
      return Wording("the text does not say who can be heard", nl: "de tekst zegt niet wie er te horen is")
    case .noDeclaration:
      return Wording(
        "nobody has declared of this cut that nobody is recognisable",
        nl: "niemand heeft verklaard dat in deze opname niemand te herkennen is")
    case .declarationUnconfirmed:
      return Wording("no second account has heard this cut", nl: "geen tweede account heeft deze opname gehoord")
    case .thirdParty:
      return Wording(
        "somebody who is no guest can be recognised in this cut",
        nl: "iemand die geen gast is, is in deze opname te herkennen")
    case .unlistedPerson:
      return Wording(
        "has approved this cut or the one published before, so is in it, and people: does not list them",
        nl: "heeft deze of de eerder uitgebrachte opname goedgekeurd, zit er dus in, en staat niet in people:")
    case .suspended: return Wording("is suspended", nl: "is opgeschort")
    case .unknownPerson: return Wording("the register does not know this id", nl: "het register kent dit nummer niet")
    case .noRecord: return Wording("there is no consent on record", nl: "er is geen toestemming vastgelegd")
    case .notActive:
      let state = state?.wording ?? Wording("not given", nl: "niet gegeven")
      return record + Wording(" is ", nl: " is ") + state
        + Wording(", and the newest answer counts", nl: ", en het nieuwste antwoord telt")
    case .notYetGiven:
      return covers(
        "is given as of a later moment, or does not say when", nl: "gaat pas later in, of zegt niet wanneer")
    case .expired: return covers("has ended", nl: "is afgelopen")
    case .reviewOverdue: return covers("was to be looked at again by now", nl: "had opnieuw bekeken moeten zijn")
    case .incomplete:
      return covers(
        "does not say what anonymity they want, or their age", nl: "zegt niet voor wie onherkenbaar, of hoe oud")
    case .askAgain: return Wording("has turned 16 or 18 since ", nl: "is 16 of 18 geworden sinds ") + record
    case .guardianMissing:
      return Wording("is under 16, and ", nl: "is nog geen 16, en ")
        + covers("holds no guardian's yes", nl: "bevat geen ja van een ouder of voogd")
    case .childMissing:
      return Wording("is a minor, and ", nl: "is minderjarig, en ")
        + covers("does not hold their own yes", nl: "bevat hun eigen ja niet")
    case .childRefused: return Wording("is a minor and said no in ", nl: "is minderjarig en zei nee in ") + record
    case .safeguardingMissing:
      return Wording("is 16 or 17, and ", nl: "is 16 of 17, en ")
        + covers("holds no safeguarding review", nl: "bevat geen oordeel over hun veiligheid")
    case .safeguardingVetoed:
      return Wording(
        "is a minor, and a safeguarding review said no in ",
        nl: "is minderjarig, en het oordeel over de veiligheid is nee in ")
        + record
    case .riskVetoed:
      return Wording(
        "whoever weighed the risk of being recognised said no",
        nl: "wie het risico van herkenning heeft afgewogen, zei nee")
    case .scopeMissing where scope == .quotesAndChapters:
      return covers(
        "does not cover the chapters that its tags tell", nl: "geldt niet voor de hoofdstukken in het bestand zelf")
    case .scopeMissing:
      return covers(
        "does not cover the voice as it is used, or as it was altered",
        nl: "geldt niet voor de stem zoals die klinkt of is veranderd")
    case .alterationUnnamed:
      return Wording(
        "nobody said how the voice was altered in this cut", nl: "niemand zei hoe de stem in deze opname is veranderd")
    case .voiceRecognisable:
      return Wording(
        "wants to stay unrecognised by people who know them", nl: "wil ook voor bekenden onherkenbaar blijven")
    case .cutNotConfirmed:
      return Wording("has not approved this cut under ", nl: "heeft deze opname niet goedgekeurd onder ") + record
    case .sameAccount:
      return Wording("one account both collected and reviewed", nl: "één account heeft zowel gevraagd als bevestigd")
    case .riskMissing:
      return Wording(
        "nobody has weighed the risk of being recognised", nl: "niemand heeft het risico van herkenning afgewogen")
    case .channelMissing: return covers("does not cover this channel", nl: "geldt niet voor dit kanaal")
    case .territoryLimited:
      return covers(
        "holds in some countries alone, and the web has no borders",
        nl: "geldt alleen in enkele landen, en het web kent geen grenzen")
    case .platformTranscribes:
      return covers(
        "does not cover transcripts, and nobody has recorded that the platform makes none of this feed",
        nl: "geldt niet voor transcripten, en niemand heeft vastgelegd dat het platform die van deze feed niet maakt")
    }
  }

  /// What would change that.
  var remedy: Wording {
    switch rule {
    case .allSuspended:
      Wording(
        "a coordinator confirms that no withdrawal is missing: klankbord consent resume --all",
        nl: "een coördinator bevestigt dat geen intrekking ontbreekt: klankbord consent resume --all")
    case .episodeSuspended, .suspended:
      Wording("until klankbord consent resume lifts that", nl: "tot klankbord consent resume dat opheft")
    case .peopleMissing:
      Wording("write people: none, or list each person", nl: "schrijf people: none, of noem iedereen")
    case .noDeclaration:
      Wording(
        "klankbord consent record none --episode SLUG does",
        nl: "dat kan met klankbord consent record none --episode SLUG")
    case .declarationUnconfirmed:
      Wording(
        "klankbord consent confirm-cut none --episode SLUG does",
        nl: "dat kan met klankbord consent confirm-cut none --episode SLUG")
    case .thirdParty:
      Wording(
        "another account settles it with klankbord consent third-party, or they are cut out, which makes another cut",
        nl:
          "een ander account regelt dat met klankbord consent third-party, of zij worden weggeknipt in een nieuwe opname"
      )
    case .unlistedPerson:
      Wording(
        "list them, or cut them out: klankbord consent absent, by two accounts",
        nl: "noem hen, of knip hen weg: klankbord consent absent, door twee accounts")
    case .unknownPerson: Wording("klankbord person add makes one", nl: "klankbord person add maakt er een")
    case .noRecord: Wording("klankbord consent record takes it", nl: "dat kan met klankbord consent record")
    case .notActive, .expired, .reviewOverdue, .incomplete, .askAgain, .guardianMissing, .childMissing,
      .safeguardingMissing, .notYetGiven:
      Wording("ask again, and record a new one", nl: "vraag het opnieuw, en leg dat vast")
    case .childRefused: Wording("nobody can overrule that", nl: "dat kan niemand overstemmen")
    case .safeguardingVetoed: Wording("only a new review and record can", nl: "dat kan alleen na een nieuw oordeel")
    case .riskVetoed:
      Wording(
        "only a new consent, or another cut, can change that", nl: "dat kan alleen met een nieuwe toestemming of opname"
      )
    case .scopeMissing where scope == .quotesAndChapters:
      Wording("klankbord publish SLUG makes a copy without", nl: "klankbord publish SLUG maakt een kopie zonder")
    case .scopeMissing:
      Wording(
        "ask for it and record that, or change the voice", nl: "vraag ernaar en leg dat vast, of verander de stem")
    case .alterationUnnamed:
      Wording(
        "klankbord consent confirm-cut with altered-by: does",
        nl: "dat kan met klankbord consent confirm-cut en altered-by:")
    case .voiceRecognisable:
      Wording(
        "the cut needs their voice re-spoken or resynthesised",
        nl: "laat de stem naspreken of namaken in een nieuwe opname")
    case .cutNotConfirmed:
      Wording(
        "klankbord consent confirm-cut does, when they have heard it",
        nl: "dat kan met klankbord consent confirm-cut, na het horen")
    case .sameAccount: Wording("a second one must confirm the cut", nl: "een tweede moet de opname bevestigen")
    case .riskMissing:
      Wording(
        "say so in a new consent, or when this cut is confirmed",
        nl: "zeg het in een nieuwe toestemming, of bij confirm-cut")
    case .channelMissing, .territoryLimited:
      Wording("only a new answer of theirs changes that", nl: "alleen een nieuw antwoord van hen verandert dat")
    case .platformTranscribes:
      Wording(
        "switch them off there, look, and record it: klankbord feed assure",
        nl: "zet ze daar uit, kijk, en leg het vast: klankbord feed assure")
    }
  }
}
