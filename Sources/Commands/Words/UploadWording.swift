import Catalogue
import System

/// What is said of the upload and of the public addresses.
enum UploadWording {
  static func end(_ end: ProgramRun.End) -> Wording {
    switch end {
    case .exited(0): Wording("done", nl: "gelukt")
    case .exited(let status): Wording("status \(status)", nl: "status \(status)")
    case .killed(let signal): Wording("stopped by signal \(signal)", nl: "gestopt door signaal \(signal)")
    }
  }

  static func failed(_ end: Wording) -> Wording {
    Wording("The upload failed (", nl: "Het uploaden is mislukt (") + end
      + Wording("): the public still gets the old files.", nl: "): het publiek krijgt nog de oude bestanden.")
  }

  static let everythingSuspended = Wording(
    "Nothing was uploaded: everything is suspended since this workspace was restored.",
    nl: "Er is niets geüpload: alles is opgeschort sinds deze werkmap is teruggezet.")

  static func example(_ address: SiteAddress) -> Wording {
    Wording(
      "\(address) is an address for examples: nobody can look what is public there.",
      nl: "\(address) is een voorbeeldadres: niemand kan zien wat daar openbaar is.")
  }

  static func notServed(_ address: SiteAddress) -> Wording {
    Wording(
      "Nothing is served at \(address), which is this machine: there was nothing to look at.",
      nl: "Op \(address), deze machine, wordt nu niets aangeboden: er was niets om naar te kijken.")
  }

  static let lookAgain = Wording(
    "Not everything is as it should be. Mend the upload or wait for caches, and run klankbord verify.",
    nl: "Nog niet alles is zoals het moet. Herstel het uploaden of wacht op caches, en kijk met klankbord verify.")

  static let noSettings = Wording(
    "Site/site.md cannot be read, so nothing was uploaded or looked at. Mend it, then run klankbord build and klankbord verify.",
    nl:
      "Site/site.md is niet te lezen: er is niets geüpload en niet gekeken. Herstel dat, en doe dan klankbord build en "
      + "klankbord verify.")
}
