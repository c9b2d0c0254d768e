"""The command line. Without a command it opens the window, and imports nothing for others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.command.status import WRONG_USE

DATA = "--data"
TRAINING = "training"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. 0: good; 1: something was refused or wrong; 2: wrong use."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        data, words = take_data(words)
    except ValueError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return WRONG_USE
    if words in ([], [TRAINING]):
        from assistant.command.window import open_window

        return open_window(data, training=words == [TRAINING])
    from assistant.command.line import run

    return run(data, words)


def take_data(words: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The folder of `--data DIR`, wherever it stands, and the other words.

    ValueError when no folder follows, or when there are two.
    """
    rest: list[str] = []
    found: list[str] = []
    coming = iter(words)
    for word in coming:
        if word == DATA:
            found.append(next(coming, ""))
        elif word.startswith(f"{DATA}="):
            found.append(word.removeprefix(f"{DATA}="))
        else:
            rest.append(word)
    if len(found) > 1 or "" in found:
        raise ValueError(f"{DATA} takes one folder: titration-assistant {DATA} DIR COMMAND")
    return (Path(found[0]) if found else None), rest
