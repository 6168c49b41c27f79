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

    consentForm,
    consentRecord,
    consentCard,
    consentConfirmCut,
    consentThirdParty,
    consentAbsent,
    consentShow,
    consentExplain,
    consentDue,
    consentSuspend,
    consentWithdraw,
    consentResume,
    consentRestrict,
    consentInvalidate,

    check,
    publish,
    retract,
    build,
    verify,
    notify,

    feedList,
    feedSubmit,
    feedAssure,
    feedUnsubmit,

    preview,
    status,
    backup,
    restore,
    tasks,
    tasksDone,
    audit,
    auditScan,
    auditExcept,

    deployNginx,
    deployCaddy,
    deployApache,
    deploySystemd,
    deployCron,

    help,
  ]
}
