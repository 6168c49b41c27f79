"""On a disk of 3 MB, filled to its last byte, `publish` refuses and changes nothing; `retract` still removes.

What it removes makes room for the rest of its work. Where that is too little, it says so with status 1, and the same
command completes it later.
"""

from support.disks import fill, small_disk
from support.removal import Removal
from support.workspace import Workspace


def check(case):
    with small_disk(case) as disk:
        removal = Removal(Workspace.new(case, parent=disk), seconds=20)
        fill(disk)
        removal.publication_is_refused([1, 3])
        case.equal(removal.retract(), 0, "status of a retraction that makes room enough")
        removal.the_other_is_served()

    with small_disk(case) as disk:
        removal = Removal(Workspace.new(case, parent=disk), seconds=1)
        filler = fill(disk)
        removal.publication_is_refused([1, 3])
        status = removal.retract()
        case.expect(status in (0, 1), f"a retraction that makes little room says whether it is complete: status {status}")
        filler.unlink()
        case.equal(removal.retract(), 0, "status of the same command when there is room")
        removal.the_other_is_served()
