extension Command {
  /// Every command, in the order of the help text.
  static let all: [Command] = [
    demo,
    initialise,
    importFeed,

    episodeAdd,
    episodeList,
    episodeShow,
    episodeMedia,

    topicList,
    topicAdd,

    personAdd,
    personList,
    personShow,
    personEdit,
    personErase,

    consentRecord,
    consentConfirmCut,
    consentShow,

    check,
    publish,
    retract,
    build,
    verify,
    notify,

    feedList,
    feedSubmit,

    preview,
    status,
    backup,
    restore,

    deployNginx,
    deployCaddy,
    deployApache,
    deploySystemd,
    deployCron,

    help,
  ]
}
