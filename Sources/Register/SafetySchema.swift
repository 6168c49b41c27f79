/// The tables of consent's whole life, of what others must still do, and of what is kept to prove it.
enum SafetySchema {
  static let statements = answers + declarations + people + removals + duties

  private static let answers: [StaticString] = [
    "ALTER TABLE consent ADD COLUMN review_at TEXT",
    "ALTER TABLE consent ADD COLUMN alterations TEXT NOT NULL DEFAULT ''",  // words with spaces between
    "ALTER TABLE consent ADD COLUMN territory TEXT NOT NULL DEFAULT ''",  // country codes with spaces between
    "ALTER TABLE consent ADD COLUMN anonymity TEXT",
    "ALTER TABLE consent ADD COLUMN age INTEGER",  // whole years; 18 is any adult
    "ALTER TABLE consent ADD COLUMN asks_again_at TEXT",  // of a minor
    "ALTER TABLE consent ADD COLUMN guardian_agrees INTEGER CHECK (guardian_agrees IN (0, 1))",
    "ALTER TABLE consent ADD COLUMN child_agrees INTEGER CHECK (child_agrees IN (0, 1))",
    "ALTER TABLE consent ADD COLUMN safeguarding TEXT",
    "ALTER TABLE consent ADD COLUMN risk TEXT",
    "ALTER TABLE consent ADD COLUMN special_category INTEGER NOT NULL DEFAULT 0 CHECK (special_category IN (0, 1))",
    "ALTER TABLE consent ADD COLUMN criminal_record INTEGER NOT NULL DEFAULT 0 CHECK (criminal_record IN (0, 1))",
    "ALTER TABLE consent ADD COLUMN interpreter TEXT",
    "ALTER TABLE consent ADD COLUMN is_understood INTEGER NOT NULL DEFAULT 0 CHECK (is_understood IN (0, 1))",
    "ALTER TABLE consent ADD COLUMN evidence BLOB CHECK (length(evidence) = 32)",
    "ALTER TABLE consent ADD COLUMN evidence_place TEXT",
    "ALTER TABLE consent ADD COLUMN safe_contact TEXT",
    "ALTER TABLE consent ADD COLUMN keep_until TEXT",
    "ALTER TABLE consent ADD COLUMN withdrawal_promise TEXT",
    """
    CREATE TABLE consent_state (            -- every state that a record was in; the last is the one in `consent`
      consent INTEGER NOT NULL REFERENCES consent (id),
      position INTEGER NOT NULL,
      state TEXT NOT NULL,
      since TEXT NOT NULL,
      account TEXT NOT NULL,
      PRIMARY KEY (consent, position)
    ) STRICT
    """,
    """
    INSERT INTO consent_state
    SELECT id, 0, state, coalesce(
      (SELECT at FROM journal WHERE act = 'consent-recorded' AND subject = CAST(id AS TEXT)), '1970-01-01T00:00:00Z'),
      collector
    FROM consent
    """,
    """
    CREATE TABLE consent_feature (          -- by what the person can be recognised, in the order given
      consent INTEGER NOT NULL REFERENCES consent (id),
      position INTEGER NOT NULL,
      feature TEXT NOT NULL,
      PRIMARY KEY (consent, position)
    ) STRICT
    """,
    "ALTER TABLE cut_confirmation ADD COLUMN alteration TEXT",
    "ALTER TABLE cut_confirmation ADD COLUMN risk TEXT",
    "ALTER TABLE cut_confirmation ADD COLUMN interpreter TEXT",
    "ALTER TABLE cut_confirmation ADD COLUMN carried_from BLOB CHECK (length(carried_from) = 32)",
  ]

