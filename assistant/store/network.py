"""Whether a folder lies on a network, where locks and syncing cannot be relied on."""

from __future__ import annotations

from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_FAR = {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs"}
_POINT = 4  # the mount point is the fifth field
_NEAR_FUSE = {"fuseblk", "fuse.fuse-overlayfs"}


def mounts() -> str:
    """The kernel's table of mounts; empty where the system keeps none."""
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def far_kind(path: Path, table: str) -> str | None:
    """The kind of network file system that holds `path`, by a Linux table of mounts.

    A Windows path that begins with two strokes is far as well. None for a disk of this
    computer, and where it cannot be known.
    """
    if str(path).startswith("\\\\"):
        return "a network share"
    best, kind = -1, ""
    for line in table.splitlines():
        head, _, tail = line.partition(" - ")
        fields = head.split()
        if not fields[_POINT:] or not tail:
            continue
        point = Path(_plain(fields[_POINT]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), tail.split()[0]
    if kind in _FAR or (kind.startswith("fuse") and kind not in _NEAR_FUSE):
        return kind
    return None


def _plain(text: str) -> str:
    """A path of the table without its octal escapes."""
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text
