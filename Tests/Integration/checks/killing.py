"""Killed at twenty random moments during `publish`: the served feed is the old or the new one, and the next completes."""

import os
import random
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as XML

from support.trees import contents, differences, sha256
from support.workspace import Workspace

MOMENTS = 20
LENGTH_IN_SECONDS = 600


def check(case):
    seed = int(os.environ.get("KLANKBORD_SEED", random.randrange(1 << 32)))
    moments = random.Random(seed)
    print(f"seed {seed} (KLANKBORD_SEED repeats it): ", end="")
    old = Workspace.new(case, "old")
    old.published_episode("eerste", "Het eerste", day=1)
    old.published_episode("tweede", "Het tweede", day=2)
    old.cleared_episode("derde", "Het derde", day=3, seconds=LENGTH_IN_SECONDS)
    new = copy(old, "new")
    began = time.monotonic()
    new.run("publish", "derde")
    lasted = time.monotonic() - began
    wanted = contents(new.public)
    feeds = {workspace.folder.name: feed(workspace) for workspace in (old, new)}
    case.expect(feeds["old"] != feeds["new"], "the publication changes the feed")

    ends = []
    for number in range(MOMENTS):
        moment = moments.uniform(0, lasted * 1.1)
        here = f"killed after {moment * 1000:.1f} of {lasted * 1000:.0f} ms"
        killed = copy(old, f"killed-{number}")
        ends.append(publish_and_kill(case, killed, moment, feeds.values(), here))
        case.expect(feed(killed) in feeds.values(), f"{here}: the feed is the old or the new one")
        for url in enclosures(killed):
            file = killed.public / url.removeprefix(killed.address)
            is_whole = file.is_file() and sha256(file) == wanted.get(str(file.relative_to(killed.public)))
            case.expect(is_whole, f"{here}: {url} is there, and whole")
        killed.run("publish", "derde")
        changes = differences(wanted, contents(killed.public))
        case.expect(not changes, f"{here}: the next publication completes: {', '.join(changes)}")
        shutil.rmtree(killed.folder)
    case.expect(ends.count(-signal.SIGKILL) >= MOMENTS // 2, f"most were killed before their end: {ends}")


def publish_and_kill(case, workspace, moment, whole, here):
    """Reads the feed again and again until the moment; gives the status that the program ended with."""
    began = time.monotonic()
    process = subprocess.Popen(
        [case.program, "publish", "derde"], cwd=workspace.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )
    while time.monotonic() < began + moment:
        if feed(workspace) not in whole:
            case.expect(False, f"{here}: while it runs, the feed is the old or the new one")
            break
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    return process.wait()


def copy(workspace, name):
    folder = workspace.case.folder / name
    shutil.copytree(workspace.folder, folder, symlinks=True)
    return Workspace(workspace.case, folder)


def feed(workspace):
    return (workspace.public / "feeds/main.xml").read_bytes()


def enclosures(workspace):
    return [enclosure.get("url") for enclosure in XML.fromstring(feed(workspace)).iter("enclosure")]
