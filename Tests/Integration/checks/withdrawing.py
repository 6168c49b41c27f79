"""From a telephone call to addresses that were fetched and found gone, on nginx: two commands.

gPodder and newsboat subscribed before: after a withdrawal with a tombstone neither shows the person. Of what nothing here
can reach, a task stays pending for each recipient; where the upload did not remove, that is said with status 1.
"""

import json
import re

from support.apps import GPodder, Newsboat
from support.servers import nginx
from support.web import request
from support.workspace import Workspace

NOTES = "Een gesprek met de buurvrouw, 00:10 over het begin.\n"


def check(case):
    telephone_call(case)
    for days in (30, None):
        apps_after_a_withdrawal(case, days)
    recipients(case)
    upload_that_did_not_remove(case)


def workspace_with_guest(case, name):
    """Two episodes, one with a guest who will withdraw."""
    workspace = Workspace.new(case, name)
    guest = workspace.person("De buurvrouw")
    workspace.episode("bij-de-buren", "Bij de buren", guest=guest, day=1, notes=NOTES, seconds=12)
    workspace.record(guest)
    workspace.confirm(guest, "bij-de-buren")
    workspace.run("publish", "bij-de-buren")
    workspace.published_episode("iets-anders", "Iets anders", day=2)
    return workspace, guest


def addresses(workspace):
    """Every address of what is served of the first episode alone."""
    files = [file for file in workspace.public.rglob("*") if file.is_file() and "bij-de-buren" in str(file)]
    return [workspace.address + str(file.relative_to(workspace.public)).removesuffix("index.html") for file in files]


def telephone_call(case):
    workspace, guest = workspace_with_guest(case, "call")
    gone = addresses(workspace)
    case.expect(len(gone) >= 2, f"a page and a recording at least: {gone}")
    with nginx(case, workspace):
        case.equal({request(address).status for address in gone}, {200}, "before the call")
        said = workspace.run("consent", "suspend", "de buurvrouw")
        case.equal({request(address).status for address in gone}, {404}, "after the first command")
        nothing = workspace.run("consent", "suspend", "niemand hier")
        case.equal(said.stdout, nothing.stdout, "the caller learns nothing")
        done = workspace.run("consent", "withdraw", guest)
        said_gone = re.findall(r"^gone \(4(?:04|10)\): (\S+)", done.stdout, re.MULTILINE)
        case.expect(set(gone) <= set(said_gone), f"each address was fetched and found gone: {done.stdout}")
        case.expect("removed everywhere" not in done.stdout + done.stderr, "nobody can say that")
    with nginx(case, workspace):
        case.equal({request(address).status for address in gone}, {410}, "with the configuration printed anew")
        case.expect(b"noindex" in request(gone[0]).body, "the page for what is gone is not to be indexed")
    again = workspace.run("consent", "withdraw", guest, status=None)
    case.expect(again.returncode in (0, 1), "the same again does no harm")


def apps_after_a_withdrawal(case, days):
    here = f"tombstone {days}"
    workspace, guest = workspace_with_guest(case, f"apps-{days}")
    apps = [GPodder(case.folder / f"gpodder-{days}"), Newsboat(case.folder / f"newsboat-{days}")]
    (feed,) = workspace.feeds()
    guid = workspace.guid("bij-de-buren")
    with nginx(case, workspace):
        for app in apps:
            app.subscribe(feed)
            app.update()
        case.expect("Bij de buren" in apps[0].gpo("episodes", feed), f"{here}: gPodder knows the episode at first")
        option = ["--tombstone", str(days)] if days else []
        rehearsal = workspace.run("consent", "withdraw", guest, *option, "--dry-run")
        workspace.run("consent", "withdraw", guest, *option)
        for app in apps:
            app.update()
        gpodder = apps[0].gpo("episodes", feed)
        newsboat = {item[0]: item for item in apps[1].items()}
        case.expect("Bij de buren" not in gpodder, f"{here}: gPodder shows the episode no longer: {gpodder}")
        if days:
            case.expect(guid in newsboat, f"{here}: newsboat overwrote the item")
            case.expect("Bij de buren" not in newsboat[guid][1], f"{here}: {newsboat[guid]}")
            enclosure = newsboat[guid][3]
            case.expect("bij-de-buren" not in enclosure, f"{here}: an enclosure of its own: {enclosure}")
            case.equal(request(enclosure).status, 200, f"{here}: the silence is there")
        else:
            # As measured: newsboat keeps what was removed; the tool says so beforehand.
            case.expect("newsboat" in rehearsal.stdout + rehearsal.stderr, f"{here}: said beforehand: {rehearsal}")
    atom = (workspace.public / "feeds/main.atom").read_text()
    case.expect(f'deleted-entry ref="urn:uuid:{guid}"' in atom, f"{here}: Atom names what was deleted")


def recipients(case):
    workspace, guest = workspace_with_guest(case, "tasks")
    workspace.rewrite("Feeds/main.md", r"platforms: \[apple\]", "platforms: [apple]\nhubs: [http://127.0.0.1:9/]")
    workspace.rewrite("Site/site.md", r"(?m)^language:", "recipients: [Stadsradio Verzonnen, Omroep Bedacht]\nlanguage:")
    workspace.run("build")
    workspace.run("consent", "withdraw", guest, status=None)
    tasks = json.loads(workspace.run("tasks", "--json").stdout)["tasks"]
    open_tasks = [task for task in tasks if not task.get("doneAt")]
    kinds = sorted(task["kind"] for task in open_tasks)
    case.expect(len(open_tasks) >= 5, f"a task for each recipient: {kinds}")
    for wanted in ("apps", "platform", "partner"):
        case.expect(wanted in kinds, f"{wanted} among {kinds}")
    number = str(open_tasks[0]["number"])
    workspace.run("tasks", "done", number, "--evidence", "-", text="Per brief bevestigd.\n")
    tasks = json.loads(workspace.run("tasks", "--json").stdout)["tasks"]
    case.equal([task["number"] for task in tasks if task.get("doneAt")], [int(number)], "what was answered is done")


def upload_that_did_not_remove(case):
    workspace, guest = workspace_with_guest(case, "upload")
    copy = case.folder / "served"
    workspace.rewrite(
        "Site/site.md", r"(?m)^language:", f'upload: "mkdir -p {copy} && cp -r Public/. {copy}/"\nlanguage:'
    )
    workspace.run("build", status=None)
    with nginx_on(case, workspace, copy):
        done = workspace.run("consent", "withdraw", guest, status=1)
        case.expect("STILL PUBLIC" in done.stdout, f"what stands there still is said to: {done.stdout}")
        checked = workspace.run("verify", status=1)
        case.expect("STILL PUBLIC" in checked.stdout, f"verify says so too: {checked.stdout}")


def nginx_on(case, workspace, folder):
    """nginx that serves the copy that an upload made, which forgets to delete."""
    real = workspace.public

    class Copied:
        port = workspace.port

        def run(self, *words, **options):
            done = workspace.run(*words, **options)
            done.stdout = done.stdout.replace(str(real), str(folder))
            return done

    return nginx(case, Copied())
