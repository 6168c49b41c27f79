"""A workspace as its users make it: by the program's commands, and by writing into its text files."""

import re
import subprocess
import zlib

from support import consent
from support.servers import free_port

# Nothing expires and nothing lies in the future, whenever the checks run.
DATE = "2024-02-{day:02}T07:00:00+01:00"


class Workspace:
    def __init__(self, case, folder):
        self.case = case
        self.folder = folder

    @classmethod
    def new(cls, case, name="workspace", parent=None):
        """One feed, `main`, and a site on a free port of this machine; no episode."""
        folder = (parent or case.folder) / name
        subprocess.run([case.program, "init", folder], check=True, capture_output=True)
        workspace = cls(case, folder)
        workspace.serve_from(f"http://127.0.0.1:{free_port()}/")
        for file in (folder / "Feeds").iterdir():
            file.unlink()
        ffmpeg("-f", "lavfi", "-i", "color=c=teal:s=1400x1400", "-frames:v", "1", folder / "Feeds" / "cover.png")
        (folder / "Feeds" / "main.md").write_text(
            "---\ntitle: Proef & toets\nlanguage: nl\nauthor: Radio Verzonnen\n"
            "owner:\n  name: Radio Verzonnen\n  email: podcast@example.org\nimage: cover.png\n"
            "categories:\n  - Society & Culture > Relationships\nexplicit: false\n"
            "guid: 1f0b3f6e-54ab-5d0c-9c1d-7a6f6a1b2c3d\nplatforms: [apple]\n---\nEen feed om mee te toetsen.\n"
        )
        # Or whoever does not agree to be read is in no feed that Apple makes into text.
        cover = folder / "Feeds" / "cover.png"
        workspace.run("feed", "assure", "main", "--platform", "apple", "--checked-on", "2024-01-01", "--evidence", cover)
        return workspace

    @classmethod
    def demonstration(cls, case, name="clone", on_free_port=True):
        """A fresh clone of the repository in which `klankbord demo` has run."""
        folder = case.folder / name
        subprocess.run(["git", "clone", "-q", case.repository, folder], check=True)
        workspace = cls(case, folder)
        if on_free_port:
            workspace.serve_from(f"http://127.0.0.1:{free_port()}/")
        workspace.run("demo")
        sources = sorted(file.stem for file in (folder / "Feeds").glob("*.md"))
        case.equal(sorted(file.stem for file in workspace.feed_files()), sources, "feeds that the demonstration made")
        return workspace

    @property
    def public(self):
        return self.folder / "Public"

    @property
    def address(self):
        return re.search(r"^address: *(\S+)", (self.folder / "Site" / "site.md").read_text(), re.MULTILINE).group(1)

    @property
    def port(self):
        return int(re.search(r":(\d+)/?$", self.address).group(1))

    def serve_from(self, address):
        self.rewrite("Site/site.md", r"(?m)^address:.*$", "address: " + address)

    def rewrite(self, file, pattern, replacement):
        """Changes a text file by hand, in one place."""
        path = self.folder / file
        text, times = re.subn(pattern, replacement, path.read_text(), count=1)
        if times != 1:
            raise RuntimeError(f"{pattern} is not in {file}")
        path.write_text(text)

    def feed_files(self):
        return sorted((self.public / "feeds").glob("*.xml"))

    def feeds(self):
        """The addresses of the RSS feeds."""
        return [self.address + f"feeds/{file.name}" for file in self.feed_files()]

    def guid(self, slug):
        return re.search(r"^guid: *(\S+)", (self.folder / f"Episodes/{slug}/episode.md").read_text(), re.MULTILINE).group(1)

    def run(self, *words, status=0, text=None, environment=None):
        """What the program said; that it ends with this status is an expectation."""
        done = self.attempt(*words, text=text, environment=environment)
        command = f"klankbord {' '.join(map(str, words))}"
        complaint = f"{command}: status {done.returncode}, wanted {status}\n{done.stdout}{done.stderr}"
        self.case.count(status is None or done.returncode == status, complaint.rstrip())
        return done

    def attempt(self, *words, text=None, environment=None):
        command = [self.case.program, *words]
        return subprocess.run(
            command, cwd=self.folder, input=text or "", capture_output=True, text=True, env=environment, timeout=120
        )

    def person(self, label):
        return self.run("person", "add", "--names", "-", text=consent.names(label)).stdout.split()[-1]

    def record(self, person, **changes):
        text = consent.record(**changes)
        self.run("consent", "record", person, "--from", "-", "--as", consent.COLLECTOR, text=text)

    def confirm(self, person, slug, **changes):
        words = ["consent", "confirm-cut", person, "--episode", slug, "--from", "-", "--as", consent.REVIEWER]
        self.run(*words, text=consent.confirmation(**changes))

    def declare_nobody(self, slug):
        """That nobody is recognisable in the cut, by two accounts."""
        self.run("consent", "record", "none", "--episode", slug, "--as", consent.COLLECTOR)
        self.run("consent", "confirm-cut", "none", "--episode", slug, "--as", consent.REVIEWER)

    def episode(self, slug, title, day=1, guest=None, notes="Een gesprek.\n", seconds=3):
        """A new episode, not yet published; with this guest, or with nobody in it."""
        file = self.case.folder / f"{slug}.mp3"
        sound(file, seconds, hertz=200 + zlib.crc32(slug.encode()) % 2000)
        people = ["--person", f"{guest}:guest:original"] if guest else ["--nobody"]
        self.run(
            "episode", "add", file, "--title", title, "--slug", slug, "--language", "nl", "--notes", "-", *people,
            "--date", DATE.format(day=day), text=notes,
        )
        file.unlink()

    def cleared_episode(self, slug, title, **fields):
        """As `episode`, with a new guest who agreed to everything and heard the cut."""
        guest = self.person(f"Gast {slug}")
        self.episode(slug, title, guest=guest, **fields)
        self.record(guest)
        self.confirm(guest, slug)

    def published_episode(self, slug, title, **fields):
        self.cleared_episode(slug, title, **fields)
        self.run("publish", slug)


def sound(file, seconds, hertz):
    """A tone without tags, in the kind that the name's ending says."""
    ffmpeg("-f", "lavfi", "-i", f"sine=frequency={hertz}:duration={seconds}", "-map_metadata", "-1", "-b:a", "32k", file)


def ffmpeg(*words):
    subprocess.run(["ffmpeg", "-v", "error", "-bitexact", "-y", *words], check=True, stdin=subprocess.DEVNULL)
