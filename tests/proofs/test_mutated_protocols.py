"""200 damaged protocol files: each is refused with its lines, or known as another text.

Every profile and every part is damaged in turn, as slips of a hand and of a disk do it. None is
ever taken for the text that is shipped: what still reads has another digest, and the line that
differs is named.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from unit import PROTOCOLS

from assistant.library.files import whole_text
from assistant.protocol.composing import origin, parts_of
from assistant.protocol.differences import differences, first_line_that_differs
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol
from assistant.trouble import Trouble

PROFILES = sorted(PROTOCOLS.glob("*.toml"))
FILES = [*PROFILES, *sorted((PROTOCOLS / "parts").glob("*.toml"))]
UNITS = ("mcg/kg/min", "mcg/min", "mg/h", "mL/h", "mL", "min", "h", "mmHg", "mg", "kg")
WORDS = ("epinephrine", "central", "more", "none", "24", "unit", "true")
COUNT = 200


def split(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def at_a_match(pattern: bytes, new: Callable[[Random, bytes], bytes]) -> Callable[..., bytes]:
    """Damage at one place that looks like `pattern`."""

    def damage(data: bytes, random: Random) -> bytes:
        found = random.choice(list(re.finditer(pattern, data)))
        return data[: found.start()] + new(random, found[0]) + data[found.end() :]

    return damage


def other(choices: tuple[str, ...]) -> Callable[[Random, bytes], bytes]:
    return lambda random, was: random.choice([c for c in choices if c.encode() != was]).encode()


def dropped(data: bytes, random: Random) -> bytes:
    rows = split(data)
    del rows[random.randrange(len(rows))]
    return b"".join(rows)


def written_twice(data: bytes, random: Random) -> bytes:
    rows = split(data)
    at = random.randrange(len(rows))
    return b"".join([*rows[:at], rows[at], *rows[at:]])


def swapped(data: bytes, random: Random) -> bytes:
    rows = split(data)
    one = random.randrange(len(rows))
    two = random.choice([n for n, row in enumerate(rows) if row != rows[one]])
    rows[one], rows[two] = rows[two], rows[one]
    return b"".join(rows)


def flipped(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


DAMAGES: dict[str, Callable[[bytes, Random], bytes]] = {
    "a digit is another": at_a_match(rb"(?<![A-Za-z])\d", other(tuple("0123456789"))),
    "a point has moved": at_a_match(rb"\d\.\d", lambda _, was: was[:1] + was[2:] + b".0"),
    "a unit is another": at_a_match(rb'(?<=unit = ")[^"]+', other(UNITS)),
    "a word is another": at_a_match(rb"(?<=[ \"])[a-z]{4,}(?=[ \".,])", other(WORDS)),
    "a line is lost": dropped,
    "a line stands twice": written_twice,
    "two lines are swapped": swapped,
    "a bit is flipped": flipped,
}


def cases() -> Iterator[tuple[Path, str, int]]:
    """As many as are wanted, every file and every damage in turn."""
    turn = 0
    while True:
        for name in DAMAGES:
            for file in FILES:
                fits = name != "a unit is another" or b"unit = " in file.read_bytes()
                if fits and (turn + FILES.index(file)) % 4 == 0:
                    yield file, name, turn
            turn += 1


CASES = [case for case, _ in zip(cases(), range(COUNT), strict=False)]


@cache
def readers_of(file: Path) -> tuple[Path, ...]:
    """The profiles whose text holds this file."""
    if file in PROFILES:
        return (file,)
    name = f"parts/{file.name}"
    return tuple(each for each in PROFILES if name in parts_of(each.read_bytes()))


@cache
def shipped(profile: Path) -> bytes:
    return whole_text(profile)


def placed(folder: Path, profile: Path, file: Path, data: bytes) -> bytes | Trouble:
    """The whole text of a profile in a folder where one file is damaged, if there is one."""
    (folder / "parts").mkdir()
    for each in (profile, *(PROTOCOLS / "parts").iterdir()):
        there = folder / each.relative_to(PROTOCOLS)
        there.write_bytes(data if each == file else each.read_bytes())
    try:
        return whole_text(folder / profile.name)
    except Trouble as failed:
        return failed


def read(text: bytes) -> Protocol | ProtocolFaults:
    try:
        return read_protocol(text)
    except ProtocolFaults as failed:
        return failed


def test_there_are_200_and_every_file_and_every_damage_is_among_them() -> None:
    assert len(CASES) == COUNT
    assert {file for file, _, _ in CASES} == set(FILES)
    assert {name for _, name, _ in CASES} == set(DAMAGES)


@pytest.mark.parametrize(
    ("file", "name", "turn"), CASES, ids=[f"{n} {f.stem} {t}" for f, n, t in CASES]
)
def test_H24_no_damaged_protocol_is_taken_for_the_one_that_is_shipped(
    file: Path, name: str, turn: int, tmp_path: Path
) -> None:
    random = Random(f"{file.stem} {name} {turn}")
    profile = random.choice(readers_of(file))
    data = DAMAGES[name](file.read_bytes(), random)
    assert data != file.read_bytes()
    text = placed(tmp_path, profile, file, data)
    if isinstance(text, Trouble):  # the damage hit the name of a part
        assert "parts/" in str(text)
        return
    protocol = read(text)
    if isinstance(protocol, ProtocolFaults):
        assert protocol.faults
        assert all(1 <= f.line <= text.count(b"\n") + 1 for f in protocol.faults)
        assert all(f.reason and f.what_to_do for f in protocol.faults)
        return
    assert protocol.digest == sha256(text).hexdigest()
    assert protocol.digest != sha256(shipped(profile)).hexdigest()
    assert not protocol.signed
    the_line_is_named(profile, file, data, text)


def the_line_is_named(profile: Path, file: Path, data: bytes, text: bytes) -> None:
    """The first line that differs is one that was damaged, and each value stands at its lines."""
    first = first_line_that_differs(shipped(profile), text)
    assert first is not None
    here = "" if file == profile else f"parts/{file.name}"
    damaged = first_line_that_differs(file.read_bytes(), data)
    if data.count(b"\n") == file.read_bytes().count(b"\n"):
        assert origin(text, first) == (here, damaged)
    rows = (shipped(profile).split(b"\n"), text.split(b"\n"))
    for row in differences(shipped(profile), text):
        assert row.one != row.other
        for line, said, lines in (
            (row.one_line, row.one, rows[0]),
            (row.other_line, row.other, rows[1]),
        ):
            assert 0 <= line <= len(lines)
            assert line == 0 or said.split(" ")[0].split(";")[0] in lines[line - 1].decode()
