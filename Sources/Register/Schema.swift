import SQLite

/// The register's tables. Moments are RFC 3339 text as they were said, with their offset; hashes are blobs of 32 bytes;
/// words are those of the catalogue's types, and what is no such word is refused when it is read.
enum Schema {
  static let migrations = [
    Migration("2026-01 register", people + consent + publications + result + journal),
    Migration("2026-02 copies and feeds", copies + chapters + feeds),
    Migration("2026-03 consent and withdrawal", SafetySchema.statements),
    // The texts of the last build stand in a file of their own.
    Migration("2026-04 no texts", ["DROP TABLE source"]),
    Migration("2026-05 mentions by number", mentions),
  ]

  private static let people: [StaticString] = [
    """
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      label TEXT NOT NULL,                  -- what the public may call them
      legal_name TEXT,
      is_fictional INTEGER NOT NULL CHECK (is_fictional IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE person_alias (             -- other names that must not leak, in the order given
      person TEXT NOT NULL REFERENCES person (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (person, position)
    ) STRICT
    """,
  ]

  private static let consent: [StaticString] = [
    """
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the journal refers to it
      person TEXT NOT NULL REFERENCES person (id),
      state TEXT NOT NULL,
      collector TEXT NOT NULL,              -- the account that spoke with the person
      given_at TEXT,
      expires_at TEXT,
      lawful_basis TEXT,
      method TEXT,
      language TEXT,                        -- in which it was explained
      notice_version TEXT
    ) STRICT
    """,
    "CREATE INDEX consent_by_person ON consent (person)",
    """
    CREATE TABLE consent_scope (            -- what is not here was not agreed to
      consent INTEGER NOT NULL REFERENCES consent (id),
      scope TEXT NOT NULL,
      PRIMARY KEY (consent, scope)
    ) STRICT
    """,
    """
    CREATE TABLE consent_channel (          -- what is not here was not agreed to
      consent INTEGER NOT NULL REFERENCES consent (id),
      channel TEXT NOT NULL,
      PRIMARY KEY (consent, channel)
    ) STRICT
    """,
    """
    CREATE TABLE cut_confirmation (         -- the person heard these very bytes
      consent INTEGER NOT NULL REFERENCES consent (id),
      cut BLOB NOT NULL CHECK (length(cut) = 32),
      heard_at TEXT NOT NULL,
      language TEXT NOT NULL,
      voice TEXT NOT NULL,                  -- as it is used in the cut
      reviewer TEXT NOT NULL,
      UNIQUE (consent, cut, heard_at, language, voice, reviewer)
    ) STRICT
    """,
    """
    CREATE TABLE nobody_declaration (       -- nobody is recognisable in these very bytes
      cut BLOB NOT NULL PRIMARY KEY CHECK (length(cut) = 32),
      declared_by TEXT NOT NULL,
      declared_at TEXT NOT NULL,
      confirmed_by TEXT
    ) STRICT
    """,
  ]

  private static let publications: [StaticString] = [
    """
    CREATE TABLE publication (
      guid TEXT NOT NULL PRIMARY KEY,
      slug TEXT NOT NULL,
      published_at TEXT NOT NULL,           -- the pubDate, for good
      retracted TEXT,                       -- the reason; NULL while it is published
      kind TEXT NOT NULL,
      length INTEGER NOT NULL,              -- bytes
      duration INTEGER NOT NULL,            -- milliseconds
      audio_start INTEGER NOT NULL,         -- bytes
      bit_rate INTEGER NOT NULL,            -- bits per second
      is_constant INTEGER NOT NULL CHECK (is_constant IN (0, 1)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """
  ]

