"""The output is the same bytes when built twice, elsewhere, in another zone and locale, and from a second clone."""

import os
import shutil

from support.trees import contents, differences
from support.workspace import Workspace

ELSEWHERE = {"TZ": "Asia/Tokyo", "LC_ALL": "C"}


def check(case):
    first = Workspace.demonstration(case, "first", on_free_port=False)
    wanted = contents(first.public)
    case.expect(len(wanted) > 15, f"there is something to compare: {len(wanted)} files and folders")

    def same(folder, what):
        changes = differences(wanted, contents(folder))
        case.expect(not changes, f"{what} is the same: {', '.join(changes)}")

    for name in ("A", "B"):
        first.run("build", "--output", case.folder / name)
        same(case.folder / name, f"build {name}")
    first.run("build", "--output", case.folder / "C", environment=os.environ | ELSEWHERE)
    same(case.folder / "C", "a build in another zone and locale")

    copy = Workspace(case, case.folder / "a longer path" / "to the second")
    shutil.copytree(first.folder, copy.folder)
    shutil.rmtree(copy.public)
    copy.run("build")
    same(copy.public, "a build of a copy at another path")

    second = Workspace.demonstration(case, "second clone, at another path", on_free_port=False)
    same(second.public, "the demonstration in a second clone")
