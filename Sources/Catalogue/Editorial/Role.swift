/// What somebody does in a show or an episode: every role of the Podcasting 2.0 taxonomy, in lower case, the cast first.
///
/// Source: the podcast namespace, `person` and `taxonomy.json`, which calls both attributes case-insensitive.
package enum Role: String, CaseIterable, Sendable {
  case host, coHost = "co-host", guestHost = "guest host", guest, voiceActor = "voice actor", narrator, announcer
  case reporter

  case director, assistantDirector = "assistant director", executiveProducer = "executive producer"
  case seniorProducer = "senior producer", producer, associateProducer = "associate producer"
  case developmentProducer = "development producer", creativeDirector = "creative director"

  /// `editor` is of writing: the taxonomy has the word in video post-production too, but few shows are films, and there
  /// `audio editor` and `assistant editor` say more.
  case author, editorialDirector = "editorial director", coWriter = "co-writer", writer, songwriter
  case guestWriter = "guest writer", storyEditor = "story editor", managingEditor = "managing editor"
  case scriptEditor = "script editor", scriptCoordinator = "script coordinator", researcher, editor
  case factChecker = "fact checker", translator, transcriber, logger

  case studioCoordinator = "studio coordinator", technicalDirector = "technical director"
  case technicalManager = "technical manager", audioEngineer = "audio engineer"
  case remoteRecordingEngineer = "remote recording engineer", postProductionEngineer = "post production engineer"

  case audioEditor = "audio editor", soundDesigner = "sound designer", foleyArtist = "foley artist", composer
  case themeMusic = "theme music", musicProduction = "music production", musicContributor = "music contributor"

  case productionCoordinator = "production coordinator", bookingCoordinator = "booking coordinator"
  case productionAssistant = "production assistant", contentManager = "content manager"
  case marketingManager = "marketing manager", salesRepresentative = "sales representative"
  case salesManager = "sales manager"

  case graphicDesigner = "graphic designer", coverArtDesigner = "cover art designer"

  case socialMediaManager = "social media manager"

  case consultant, intern

  case cameraOperator = "camera operator", lightingDesigner = "lighting designer", cameraGrip = "camera grip"
  case assistantCamera = "assistant camera"

  case assistantEditor = "assistant editor"

  /// The taxonomy's group of it, in lower case, such as `cast`.
  package var group: String {
    switch self {
    case .host, .coHost, .guestHost, .guest, .voiceActor, .narrator, .announcer, .reporter: "cast"
    case .director, .assistantDirector, .executiveProducer, .seniorProducer, .producer, .associateProducer,
      .developmentProducer, .creativeDirector:
      "creative direction"
    case .author, .editorialDirector, .coWriter, .writer, .songwriter, .guestWriter, .storyEditor, .managingEditor,
      .scriptEditor, .scriptCoordinator, .researcher, .editor, .factChecker, .translator, .transcriber, .logger:
      "writing"
    case .studioCoordinator, .technicalDirector, .technicalManager, .audioEngineer, .remoteRecordingEngineer,
      .postProductionEngineer:
      "audio production"
    case .audioEditor, .soundDesigner, .foleyArtist, .composer, .themeMusic, .musicProduction, .musicContributor:
      "audio post-production"
    case .productionCoordinator, .bookingCoordinator, .productionAssistant, .contentManager, .marketingManager,
      .salesRepresentative, .salesManager:
      "administration"
    case .graphicDesigner, .coverArtDesigner: "visuals"
    case .socialMediaManager: "community"
    case .consultant, .intern: "misc."
    case .cameraOperator, .lightingDesigner, .cameraGrip, .assistantCamera: "video production"
    case .assistantEditor: "video post-production"
    }
  }
}
