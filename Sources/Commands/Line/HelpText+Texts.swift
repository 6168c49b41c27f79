extension HelpText {
  /// The fields of every text of a workspace.
  static let texts = """
    Every text begins with its fields between two lines ---, in a strict subset of YAML; Markdown follows. A value with
    a colon and a space, a # or a quotation mark in it stands between double quotes: title: "Music: part 1".

    Site/site.md: the whole workspace
      title              the site's name
      address            where it is served from, such as https://podcast.example.org/
      media-address      where its recordings are served from, if that is another host; optional
      former-addresses   where it was served from before, so that a server there can lead here; optional
      language           the language of its pages, such as nl
      timezone           such as Europe/Amsterdam
      four-eyes          on (default) or off: whether collector and reviewer of a consent must be two accounts
      notice             shown on every page; optional
      upload             your own command that takes Public/ to the server, such as rsync; optional
      ledger             a second place for the ledger of withdrawals, on another disk; optional, and wise
      recipients         who else holds copies, such as [Stadsradio]: each is a task after a withdrawal; optional
      telephone          whom people call to take consent back: on forms and cards alone; optional
      below              the home page's introduction, in Markdown: a good place for help lines

    Feeds/<feed>.md: one feed, served as feeds/<feed>.xml
      title, language, author
      owner              name and email, both public: a role's address, never a person's
      image              the artwork's file beside it: square, 1400 to 3000 pixels, JPEG or PNG
      categories         of Apple's list, such as Society & Culture > Relationships
      type               episodic (default) or serial
      explicit           true or false
      locked             yes (default) or no: whether other hosts may import it
      guid               the feed's podcast:guid, for good
      platforms          whom it is submitted to, such as [apple, spotify]: each person must have agreed to each
      below              what the podcast is about, as plain text

    Feeds/<feed>.md, which episodes: those that fit everything that is said; all optional
      languages          such as [nl, ar]
      topics             one of these is enough
      seasons            such as [1, 2]
      media              audio or video
      episodes           the names of their folders
      season-names       a list of season and name
      page-size          how many a page holds, 1 to 1000; else one document holds all

    Feeds/<feed>.md, more about the show: all optional
      link               its own website, if that is not the site
      copyright          who holds the rights
      medium             podcast (default), music, video, film, audiobook, newsletter, blog or course
      people             who makes it: a list of person (an id) and role; each must have agreed to be named
      funding            where to support it: a list of address and text
      updates            how often it appears: text and, if wished, rule (FREQ=WEEKLY;BYDAY=MO), start and complete (yes)
      podroll            shows that it recommends: a list of guid (their podcast:guid) and, if wished, address and title
      license, license-address, locations, texts: as below

    Feeds/<feed>.md, what apps and directories are told: all optional
      block              yes asks Apple to leave the show out
      blocked-platforms  who else is asked to, such as [youtube]: a request, which nobody must follow
      complete           yes: no more episodes will come
      moved-to           the address elsewhere at which the show can be read from now on
      moved-from         where it could be read before: addresses, or paths of this site such as /feed/
      hubs               WebSub hubs to tell of every change, by their addresses
      podcast-index      yes: tell Podcast Index of every change

    Episodes/topics.md: the vocabulary
      topics             a list of id, title and, if wished, summary

    Episodes/<slug>/episode.md: one episode; the folder's name is its address
      guid               minted by episode add; apps know the episode by it, so it never changes
      title, language
      media              the recording's file beside it
      date               the proposed moment of publication, such as 2026-03-04T07:00:00+01:00; optional
      season, number     whole numbers; optional
      type               full (default), trailer or bonus
      topics             ids of the vocabulary; optional
      people             none, or a list of person (an id), role, voice (original, altered, or none: not heard) and, if
                         wished, image (a picture's file beside it) and link (a page about them)
      sensitive          true or false (default): whether to say so before it is played
      below              the show notes, in Markdown

    Episodes/<slug>/episode.md, more about the episode: all optional
      alternates         the same recording in other files: a list of media and, if wished, title
      number-name        what the number is called, such as 3 bis
      explicit           true or false, where the feed says otherwise
      block              yes asks Apple to leave the episode out
      soundbites         passages worth hearing first: a list of start (1:02:03.5), duration (0:45) and, if wished, title
      content-links      the same episode elsewhere: a list of address and text
      former-slugs       the folder's earlier names, such as [the-silence], so that their addresses lead here
      repeats            the episode whose recording is meant to come again
      license, license-address, locations, texts: as below

    Feeds and episodes alike
      license            such as cc-by-4.0; one that not everyone knows needs license-address, the address of its text
      locations          a list of name and, if wished, relation (subject or creator: about it, or made there),
                         geo (52.08,4.31), osm (R192736) and country (NL): a town, never somebody's door
      texts              for machines, such as a directory's proof: a list of text and, if wished, purpose

    Episodes/<slug>/, beside episode.md and the recording: all optional
      cover.jpg          or cover.png
      chapters.json      or chapters.psc
      transcript.nl.vtt  or .srt, .json or .txt, one a language: speakers by their ids, such as <v p-4h7kq2>

    people:
      - person: p-4h7kq2
        role: guest
        voice: altered

    Roles, by the groups of the podcast taxonomy
      cast               host, co-host, guest host, guest, voice actor, narrator, announcer, reporter
      creative direction director, assistant director, executive producer, senior producer, producer,
                         associate producer, development producer, creative director
      writing            author, editorial director, co-writer, writer, songwriter, guest writer, story editor,
                         managing editor, script editor, script coordinator, researcher, editor, fact checker,
                         translator, transcriber, logger
      audio production   studio coordinator, technical director, technical manager, audio engineer,
                         remote recording engineer, post production engineer
      audio post-production
                         audio editor, sound designer, foley artist, composer, theme music, music production,
                         music contributor
      administration     production coordinator, booking coordinator, production assistant, content manager,
                         marketing manager, sales representative, sales manager
      visuals            graphic designer, cover art designer
      community          social media manager
      misc.              consultant, intern
      video production   camera operator, lighting designer, camera grip, assistant camera
      video post-production
                         assistant editor
    """
}
