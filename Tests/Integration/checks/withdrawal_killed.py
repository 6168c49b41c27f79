"""Killed at writes of a withdrawal, chosen at random; and ENOSPC and EIO. With KLANKBORD_EVERY=3/8 in the environment at
every eighth of them, from the third on, one after another: all eight parts are every write, and take half an hour.

There is never a moment at which a restricted byte is newly visible, what was unlinked never comes back, the same command
completes it, and a scan finds no name afterwards.
"""

import collections
import dataclasses
import os
import pathlib
import random
import re
import shutil
import subprocess

from support import consent
from support.trees import contents
from support.workspace import Workspace

CHANGES = (
    "openat,write,pwrite64,writev,pwritev,sendfile,copy_file_range,ftruncate,fallocate,fsync,fdatasync,rename,"
    "renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,utimensat"
)
LABEL = "De buurvrouw"
MOMENTS = 30


def check(case):
    start = Workspace.new(case, "start")
    start.serve_from("https://podcast.example.org/")
    guest = start.person(LABEL)
    start.episode("bij-de-buren", "Bij de buren", guest=guest, day=1, seconds=1)
    start.record(guest)
    start.confirm(guest, "bij-de-buren")
    start.run("publish", "bij-de-buren")
    start.published_episode("iets-anders", "Iets anders", day=2, seconds=1)

    end = copy(start, "end")
    words = ["consent", "withdraw", guest]
    end.run(*words)
    withdrawal = Withdrawal(start, words, contents(end.public))
    changes = withdrawal.changes()
    case.note(f"a withdrawal has {len(changes)} changes of files; each may be killed, or fail with ENOSPC or EIO")
    seed = int(os.environ.get("KLANKBORD_SEED", random.randrange(1 << 32)))
    case.note(f"seed {seed} (KLANKBORD_SEED repeats it)")
    points = [(change, what) for change in changes for what in ("signal=SIGKILL", "error=ENOSPC", "error=EIO")]
    # Where the register gives way to the one without the person, always.
    logs = ("register.sqlite-wal", "register.sqlite-shm")
    exchange = [point for point in points if point[0].name == "unlink" and point[0].file in logs]
    part = re.fullmatch(r"(\d+)/(\d+)", os.environ.get("KLANKBORD_EVERY", ""))
    if part:
        points = points[int(part[1]) - 1 :: int(part[2])]
    else:
        points = random.Random(seed).sample(points, min(MOMENTS, len(points))) + exchange
    for change, what in points:
        withdrawal.interrupt(change, what)


@dataclasses.dataclass(frozen=True)
class Change:
    """The how manieth call of its name in a thread, and the file's name."""

    name: str
    number: int
    file: str


class Withdrawal:
    def __init__(self, start, words, wanted):
        self.case, self.start, self.words, self.wanted = start.case, start, words, wanted
        self.restricted = {path: data for path, data in contents(start.public).items() if data and "bij-de-buren" in path}
        self.case.expect(len(self.restricted) >= 2, f"restricted files: {list(self.restricted)}")

    def changes(self):
        workspace, log = copy(self.start, "traced"), self.case.folder / "changes"
        self.run(workspace, "-e", f"trace={CHANGES}", "-e", "signal=none", "-o", log)
        shutil.rmtree(workspace.folder)
        counts, changes = collections.Counter(), []
        for line in log.read_text().splitlines():
            call = re.match(r"(\d+) +(\w+)\(", line)
            if call:
                counts[call.groups()] += 1
                if call.group(2) != "openat" or "O_CREAT" in line:
                    file = re.search(r'"([^"]*)"', line)
                    changes.append(Change(call[2], counts[call.groups()], pathlib.Path(file[1]).name if file else ""))
        return changes

    def run(self, workspace, *strace):
        command = ["strace", "-f", "-qqq", "-o", "/dev/null", *strace] if strace else []
        return subprocess.run(
            [*map(str, command), self.case.program, *self.words], cwd=workspace.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60,
        ).returncode

    def interrupt(self, change, what):
        name, number = change.name, change.number
        here = f"{what} at {name} {number}, {change.file}"
        workspace = copy(self.start, "interrupted")
        self.run(workspace, "-e", f"trace={name}", "-e", f"inject={name}:{what}:when={number}")
        after = self.visible(workspace)
        self.case.expect(after <= set(self.restricted), f"{here}: nothing is newly visible")
        # Another act in between brings nothing back.
        workspace.attempt("build")
        self.case.expect(self.visible(workspace) <= after, f"{here}: what was unlinked stays so")
        again = self.run(workspace)
        self.case.equal(again, 0, f"{here}: status of the same command")
        self.case.equal(self.visible(workspace), set(), f"{here}: nothing is visible any more")
        # When it is carried out anew, it is another moment.
        served = set(contents(workspace.public))
        self.case.equal(served, set(self.wanted), f"{here}: what is served")
        names = f"{consent.legal_name(LABEL)}\n"
        scan = workspace.attempt("audit", "scan", "--names", "-", text=names)
        self.case.equal(scan.returncode, 0, f"{here}: the scan: {scan.stdout}{scan.stderr}")
        shutil.rmtree(workspace.folder)

    def visible(self, workspace):
        """The restricted files that stand in the result, by path; and those of other names with the same bytes."""
        if not workspace.public.exists():
            return set()
        now = contents(workspace.public)
        hidden = {path for path in now if path.startswith(".")}
        same = {path for path, data in now.items() if data in self.restricted.values()}
        return ({path for path, data in now.items() if data and "bij-de-buren" in path} | same) - hidden


def copy(workspace, name):
    folder = workspace.case.folder / name
    shutil.copytree(workspace.folder, folder, symlinks=True)
    return Workspace(workspace.case, folder)
