"""Killed at random moments during `publish`: the served feed is the old or the new one, and the next completes.

Twenty moments by the clock, while the feed is read again and again; and twenty by the work done, since what lasts
microseconds is hardly ever hit by a clock: strace kills at the start of a random system call that changes a file.
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
    old = Workspace.new(case, "old")
    old.published_episode("eerste", "Het eerste", day=1)
    old.published_episode("tweede", "Het tweede", day=2)
    old.cleared_episode("derde", "Het derde", day=3, seconds=LENGTH_IN_SECONDS)
    new = copy(old, "new")
    began = time.monotonic()
    new.run("publish", "derde")
    lasted = time.monotonic() - began
    expectations = Expectations(case, old, new)
    case.expect(feed(old) != feed(new), "the publication changes the feed")

    ends = []
    for _ in range(MOMENTS):
        moment = chance.uniform(0, lasted)
        with expectations.after(f"killed after {moment * 1000:.1f} of {lasted * 1000:.0f} ms") as workspace:
            ends.append(kill_by_clock(expectations, workspace, moment))
    changes = changes_of_files(copy(old, "traced"))
    print(f"seed {seed} (KLANKBORD_SEED repeats it), {len(changes)} changes of files, ", end="")
    for change in chance.sample(changes, min(MOMENTS, len(changes))):
        with expectations.after(f"killed at {change} of {len(changes)} changes") as workspace:
            ends.append(kill_at_change(workspace, change))
    killed = ends.count(-signal.SIGKILL)
    case.expect(killed >= MOMENTS, f"most were killed before their end, not {killed} of {len(ends)}")


class Expectations:
    """What must hold of a workspace whose program was killed on its way from the old output to the new."""

    def __init__(self, case, old, new):
        self.case, self.old = case, old
        self.whole_feeds = (feed(old), feed(new))
        self.wanted = contents(new.public)

    def after(self, words):
        self.words = words
        return self

    def __enter__(self):
        self.workspace = copy(self.old, "killed")
        return self.workspace

    def __exit__(self, *failure):
        if failure == (None, None, None):
            self.case.expect(self.feed_is_whole(), f"{self.words}, the feed is the old or the new one")
            self.enclosures_are_there()
            self.workspace.run("publish", "derde")
            changes = differences(self.wanted, contents(self.workspace.public))
            self.case.expect(not changes, f"{self.words}, the next publication completes: {', '.join(changes)}")
        shutil.rmtree(self.workspace.folder)

    def feed_is_whole(self):
        return feed(self.workspace) in self.whole_feeds

    def enclosures_are_there(self):
        workspace = self.workspace
        for enclosure in XML.fromstring(feed(workspace)).iter("enclosure"):
            path = enclosure.get("url").removeprefix(workspace.address)
            file = workspace.public / path
            is_whole = file.is_file() and sha256(file) == self.wanted.get(path)
            self.case.expect(is_whole, f"{self.words}, {path} is there, and whole")


def kill_by_clock(expectations, workspace, moment):
    """Reads the feed until the moment; gives the status that the program ended with."""
    began = time.monotonic()
    process = start(workspace)
    is_whole = True
    while is_whole and time.monotonic() < began + moment:
        is_whole = expectations.feed_is_whole()
    process.kill()
    expectations.case.expect(is_whole, f"{expectations.words}, the feed is the old or the new one all the while")
    return process.wait()


@dataclass
class Change:
    """A system call, and its number among those of its name in its process."""

    name: str
    number: int

    def __str__(self):
        return f"{self.name} {self.number}"


def changes_of_files(workspace):
    """Those of one whole publication."""
    log = workspace.case.folder / "changes"
    status = start(workspace, "-e", f"trace={CHANGES}", "-e", "signal=none", "-o", log).wait()
    workspace.case.equal(status, 0, "status of a publication under strace")
    counts, changes = collections.Counter(), []
    for line in log.read_text().splitlines():
        call = re.match(r"(\d+) +(\w+)\(", line)
        if call:
            counts[call.groups()] += 1
            if call.group(2) != "openat" or "O_CREAT" in line:
                changes.append(Change(call.group(2), counts[call.groups()]))
    return changes


def kill_at_change(workspace, change):
    return start(
        workspace, "-e", f"trace={change.name}", "-e", f"inject={change.name}:signal=SIGKILL:when={change.number}"
    ).wait()


def start(workspace, *strace):
    command = ["strace", "-f", "-qqq", "-o", "/dev/null", *strace] if strace else []
    return subprocess.Popen(
        [*command, workspace.case.program, "publish", "derde"], cwd=workspace.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def copy(workspace, name):
    folder = workspace.case.folder / name
    shutil.copytree(workspace.folder, folder, symlinks=True)
    return Workspace(workspace.case, folder)


def feed(workspace):
    return (workspace.public / "feeds/main.xml").read_bytes()
