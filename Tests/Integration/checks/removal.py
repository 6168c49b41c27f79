"""With a broken draft elsewhere `publish` refuses and changes nothing; `retract` of another episode still removes it."""

import shutil

from support.removal import Removal
from support.workspace import Workspace


def check(case):
    workspace = Workspace.new(case)
    removal = Removal(workspace, seconds=3)
    draft = workspace.folder / "Episodes" / "kapot"
    draft.mkdir()
    (draft / "episode.md").write_text("---\ntitle: [niet af\n\tpeople: *\n")
    removal.publication_is_refused([3])
    case.equal(removal.retract(), 0, "status of the retraction")
    removal.the_other_is_served()

    shutil.rmtree(draft)
    workspace.run("publish", "nieuw")
    feed = (workspace.public / "feeds/main.xml").read_text()
    case.expect("Een nieuw verhaal" in feed, "without the draft, the new episode is published")
    case.expect("verdwijnt" not in feed, "the removed episode does not come back")
