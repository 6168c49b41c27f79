"""Podcast apps from Debian, each with an empty home; they subscribe to one feed and download what it holds."""

import os
import pty
import re
import sqlite3
import subprocess
import time

PATIENCE_IN_SECONDS = 60


def call(command, home, **environment):
    done = subprocess.run(
        [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "HOME": str(home), **environment}, timeout=PATIENCE_IN_SECONDS, text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with status {done.returncode}: {done.stdout}")
    return done.stdout


class GPodder:
    """`gpo`, the command of gPodder."""

    def __init__(self, home):
        self.home = home
        home.mkdir()

    def gpo(self, *words):
        return call(
            ["gpo", *words], self.home, GPODDER_HOME=str(self.home), GPODDER_DOWNLOAD_DIR=str(self.home / "downloads")
        )

    def subscribe(self, feed):
        said = self.gpo("subscribe", feed)
        if "Successfully added" not in said:
            raise RuntimeError(f"gpo did not subscribe: {said}")

    def update(self):
        """How many new episodes gPodder says there are."""
        said = self.gpo("update")
        number = re.search(r"^(\d+) new episode", said, re.MULTILINE)
        if not number or "Skipping" in said or "failed" in said.lower():
            raise RuntimeError(f"gpo did not update: {said}")
        return int(number.group(1))

    def download(self):
        self.gpo("download")

    def downloads(self):
        return [file for file in (self.home / "downloads").rglob("*") if file.is_file() and is_media(file)]


class Newsboat:
    """newsboat reads the feed into its cache and queues what is enclosed; podboat, its other half, downloads the queue."""

    def __init__(self, home):
        self.home = home
        (home / ".newsboat").mkdir(parents=True)
        self.queue = home / ".newsboat" / "queue"
        self.options = ["-C", home / "config"]
        (home / "config").write_text(f'podcast-auto-enqueue yes\ndownload-path "{home}/downloads"\n')

    def subscribe(self, feed):
        (self.home / "urls").write_text(feed + "\n")

    def update(self):
        call(
            ["newsboat", "-u", self.home / "urls", "-c", self.home / "cache.db", *self.options, "-x", "reload"],
            self.home,
        )

    def items(self):
        """Its cache: guid, title, moment in seconds, address and type of the enclosure."""
        with sqlite3.connect(self.home / "cache.db") as cache:
            return cache.execute(
                "SELECT guid, title, pubDate, enclosure_url, enclosure_type FROM rss_item WHERE deleted = 0"
            ).fetchall()

    def download(self):
        process, terminal = pty.fork()
        if process == 0:
            os.environ.update(HOME=str(self.home), TERM="xterm", LINES="24", COLUMNS="80")
            os.execvp("podboat", ["podboat", *map(str, self.options), "-q", str(self.queue), "-a"])
        os.set_blocking(terminal, False)
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        quitting = False
        while os.waitpid(process, os.WNOHANG) == (0, 0):
            if time.monotonic() > deadline:
                raise RuntimeError("podboat did not download its queue: " + self.queue.read_text())
            try:
                os.read(terminal, 65536)
            except OSError:
                pass
            if not quitting and self.has_all():
                os.write(terminal, b"q")
                quitting = True
            time.sleep(0.05)
        os.close(terminal)

    def has_all(self):
        wanted = re.findall(r'"(.*?)"', self.queue.read_text())
        return all(os.path.exists(name) for name in wanted) and not list(self.home.rglob("*.part"))

    def downloads(self):
        return [file for file in (self.home / "downloads").rglob("*") if file.is_file()]


class Podget:
    """podget, with a prepared server list: it would fetch one of its own from the internet."""

    def __init__(self, home):
        self.home = home
        self.options = ["--dir_config", home / "configuration"]
        (home / "configuration").mkdir(parents=True)
        call(["podget", *self.options, "--create-config", "podgetrc"], home)
        with open(home / "configuration" / "podgetrc", "a") as configuration:
            configuration.write(
                f'DIR_LIBRARY="{home}/library"\nDIR_SESSION="{home}/session"\nWGET_BASEOPTS="-nH"\nMIN_SPACE=0\n'
                "NO_PLAYLIST=1\n"
            )

    def subscribe(self, feed):
        (self.home / "configuration" / "serverlist").write_text(f"{feed} Podcasts Klankbord\n")

    def update(self):
        call(["podget", *self.options], self.home)

    def download(self):
        """Done by `update` already."""

    def downloads(self):
        return [file for file in (self.home / "library" / "Podcasts").rglob("*") if file.is_file()]


APPS = {"gPodder": GPodder, "newsboat": Newsboat, "podget": Podget}


def is_media(file):
    return file.suffix in (".mp3", ".m4a", ".mp4", ".m4v")
