"""From the name on a key cap to the keys that Qt listens for."""

from PySide6.QtGui import QKeySequence


def sequences(key: str) -> list[QKeySequence]:
    """All key presses that a cap stands for; both Enter keys count as Enter.

    A cap of Enter alone gives none: the field in focus says `entered`, and a shortcut would
    take the key away from it.
    """
    if not key or key == "Enter":
        return []
    if key.endswith("+Enter"):
        stem = key.removesuffix("Enter")
        return [QKeySequence(f"{stem}Return"), QKeySequence(f"{stem}Enter")]
    return [QKeySequence(key)]
