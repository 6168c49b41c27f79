"""With a broken draft elsewhere `publish` refuses and changes nothing; `retract` of another episode still removes it."""

from support.removal import check_removal, three_episodes
from support.workspace import Workspace


def check(case):
    workspace = Workspace.new(case)
    three_episodes(workspace)
    draft = workspace.folder / "Episodes" / "kapot"
    draft.mkdir()
    (draft / "episode.md").write_text("---\ntitle: [niet af\n\tpeople: *\n")
    check_removal(workspace, refusals=[3])

    (draft / "episode.md").unlink()
    draft.rmdir()
    workspace.run("publish", "nieuw")
    feed = (workspace.public / "feeds/main.xml").read_text()
    case.expect("Een nieuw verhaal" in feed, "without the draft, the new episode is published")
    case.expect("verdwijnt" not in feed, "the removed episode does not come back")
