import Catalogue

extension Role {
  /// What somebody did, rather than who they are: it fits everyone.
  var inDutch: String {
    switch self {
    case .host: "presentatie"
    case .coHost: "copresentatie"
    case .guestHost: "gastpresentatie"
    case .guest: "gast"
    case .voiceActor: "stem"
    case .narrator: "verteller"
    case .announcer: "aankondiging"
    case .reporter: "verslaggeving"

    case .director: "regie"
    case .assistantDirector: "regieassistentie"
    case .executiveProducer: "uitvoerende productie"
    case .seniorProducer: "productieleiding"
    case .producer: "productie"
    case .associateProducer: "medeproductie"
    case .developmentProducer: "ontwikkeling"
    case .creativeDirector: "creatieve leiding"

    case .author: "auteur"
    case .editorialDirector: "redactionele leiding"
    case .coWriter: "medeauteur"
    case .writer: "tekst"
    case .songwriter: "liedteksten"
    case .guestWriter: "gastauteur"
    case .storyEditor: "verhaalredactie"
    case .managingEditor: "eindredactie"
    case .scriptEditor: "scriptredactie"
    case .scriptCoordinator: "scriptcoördinatie"
    case .researcher: "onderzoek"
    case .editor: "redactie"
    case .factChecker: "feitencontrole"
    case .translator: "vertaling"
    case .transcriber: "uitgeschreven tekst"
    case .logger: "overzicht van opnamen"

    case .studioCoordinator: "studiocoördinatie"
    case .technicalDirector: "technische leiding"
    case .technicalManager: "technisch beheer"
    case .audioEngineer: "geluidstechniek"
    case .remoteRecordingEngineer: "opname op afstand"
    case .postProductionEngineer: "geluidsafwerking"

    case .audioEditor: "geluidsmontage"
    case .soundDesigner: "geluidsontwerp"
    case .foleyArtist: "geluidseffecten"
    case .composer: "compositie"
    case .themeMusic: "herkenningsmuziek"
    case .musicProduction: "muziekproductie"
    case .musicContributor: "muzikale bijdrage"

    case .productionCoordinator: "productiecoördinatie"
    case .bookingCoordinator: "gastenplanning"
    case .productionAssistant: "productieassistentie"
    case .contentManager: "inhoudsbeheer"
    case .marketingManager: "marketing"
    case .salesRepresentative: "verkoop"
    case .salesManager: "verkoopleiding"

    case .graphicDesigner: "grafisch ontwerp"
    case .coverArtDesigner: "omslagontwerp"
    case .socialMediaManager: "sociale media"
    case .consultant: "advies"
    case .intern: "stage"

    case .cameraOperator: "camera"
    case .lightingDesigner: "lichtontwerp"
    case .cameraGrip: "cameratechniek"
    case .assistantCamera: "camera-assistentie"
    case .assistantEditor: "montageassistentie"
    }
  }
}
