"""On a full disk `publish` refuses and changes nothing; `retract` still removes the other episode."""

from support.disks import fill, small_disk
from support.removal import check_removal, three_episodes
from support.workspace import Workspace


def check(case):
    with small_disk(case) as disk:
        workspace = Workspace.new(case, parent=disk)
        three_episodes(workspace)
        fill(disk)
        check_removal(workspace, refusals=[1, 3])