  private static let declarations: [StaticString] = [
    """
    CREATE TABLE absence_declaration (      -- a person of an earlier cut cannot be recognised in this one
      cut BLOB NOT NULL CHECK (length(cut) = 32),
      person TEXT NOT NULL REFERENCES person (id),
      declared_by TEXT NOT NULL,
      declared_at TEXT NOT NULL,
      confirmed_by TEXT,
      PRIMARY KEY (cut, person)
    ) STRICT
    """,
    """
    CREATE TABLE third_party (              -- somebody who is no guest and can be recognised in a cut
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      cut BLOB NOT NULL CHECK (length(cut) = 32),
      relation TEXT NOT NULL,               -- one word, never a name
      noted_by TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      resolution TEXT,
      resolved_by TEXT,
      resolved_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE name_exception (           -- a known name that means somebody else here
      file BLOB NOT NULL CHECK (length(file) = 32),
      offset INTEGER NOT NULL,              -- bytes
      person TEXT NOT NULL REFERENCES person (id),
      noted_by TEXT NOT NULL,
      confirmed_by TEXT,
      PRIMARY KEY (file, offset, person)
    ) STRICT
    """,
    """
    CREATE TABLE assurance (                -- the platform's own transcripts and comments are off for this feed
      feed TEXT NOT NULL,
      platform TEXT NOT NULL,
      checked_on TEXT NOT NULL,
      evidence BLOB NOT NULL CHECK (length(evidence) = 32),
      account TEXT NOT NULL,
      PRIMARY KEY (feed, platform)
    ) STRICT
    """,
    "ALTER TABLE submission ADD COLUMN ended_by TEXT",  // first account
    "ALTER TABLE submission ADD COLUMN end_confirmed_by TEXT",  // second: only then it is ended
  ]

  private static let people: [StaticString] = [
    "ALTER TABLE person ADD COLUMN code TEXT",  // on the card that the person was given
    "ALTER TABLE person ADD COLUMN erased_at TEXT",  // then label and names are empty
    """
    UPDATE person SET code =
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) || '-' ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1) ||
      substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + abs(random() % 31), 1)
    """,
    "CREATE UNIQUE INDEX person_by_code ON person (code)",
    """
    CREATE TABLE episode_label (            -- what a person is called in one episode
      guid TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id),
      label TEXT NOT NULL,
      PRIMARY KEY (guid, person)
    ) STRICT
    """,
    """
    CREATE TABLE erased_name (              -- keyed digests: somebody of that name was erased
      digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
      asked_by TEXT,                        -- the account that wants to enter somebody of that name again
      asked_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE secret (                   -- keys: of the erased names, of the ledger
      role TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL CHECK (length(bytes) = 32)
    ) STRICT
    """,
  ]

  private static let removals: [StaticString] = [
    """
    CREATE TABLE appearance (               -- who is in a published episode, as its text last said
      guid TEXT NOT NULL,
      person TEXT NOT NULL,
      PRIMARY KEY (guid, person)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX appearance_by_person ON appearance (person)",
    "CREATE INDEX published_file_by_cut ON published_file (cut)",
    """
    CREATE TABLE former_slug (              -- an episode was published under it before
      slug TEXT NOT NULL,
      guid TEXT NOT NULL,
      PRIMARY KEY (slug, guid)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE suspension (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'episode', 'everything')),
      subject TEXT NOT NULL,                -- a person's id, an episode's guid, or empty
      since TEXT NOT NULL,
      account TEXT NOT NULL,
      lifted_at TEXT,
      lifted_by TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX suspension_standing ON suspension (kind, subject) WHERE lifted_at IS NULL",
    """
    CREATE TABLE removed_path (             -- what was taken away from Public/: servers answer 410, and it is fetched to see
      path TEXT NOT NULL PRIMARY KEY,
      guid TEXT                             -- of the episode for whose sake, where it was one's
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tombstone (                -- an episode that was taken away, as feeds still tell of it
      guid TEXT NOT NULL PRIMARY KEY,
      published_at TEXT NOT NULL,
      removed_at TEXT NOT NULL,
      shown_until TEXT
    ) STRICT
    """,
    """
    CREATE TABLE tombstone_feed (
      guid TEXT NOT NULL REFERENCES tombstone (guid) ON DELETE CASCADE,
      feed TEXT NOT NULL,
      PRIMARY KEY (guid, feed)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let duties: [StaticString] = [
    """
    CREATE TABLE task (                     -- what a person must still do or be told
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,              -- never a person of the register
      subject TEXT NOT NULL,                -- a person's id or an episode's guid
      since TEXT NOT NULL,
      done_at TEXT,
      done_by TEXT,
      evidence TEXT                         -- what was answered, in words without names
    ) STRICT
    """,
    "CREATE UNIQUE INDEX task_open ON task (kind, recipient, subject) WHERE done_at IS NULL",
    """
    CREATE TABLE heartbeat (                -- when something that must run by itself last ran
      role TEXT NOT NULL PRIMARY KEY,
      at TEXT NOT NULL
    ) STRICT
    """,
  ]
}