  private static let result: [StaticString] = [
    """
    CREATE TABLE artefact (                 -- a file that stands in Public/
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      key BLOB NOT NULL CHECK (length(key) = 32),
      length INTEGER NOT NULL,              -- bytes
      modified INTEGER NOT NULL,            -- nanoseconds since 1970
      changed INTEGER NOT NULL,             -- nanoseconds since 1970
      inode INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE artefact_mention (         -- it holds a word or a sound of this episode
      artefact INTEGER NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      guid TEXT NOT NULL,
      PRIMARY KEY (artefact, guid)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX artefact_mention_by_guid ON artefact_mention (guid)",
    """
    CREATE TABLE remembered_media (         -- what a file of the workspace was when it was last read
      path TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,                -- bytes
      modified INTEGER NOT NULL,            -- nanoseconds since 1970
      changed INTEGER NOT NULL,             -- nanoseconds since 1970
      inode INTEGER NOT NULL,
      kind TEXT NOT NULL,
      length INTEGER NOT NULL,              -- bytes
      duration INTEGER NOT NULL,            -- milliseconds
      audio_start INTEGER NOT NULL,         -- bytes
      bit_rate INTEGER NOT NULL,            -- bits per second
      is_constant INTEGER NOT NULL CHECK (is_constant IN (0, 1)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE source (                   -- an editorial text as it was when the result was last built
      path TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT
    """,
  ]

  private static let journal: [StaticString] = [
    """
    CREATE TABLE journal (                  -- who did what; every entry's hash holds the one before
      n INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      account TEXT NOT NULL,
      acting_as TEXT,
      act TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """
  ]

  private static let copies: [StaticString] = [
    """
    CREATE TABLE published_file (           -- a cut as it is published: a copy with tags of our own
      path TEXT NOT NULL PRIMARY KEY,       -- below Public/
      guid TEXT NOT NULL,
      position INTEGER NOT NULL,            -- 0 is the enclosure, the others are alternates
      source TEXT NOT NULL,                 -- the file's name in the episode's folder
      cut BLOB NOT NULL CHECK (length(cut) = 32),
      holds_chapters INTEGER NOT NULL CHECK (holds_chapters IN (0, 1)),
      kind TEXT NOT NULL,
      length INTEGER NOT NULL,              -- bytes of the copy
      duration INTEGER NOT NULL,            -- milliseconds
      audio_start INTEGER NOT NULL,         -- bytes
      bit_rate INTEGER NOT NULL,            -- bits per second
      is_constant INTEGER NOT NULL CHECK (is_constant IN (0, 1)),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (guid, position)
    ) STRICT
    """,
    """
    INSERT INTO published_file
    SELECT 'media/' || slug || '-' || lower(substr(hex(hash), 1, 8)) || '.' || kind, guid, 0, slug || '.' || kind, hash, 0,
      kind, length, duration, audio_start, bit_rate, is_constant, hash
    FROM publication
    """,
    """
    CREATE TABLE publication_2 (
      guid TEXT NOT NULL PRIMARY KEY,
      slug TEXT NOT NULL,
      published_at TEXT NOT NULL,           -- the pubDate, for good
      retracted TEXT                        -- the reason; NULL while it is published
    ) STRICT
    """,
    "INSERT INTO publication_2 SELECT guid, slug, published_at, retracted FROM publication",
    "DROP TABLE publication",
    "ALTER TABLE publication_2 RENAME TO publication",
    """
    CREATE TABLE splice (                   -- how a published copy differs from its cut, frozen when it was published
      path TEXT NOT NULL REFERENCES published_file (path) ON DELETE CASCADE,
      start INTEGER NOT NULL,               -- bytes of the source
      end INTEGER NOT NULL,
      zeros INTEGER,                        -- this many bytes of zero, or
      bytes BLOB,                           -- these bytes
      PRIMARY KEY (path, start, end)
    ) STRICT
    """,
    """
    CREATE TABLE former_path (              -- where a recording stood before: servers lead from there to the new one
      path TEXT NOT NULL PRIMARY KEY,
      guid TEXT NOT NULL
    ) STRICT
    """,
  ]

  private static let chapters: [StaticString] = [
    """
    CREATE TABLE remembered_chapter (       -- what the tags of a remembered recording tell
      path TEXT NOT NULL REFERENCES remembered_media (path) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,               -- milliseconds
      end INTEGER,                          -- milliseconds
      title TEXT NOT NULL,
      link TEXT,
      is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
      PRIMARY KEY (path, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE remembered_part (          -- what a picture or transcript was when it was last read, if it was sound
      path TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,                -- bytes
      modified INTEGER NOT NULL,            -- nanoseconds since 1970
      changed INTEGER NOT NULL,             -- nanoseconds since 1970
      inode INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      kind TEXT NOT NULL,                   -- jpg, png, timed or plain
      speakers TEXT NOT NULL                -- ids, with spaces between
    ) STRICT
    """,
    // What was remembered before has not been searched for chapters.
    "DELETE FROM remembered_media",
  ]

  private static let feeds: [StaticString] = [
    """
    CREATE TABLE submission (               -- a platform reads this feed, whatever its text says
      feed TEXT NOT NULL,
      platform TEXT NOT NULL,
      submitted_at TEXT NOT NULL,
      account TEXT NOT NULL,
      PRIMARY KEY (feed, platform)
    ) STRICT
    """,
    """
    CREATE TABLE notification (             -- the last time that a hub or an index was told of a feed
      feed TEXT NOT NULL,
      receiver TEXT NOT NULL,               -- its address
      key BLOB NOT NULL CHECK (length(key) = 32), -- of the feed as it then was
      told_at TEXT NOT NULL,
      answer TEXT NOT NULL,                 -- an HTTP status, or why there was none
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      PRIMARY KEY (feed, receiver)
    ) STRICT
    """,
    """
    CREATE TABLE served_address (           -- where the result was last built for
      role TEXT NOT NULL PRIMARY KEY,       -- site or media
      address TEXT NOT NULL
    ) STRICT
    """,
  ]

  private static let mentions: [StaticString] = [
    """
    CREATE TABLE mentioned_episode (        -- the numbers of episodes in `artefact_mention`; once given they stay
      number INTEGER PRIMARY KEY,
      guid TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    "INSERT INTO mentioned_episode (guid) SELECT DISTINCT guid FROM artefact_mention ORDER BY guid",
    """
    CREATE TABLE artefact_mention_2 (       -- the artefact holds a word or a sound of this episode
      artefact INTEGER NOT NULL REFERENCES artefact (id) ON DELETE CASCADE,
      episode INTEGER NOT NULL REFERENCES mentioned_episode (number),
      PRIMARY KEY (artefact, episode)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO artefact_mention_2
    SELECT artefact, number FROM artefact_mention JOIN mentioned_episode USING (guid) ORDER BY artefact, number
    """,
    "DROP TABLE artefact_mention",
    "ALTER TABLE artefact_mention_2 RENAME TO artefact_mention",
    "CREATE INDEX artefact_mention_by_episode ON artefact_mention (episode)",
  ]
}
