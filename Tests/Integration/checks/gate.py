"""Without consent for the cut nothing is published, and nothing else changes; consent for the site only keeps it there.

Each refusal has status 3 and names the person's id and the missing scope.
"""

import shutil

from support import consent
from support.trees import differences, snapshot, traces
from support.workspace import Workspace, sound

SCOPE = "voice-original"


def check(case):
    workspace = Workspace.new(case)
    workspace.published_episode("eerder", "Eerder verschenen")

    workspace.episode("niemand-genoemd", "Zonder mensen")
    workspace.rewrite("Episodes/niemand-genoemd/episode.md", r"(?m)^people:.*\n", "")
    refused(workspace, "niemand-genoemd", "people")
    shutil.rmtree(workspace.folder / "Episodes/niemand-genoemd")

    workspace.episode("niemand-verklaard", "Zonder verklaring")
    refused(workspace, "niemand-verklaard", "nobody")
    workspace.declare_nobody("niemand-verklaard")
    workspace.run("publish", "niemand-verklaard")

    guest = workspace.person("Gast zonder toestemming")
    workspace.episode("zonder-toestemming", "Zonder toestemming", guest=guest)
    refused(workspace, "zonder-toestemming", guest, SCOPE)

    guest = workspace.person("Gast die niet luisterde")
    workspace.episode("niet-beluisterd", "Niet beluisterd", guest=guest)
    workspace.record(guest)
    refused(workspace, "niet-beluisterd", guest, SCOPE)

    guest = workspace.person("Gast met een andere stem")
    workspace.episode("andere-stem", "Andere stem", guest=guest)
    workspace.record(guest, **{"scopes": ["voice-altered"], "altered-by": ["re-spoken"]})
    workspace.confirm(guest, "andere-stem")
    refused(workspace, "andere-stem", guest, SCOPE)

    guest = workspace.person("Gast van voor de montage")
    workspace.episode("nieuwe-montage", "Nieuwe montage", guest=guest)
    workspace.record(guest)
    workspace.confirm(guest, "nieuwe-montage")
    new_cut(workspace, "nieuwe-montage", hertz=300)
    refused(workspace, "nieuwe-montage", guest, SCOPE)

    guest = workspace.person("Gast van na de publicatie")
    workspace.episode("later-gewijzigd", "Later gewijzigd", guest=guest)
    workspace.record(guest)
    workspace.confirm(guest, "later-gewijzigd")
    workspace.run("publish", "later-gewijzigd")
    published = cut(workspace, "later-gewijzigd").read_bytes()
    new_cut(workspace, "later-gewijzigd", hertz=310)
    refused(workspace, "later-gewijzigd", guest, SCOPE)
    cut(workspace, "later-gewijzigd").write_bytes(published)

    guest = workspace.person("Gast wiens naam in de noten staat")
    name = consent.legal_name("Gast wiens naam in de noten staat")
    workspace.episode("naam-in-noten", "Naam in de noten", guest=guest, notes=f"Met dank aan {name}.\n")
    workspace.record(guest)
    workspace.confirm(guest, "naam-in-noten")
    done = refused(workspace, "naam-in-noten", guest)
    case.expect("Knorrepot" not in done.stdout + done.stderr, "the refusal does not repeat the name")

    same_account(workspace)
    site_only(workspace)


def refused(workspace, slug, *named):
    """Publishing is blocked, says why, and leaves every output byte and moment as it was; gives what was said."""
    before = snapshot(workspace.public)
    done = workspace.run("publish", slug, status=3)
    for word in named:
        workspace.case.expect(word in done.stdout + done.stderr, f"{slug}: the refusal names {word}: {done.stderr}")
    changes = differences(before, snapshot(workspace.public))
    workspace.case.expect(not changes, f"{slug}: nothing changes: {', '.join(changes)}")
    return done


def cut(workspace, slug):
    return workspace.folder / "Episodes" / slug / f"{slug}.mp3"


def new_cut(workspace, slug, hertz):
    workspace.case.expect(cut(workspace, slug).is_file(), f"{slug}.mp3 is in its folder")
    sound(cut(workspace, slug), seconds=4, hertz=hertz)


def same_account(workspace):
    """Who collected the consent cannot be the one who confirms the cut."""
    guest = workspace.person("Gast met een enkel paar ogen")
    workspace.episode("twee-ogen", "Twee ogen", guest=guest)
    workspace.record(guest)
    workspace.run(
        "consent", "confirm-cut", guest, "--episode", "twee-ogen", "--from", "-", "--as", consent.COLLECTOR,
        text=consent.confirmation(), status=3,
    )
    refused(workspace, "twee-ogen", guest, SCOPE)


def site_only(workspace):
    case = workspace.case
    guest = workspace.person("Gast van de site")
    workspace.episode("alleen-site", "Alleen op de site", guest=guest)
    workspace.record(guest, channels=["site"])
    workspace.confirm(guest, "alleen-site")
    done = workspace.run("publish", "alleen-site")
    case.expect("podcast-apps" in done.stdout + done.stderr, f"it says where it was withheld: {done.stdout}{done.stderr}")
    case.expect((workspace.public / "episodes/alleen-site/index.html").is_file(), "it is on the site")
    case.expect(list(workspace.public.glob("media/alleen-site-*.mp3")), "its sound is on the site")
    guid = workspace.guid("alleen-site")
    found = traces(workspace.public / "feeds", ["alleen-site", "Alleen op de site", guid])
    case.equal(found, [], "places in the feeds that hold it")
