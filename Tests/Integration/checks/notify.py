"""`notify` tells a hub of each feed that changed, once; asks a busy one again; and does not wait for a silent one for ever."""

import http.server
import os
import threading
import time
import urllib.parse

from support.workspace import Workspace

# Four attempts of ten seconds, and 21 seconds of pauses.
PATIENCE_IN_SECONDS = 90


def check(case):
    with_hub(case, told_once)
    with_hub(case, asked_again)
    with_hub(case, silent)
    workspace = subscribed(case, "without-curl", "http://127.0.0.1:9/")
    done = workspace.run("notify", status=1, environment={**os.environ, "PATH": str(case.folder)})
    case.expect("there is no program curl" in done.stderr, f"it says that curl is missing: {done.stderr}")


def told_once(case, hub):
    """A hub that takes everything."""
    workspace = subscribed(case, "told-once", hub.address)
    status = workspace.run("status").stdout
    case.expect(f"not told: main to {hub.address}; klankbord notify does" in status, f"status says so: {status}")
    rehearsal = workspace.run("notify", "--dry-run")
    case.equal(hub.asked, [], "what a rehearsal sends")
    case.expect(hub.address in rehearsal.stdout, f"a rehearsal names the hub: {rehearsal.stdout}")

    workspace.run("notify")
    case.equal(hub.asked, topics(workspace), "what the hub is told")
    done = workspace.run("notify")
    case.expect("nothing to tell" in done.stderr, f"the second time there is nothing to tell: {done.stderr}")
    workspace.run("build")
    workspace.run("notify")
    case.equal(len(hub.asked), len(topics(workspace)), "messages after a build that changes nothing")
    case.expect("not told" not in workspace.run("status").stdout, "status is silent then")

    done = workspace.run("retract", "een", "--reason", "editorial")
    case.expect("1 feed changed: klankbord notify tells" in done.stderr, f"retract says so: {done.stderr}")
    workspace.run("notify")
    case.equal(hub.asked, topics(workspace) * 2, "what the hub is told in all")


def asked_again(case, hub):
    """A hub that is busy at first."""
    hub.answers = [500, 429]
    workspace = subscribed(case, "asked-again", hub.address)
    began = time.monotonic()
    done = workspace.run("notify")
    case.expect(time.monotonic() - began >= 6, "it pauses for 1 and 5 seconds")
    case.expect("500; asking again in 1 s" in done.stderr, f"it says what it waits for: {done.stderr}")
    first = topics(workspace)[0]
    case.equal(hub.asked, [first, first] + topics(workspace), "what the hub is told")


def silent(case, hub):
    """A hub that takes the connection and never answers."""
    hub.is_silent = True
    workspace = subscribed(case, "silent", hub.address)
    began = time.monotonic()
    done = workspace.run("notify", status=1)
    lasted = time.monotonic() - began
    case.expect(lasted < PATIENCE_IN_SECONDS, f"it gives up in time: {lasted:.0f} s")
    case.expect("no answer within 10 s" in done.stdout, f"it says why: {done.stdout}")
    case.expect("Run klankbord notify again later" in done.stderr, f"it says what to do: {done.stderr}")
    case.expect("(last answer: no answer within 10 s)" in workspace.run("status").stdout, "status remembers it")
    hub.is_silent = False
    workspace.run("notify")
    case.expect("not told" not in workspace.run("status").stdout, "the next time it is told")


def subscribed(case, name, hub):
    """A workspace with one episode, whose feed has this hub."""
    workspace = Workspace.new(case, name)
    workspace.rewrite("Feeds/main.md", r"(?m)^explicit:", f"hubs:\n  - {hub}\nexplicit:")
    workspace.episode("een", "Een")
    workspace.declare_nobody("een")
    done = workspace.run("publish", "een")
    case.expect("1 feed changed: klankbord notify tells" in done.stderr, f"publish says so: {done.stderr}")
    return workspace


def topics(workspace):
    """One form for each document of the feed, by the address that it calls itself."""
    documents = [workspace.public / f"feeds/main.{ending}" for ending in ("xml", "atom", "json")]
    return [
        {"hub.mode": ["publish"], "hub.url": [f"{workspace.address}feeds/{file.name}"]}
        for file in documents if file.exists()
    ]


def with_hub(case, body):
    hub = Hub()
    threading.Thread(target=hub.serve_forever, daemon=True).start()
    try:
        body(case, hub)
    finally:
        hub.is_silent = False
        hub.shutdown()
        hub.server_close()


class Hub(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Request)
        self.asked = []
        self.answers = []
        self.is_silent = False

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/hub"

    def handle_error(self, request, client_address):
        """Clients of a silent hub go away."""


class Request(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        while self.server.is_silent:
            time.sleep(0.1)
        self.server.asked.append(urllib.parse.parse_qs(form))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 202)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass
