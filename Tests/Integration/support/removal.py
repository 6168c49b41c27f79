"""A removal while something else is wrong: what `removal` and `full_disk` have in common."""

from support.trees import contents, differences, sha256, snapshot, traces


def three_episodes(workspace):
    """Two published, and a third that could be."""
    workspace.published_episode("blijft", "Een verhaal dat blijft", day=1)
    workspace.published_episode("verdwijnt", "Een verhaal dat weg moet", day=2, notes="Woorden die verdwijnen.\n")
    workspace.cleared_episode("nieuw", "Een nieuw verhaal", day=3)


def check_removal(workspace, refusals):
    case, public = workspace.case, workspace.public
    cut = sha256(workspace.folder / "Episodes/verdwijnt/verdwijnt.mp3")
    needles = ["verdwijnt", workspace.guid("verdwijnt"), "Een verhaal dat weg moet", "Woorden die verdwijnen", cut[:8]]
    for needle in needles:
        case.expect(traces(public, [needle]), f"before, {needle} is served")
    case.expect(cut in contents(public).values(), "before, the sound is served")

    before = snapshot(public)
    done = workspace.attempt("publish", "nieuw")
    said = f"status {done.returncode}\n{done.stdout}{done.stderr}"
    case.expect(done.returncode in refusals, f"publish refuses, with status {refusals}: {said}")
    changes = differences(before, snapshot(public))
    case.expect(not changes, f"the refused publication changes nothing: {', '.join(changes)}")

    workspace.run("retract", "verdwijnt", "--reason", "editorial")
    case.equal(traces(public, needles), [], "places that still serve the removed episode")
    case.expect(cut not in contents(public).values(), "its sound is not served")
    case.expect("Een verhaal dat blijft" in (public / "feeds/main.xml").read_text(), "the other episode is in the feed")
    case.expect((public / "episodes/blijft/index.html").is_file(), "the other episode is on the site")
