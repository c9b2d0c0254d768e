"""A record on a network share can be torn: such a folder is recognised."""

from pathlib import Path, PureWindowsPath

import pytest

from assistant.store import network

TABLE = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
23 22 0:20 / /home rw - nfs4 server:/home rw
24 23 0:21 / /home/ab/local rw shared:2 - ext4 /dev/vdb rw
25 22 0:22 / /mnt/ward\040share rw - cifs //server/ward rw
26 22 0:23 / /mnt/ssh rw - fuse.sshfs ab@server: rw
27 22 0:24 / /mnt/stick rw - fuseblk /dev/sdb1 rw
broken line
28 22 0:25 / /mnt/none rw -
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/x", None),
        ("/home/ab", "nfs4"),
        ("/home/ab/local/x", None),
        ("/mnt/ward share/x", "cifs"),
        ("/mnt/ward", None),
        ("/mnt/ssh", "fuse.sshfs"),
        ("/mnt/stick", None),
    ],
)
def test_H53_the_deepest_mount_tells_whether_a_folder_is_far(path: str, kind: str | None) -> None:
    assert network.far_kind(Path(path), TABLE) == kind


def test_H53_a_windows_share_is_far() -> None:
    assert network.far_kind(PureWindowsPath(r"\\server\ward"), "")  # type: ignore[arg-type]


def test_a_system_without_a_table_of_mounts_has_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").write_text(TABLE)
    monkeypatch.setattr(network, "_MOUNTS", tmp_path / "mounts")
    assert network.mounts() == TABLE
    monkeypatch.setattr(network, "_MOUNTS", tmp_path / "none")
    assert network.mounts() == ""
