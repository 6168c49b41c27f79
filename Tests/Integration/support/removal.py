"""A removal while something else is wrong: what `removal` and `full_disk` have in common."""

from support.trees import contents, differences, sha256, snapshot, traces


class Removal:
    """Three episodes: `blijft` and `verdwijnt` are published, `nieuw` could be."""

    def __init__(self, workspace, seconds):
        self.workspace, self.case, self.public = workspace, workspace.case, workspace.public
        text = "Woorden die verdwijnen"
        workspace.published_episode("blijft", "Een verhaal dat blijft", day=1)
        workspace.published_episode("verdwijnt", "Een verhaal dat weg moet", day=2, notes=text, seconds=seconds)
        workspace.cleared_episode("nieuw", "Een nieuw verhaal", day=3)
        self.cut = sha256(workspace.folder / "Episodes/verdwijnt/verdwijnt.mp3")
        self.needles = ["verdwijnt", workspace.guid("verdwijnt"), "Een verhaal dat weg moet", text, self.cut[:8]]
        for needle in self.needles:
            self.case.expect(traces(self.public, [needle]), f"before, {needle} is served")
        copies = {digest for path, digest in contents(self.public).items() if self.cut[:8] in str(path)}
        self.case.equal(len(copies), 1, "before, files with the sound that are served")
        self.sounds = copies | {self.cut}

    def publication_is_refused(self, statuses):
        before = snapshot(self.public)
        done = self.workspace.attempt("publish", "nieuw")
        said = f"status {done.returncode}\n{done.stdout}{done.stderr}"
        self.case.expect(done.returncode in statuses, f"publish refuses, with status {statuses}: {said}")
        changes = differences(before, snapshot(self.public))
        self.case.expect(not changes, f"the refused publication changes nothing: {', '.join(changes)}")

    def retract(self):
        """Whatever else it could not do, it removes; gives its status."""
        done = self.workspace.attempt("retract", "verdwijnt", "--reason", "editorial")
        said = done.stdout + done.stderr
        self.case.equal(traces(self.public, self.needles), [], "places that still serve the removed episode")
        self.case.expect(not self.sounds & set(contents(self.public).values()), f"the removed sound is not served: {said}")
        return done.returncode

    def the_other_is_served(self):
        feed = (self.public / "feeds/main.xml").read_text()
        self.case.expect("Een verhaal dat blijft" in feed, "the other episode is in the feed")
        self.case.expect((self.public / "episodes/blijft/index.html").is_file(), "the other episode is on the site")
