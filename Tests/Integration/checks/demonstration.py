"""In a fresh clone the demonstration makes a site and feeds; a second run changes no byte.

DESIGN.md, the output: unchanged bytes keep their file and its modification time.
"""

import subprocess

from support.trees import differences, snapshot
from support.workspace import Workspace


def check(case):
    clone = Workspace.demonstration(case, on_free_port=False)
    case.expect((clone.public / "index.html").is_file(), "there is a home page")
    case.expect(len(list(clone.public.glob("episodes/*/index.html"))) > 1, "there are pages of episodes")
    case.expect(len(list(clone.public.glob("media/*"))) > 1, "there are media")
    tracked = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone.folder, check=True, capture_output=True, text=True
    ).stdout
    case.equal(tracked, "", "what the demonstration made is outside git")

    before = snapshot(clone.folder / "Public")
    clone.run("demo")
    changes = differences(before, snapshot(clone.public))
    case.expect(not changes, "the second run changes nothing: " + ", ".join(changes))
