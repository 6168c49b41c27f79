import Catalogue
import Register

/// What `tasks` says.
enum TaskWording {
  static func line(of task: RegisterTask, ageInDays: Int, width: Int) -> Wording {
    let number = "\(task.number)  "
    let age = Wording("\(count(ageInDays, "day"))", nl: "\(ageInDays) \(ageInDays == 1 ? "dag" : "dagen")")
    let state = task.done.map { done in
      Wording("done by \(done.by) on \(done.at.date): ", nl: "gedaan door \(done.by) op \(done.at.date): ")
        + Wording(same: done.evidence)
    }
    return Wording(same: number) + (state ?? Wording("pending ", nl: "wacht al ") + age) + Wording(same: "  ")
      + kind(task.kind)
      + Wording(same: ": \(HelpText.padded(task.recipient, to: width))  \(task.subject)")
  }

  private static func kind(_ kind: RegisterTask.Kind) -> Wording {
    switch kind {
    case .platform: Wording("tell the platform", nl: "platform inlichten")
    case .apps: Wording("apps and directories", nl: "apps en lijsten")
    case .hub: Wording("tell the hub", nl: "hub inlichten")
    case .radio: Wording("tell the radio", nl: "radio inlichten")
    case .partner: Wording("tell the partner", nl: "partner inlichten")
    case .backup: Wording("clean the backup", nl: "reservekopie opschonen")
    case .git: Wording("sources and git history", nl: "bronnen en git-geschiedenis")
    case .upload: Wording("upload the removal", nl: "verwijdering uploaden")
    case .web: Wording("still public", nl: "nog openbaar")
    }
  }

  static let none = Wording("Nothing is pending.", nl: "Er staat niets open.")
  static func done(_ number: Int) -> Wording { Wording("task \(number): done", nl: "taak \(number): gedaan") }

  static let notOneLine = WordedRefusal(
    .failed,
    Wording(
      "The evidence is not one line of 1 to 500 characters.", nl: "Het bewijs is niet één regel van 1 tot 500 tekens."),
    Wording(
      "Write who answered, when and what, without names. Nothing was recorded.",
      nl: "Schrijf wie wanneer wat heeft geantwoord, zonder namen. Er is niets vastgelegd."))
}
