"""The servers that a workspace is served by, each for the length of a `with`."""

import contextlib
import re
import shutil
import socket
import subprocess
import time

PATIENCE_IN_SECONDS = 20


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def nginx(case, workspace):
    """Debian's nginx with what `deploy nginx` prints and nothing else that could help it.

    Where root runs it, its workers are another account, as on any server; where not, all is one unprivileged account.
    """
    folder = case.folder / f"nginx-{workspace.port}"
    folder.mkdir(exist_ok=True)
    printed = workspace.run("deploy", "nginx").stdout
    (folder / "printed.conf").write_text(re.sub(r"/var/log/nginx/", f"{folder}/", printed))
    temporary = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off;\nuser nobody nogroup;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
        f"http {{\n{temporary}  access_log off;\n  include {folder}/printed.conf;\n}}\n"
    )
    command = ["nginx", "-e", folder / "error.log", "-p", folder, "-c", folder / "nginx.conf"]
    with running(command, workspace.port, folder / "output"):
        yield
    log = (folder / "error.log").read_text()
    serious = [line for line in log.splitlines() if re.search(r"\[(warn|alert|crit|emerg)\]", line)]
    serious = [line for line in serious if 'the "user" directive' not in line]
    case.expect(not serious, "nginx has no complaint about the printed configuration: " + "\n".join(serious))


@contextlib.contextmanager
def preview(case, workspace):
    command = [case.program, "--workspace", workspace.folder, "preview", "--port", str(workspace.port)]
    with running(command, workspace.port, case.folder / f"preview-{workspace.port}"):
        yield


@contextlib.contextmanager
def caddy(case, workspace):
    """Debian's Caddy with what `deploy caddy` prints, and without its administration, which would take a port."""
    folder = case.folder / f"caddy-{workspace.port}"
    folder.mkdir(exist_ok=True)
    printed = workspace.run("deploy", "caddy").stdout
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + re.sub(r"/var/log/caddy/", f"{folder}/", printed))
    command = ["caddy", "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]
    with running(command, workspace.port, folder / "output"):
        yield


MODULES = ["mpm_event", "authz_core", "mime", "dir", "alias", "rewrite", "headers", "setenvif"]


@contextlib.contextmanager
def apache(case, workspace):
    """Debian's Apache with what `deploy apache` prints, and the modules that it names."""
    folder = case.folder / f"apache-{workspace.port}"
    folder.mkdir(exist_ok=True)
    printed = workspace.run("deploy", "apache").stdout
    (folder / "printed.conf").write_text(re.sub(r"/var/log/apache2/", f"{folder}/", printed))
    with apache_with(folder, workspace.port):
        yield


@contextlib.contextmanager
def shared_host(case, workspace):
    """Apache as a host of many sites runs it, where only files can be put: with the printed .htaccess in the result."""
    folder = case.folder / f"shared-{workspace.port}"
    folder.mkdir(exist_ok=True)
    settings = workspace.public / ".htaccess"
    settings.write_text(workspace.run("deploy", "apache", "--htaccess").stdout)
    (folder / "printed.conf").write_text(
        f"Listen 127.0.0.1:{workspace.port}\nDocumentRoot {workspace.public}\nMaxRanges 1\n"
        f"<Directory {workspace.public}>\nRequire all granted\nOptions FollowSymLinks\nAllowOverride All\n</Directory>\n"
    )
    try:
        with apache_with(folder, workspace.port):
            yield
    finally:
        settings.unlink()


def apache_with(folder, port):
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nPidFile {folder}/pid\nDefaultRuntimeDir {folder}\nMutex file:{folder} default\n"
        f"ErrorLog {folder}/error.log\nUser nobody\nGroup nogroup\nServerName localhost\n"
        + "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in MODULES)
        + f"TypesConfig /etc/mime.types\nInclude {folder}/printed.conf\n"
    )
    return running(["apache2", "-X", "-f", folder / "apache.conf"], port, folder / "output")


SERVERS = {"nginx": nginx, "preview": preview}
# Those whose configuration is printed, as far as they are here.
CONFIGURED = {
    name: server
    for name, program, server in (("nginx", "nginx", nginx), ("caddy", "caddy", caddy), ("apache", "apache2", apache))
    if shutil.which(program)
}


@contextlib.contextmanager
def running(command, port, log):
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    try:
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while not answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{command[0]} does not answer on port {port}: {log.read_text()}")
            time.sleep(0.02)
        yield
        if process.poll() is not None:
            raise RuntimeError(f"{command[0]} ended by itself with status {process.returncode}: {log.read_text()}")
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_IN_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def answers(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
