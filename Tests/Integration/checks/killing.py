"""Killed at random moments: the served feed is the old or the new one, whole, and the next run completes.

`publish` at twenty moments by the clock, while the feed is read again and again; and at twenty by the work done, since
what lasts microseconds is hardly ever hit by a clock: strace kills at the start of a random system call that changes a
file. `retract` at twenty of the latter.
"""

import collections
import os
import random
import re
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as XML
from dataclasses import dataclass

from support.trees import contents, differences, sha256
from support.workspace import Workspace

MOMENTS = 20
LENGTH_IN_SECONDS = 600
CHANGES = (
    "openat,write,pwrite64,writev,pwritev,sendfile,copy_file_range,ftruncate,fallocate,fsync,fdatasync,rename,"
    "renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,utimensat"
)


def check(case):
    seed = int(os.environ.get("KLANKBORD_SEED", random.randrange(1 << 32)))
    chance = random.Random(seed)
    case.note(f"seed {seed} (KLANKBORD_SEED repeats it)")
    start = Workspace.new(case, "start")
    start.published_episode("eerste", "Het eerste", day=1)
    start.published_episode("tweede", "Het tweede", day=2)
    start.cleared_episode("derde", "Het derde", day=3, seconds=LENGTH_IN_SECONDS)

    publication = Act(start, "publish", "derde")
    statuses = [publication.kill_by_clock(chance.uniform(0, publication.lasted)) for _ in range(MOMENTS)]
    changes = publication.changes_of_files()
    statuses += [publication.kill_at(change) for change in sample(chance, changes)]
    killed = statuses.count(-signal.SIGKILL)
    case.expect(killed >= MOMENTS, f"most were killed before their end, not {killed} of {len(statuses)}")

    retraction = Act(start, "retract", "tweede", "--reason", "editorial")
    for change in sample(chance, retraction.changes_of_files()):
        retraction.kill_at(change)


def sample(chance, changes):
    return chance.sample(changes, min(MOMENTS, len(changes)))


@dataclass
class Change:
    """A system call, and its number among those of its name in its process."""

    name: str
    number: int

    def __str__(self):
        return f"{self.name} {self.number}"


class Act:
    """What leads from one whole output to another, if it is not killed on its way."""

    def __init__(self, start, *words):
        self.case, self.start, self.words = start.case, start, words
        self.removes = words[0] == "retract"
        end = copy(start, "end")
        began = time.monotonic()
        end.run(*words)
        self.lasted = time.monotonic() - began
        self.wanted = contents(end.public)
        self.feeds = {feed(start), feed(end)}
        self.case.expect(len(self.feeds) == 2, f"{words[0]} changes the feed")
        shutil.rmtree(end.folder)

    def kill_by_clock(self, moment):
        """Reads the feed until the moment; gives the status that the program ended with."""
        workspace = copy(self.start, "killed")
        here = f"{self.words[0]} killed after {moment * 1000:.1f} of {self.lasted * 1000:.0f} ms"
        began = time.monotonic()
        process = self.begin(workspace)
        is_whole = True
        while is_whole and time.monotonic() < began + moment:
            is_whole = self.feed_is_whole(workspace)
        process.kill()
        status = process.wait()
        self.case.expect(is_whole, f"{here}: the feed is the old or the new one all the while")
        self.judge(workspace, here)
        return status

    def kill_at(self, change):
        workspace = copy(self.start, "killed")
        inject = f"inject={change.name}:signal=SIGKILL:when={change.number}"
        status = self.begin(workspace, "-e", f"trace={change.name}", "-e", inject).wait()
        self.judge(workspace, f"{self.words[0]} killed at {change}")
        return status

    def judge(self, workspace, here):
        """What must hold after a kill, and after the same command then."""
        self.case.expect(self.feed_is_whole(workspace), f"{here}: the feed is the old or the new one")
        for path in [] if self.removes else enclosures(workspace):
            file = workspace.public / path
            is_whole = file.is_file() and sha256(file) in self.wanted.values()
            self.case.expect(is_whole, f"{here}: {path} is there, and whole")
        workspace.run(*self.words)
        changes = differences(self.wanted, contents(workspace.public))
        if self.removes:
            # Atom says when the episode was deleted: by which of the two runs.
            changes = [change for change in changes if change != "feeds/main.atom changed"]
        self.case.expect(not changes, f"{here}: the same command completes it: {', '.join(changes)}")
        shutil.rmtree(workspace.folder)

    def feed_is_whole(self, workspace):
        """A removal takes the feed away too, until it is built anew."""
        try:
            return feed(workspace) in self.feeds
        except FileNotFoundError:
            return self.removes

    def begin(self, workspace, *strace):
        command = ["strace", "-f", "-qqq", "-o", "/dev/null", *strace] if strace else []
        return subprocess.Popen(
            [*command, self.case.program, *self.words], cwd=workspace.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )

    def changes_of_files(self):
        """Every system call that changes a file, of the whole act."""
        workspace, log = copy(self.start, "traced"), self.case.folder / "changes"
        status = self.begin(workspace, "-e", f"trace={CHANGES}", "-e", "signal=none", "-o", log).wait()
        self.case.equal(status, 0, f"status of {self.words[0]} under strace")
        shutil.rmtree(workspace.folder)
        counts, changes = collections.Counter(), []
        for line in log.read_text().splitlines():
            call = re.match(r"(\d+) +(\w+)\(", line)
            if call:
                counts[call.groups()] += 1
                if call.group(2) != "openat" or "O_CREAT" in line:
                    changes.append(Change(call.group(2), counts[call.groups()]))
        self.case.note(f"{self.words[0]} has {len(changes)} changes of files")
        return changes


def copy(workspace, name):
    folder = workspace.case.folder / name
    shutil.copytree(workspace.folder, folder, symlinks=True)
    return Workspace(workspace.case, folder)


def feed(workspace):
    return (workspace.public / "feeds/main.xml").read_bytes()


def enclosures(workspace):
    """Below `Public/`."""
    items = XML.fromstring(feed(workspace)).iter("enclosure")
    return [enclosure.get("url").removeprefix(workspace.address) for enclosure in items]
