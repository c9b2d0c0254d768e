"""On which line each key of a TOML text stands: the standard reader does not tell."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*(\.?)""")
_TEXT = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*\'''', re.DOTALL
)
_BARE = re.compile(r"[^\s,#\]}]+(?: [0-9:.Z+-]+)?")


def lines_of(text: str) -> Mapping[Path, int]:
    """The line (from 1) of every table, key and array element of a readable TOML text."""
    return _Scan(text).lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest place that holds it; 1 for the whole."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return 1


class _Scan:
    """One walk over a text that the standard reader has already found well formed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [at for at, letter in enumerate(text) if letter == "\n"]
        self.at = 0
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}
        table: Path = ()
        self._skip()
        while self.at < len(text):
            if text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip()

    def _skip(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _note(self, path: Path) -> None:
        self.lines.setdefault(path, bisect_left(self.ends, self.at) + 1)

    def _key(self) -> Path:
        names: list[str] = []
        more = True
        while more and (found := _KEY.match(self.text, self.at)):
            names.append(_named(found[1]))
            self.at = found.end()
            more = found[2] == "."
        return tuple(names)

    def _header(self) -> Path:
        many = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if many else 1
        names = self._key()
        after = self.text.index("]", self.at) + (2 if many else 1)
        path: Path = ()
        for name in names[:-1]:
            path = self._inside((*path, name))
        path = (*path, names[-1])
        self.at = start
        self._note(path)
        if many:
            self.counts[path] = self.counts.get(path, 0) + 1
            path = self._inside(path)
            self._note(path)
        self.at = after
        return path

    def _inside(self, path: Path) -> Path:
        """The last element of a list of tables, else the table itself."""
        return (*path, self.counts[path] - 1) if path in self.counts else path

    def _pair(self, table: Path) -> None:
        start = self.at
        path = (*table, *self._key())
        here, self.at = self.at, start
        self._note(path)
        self.at = self.text.index("=", here) + 1
        self._skip()
        self._value(path)

    def _value(self, path: Path) -> None:
        opener = self.text[self.at]
        if opener == "[":
            self._many(path, "]")
        elif opener == "{":
            self._many(path, "}")
        else:
            found = _TEXT.match(self.text, self.at) or _BARE.match(self.text, self.at)
            self.at = found.end() if found else self.at + 1

    def _many(self, path: Path, closer: str) -> None:
        """The elements of a list, or the pairs of an inline table."""
        self.at += 1
        index = 0
        self._skip()
        while self.text[self.at] != closer:
            if closer == "]":
                self._note((*path, index))
                self._value((*path, index))
            else:
                self._pair(path)
            index += 1
            self._skip()
            if self.text[self.at] == ",":
                self.at += 1
                self._skip()
        self.at += 1


def _named(key: str) -> str:
    """A key as the standard reader has it, out of its quotes and escapes."""
    if "\\" not in key or key.startswith("'"):
        return key.strip("\"'")
    return str(tomllib.loads(f"key = {key}")["key"])
