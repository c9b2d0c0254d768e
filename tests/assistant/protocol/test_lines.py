"""The line of every key: a pharmacist is sent to the right place of the file."""

import tomllib
from collections.abc import Iterator

from unitprotocol import TEXT

from assistant.protocol.lines import Path, line_of, lines_of

ODD = '''# [no.table]
a = "# no comment ] }" # yes
'b c'.d = 'x = "y"'
e = """
[no.table]
f = 1 \\""" still
"""
g = { h = [1, 2.5], i = { "j" = true } } # last
k = [
  "one", # first
  { l = 1979-05-27 07:32:00Z },
]
[[m]]
n = 1
[[m.o]]
p = -1
[[m]]
[q."r s"]
t = false
'''


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    """Every place in a table as the standard reader understands it."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, (*path, index))


def test_every_place_of_the_protocol_has_its_line_and_no_other() -> None:
    found = lines_of(TEXT)
    known = set(paths(tomllib.loads(TEXT)))
    assert known <= set(found) | {("sources",), ("routes",), ("fields",)}
    assert set(found) <= known


def test_a_key_stands_on_the_line_that_is_named() -> None:
    rows = TEXT.splitlines()
    for path, line in lines_of(TEXT).items():
        if isinstance(path[-1], str):
            assert path[-1] in rows[line - 1]


def test_strings_comments_and_brackets_inside_texts_lead_nobody_astray() -> None:
    tomllib.loads(ODD)
    assert lines_of(ODD) == {
        ("a",): 2,
        ("b c", "d"): 3,
        ("e",): 4,
        ("g",): 8,
        ("g", "h"): 8,
        ("g", "h", 0): 8,
        ("g", "h", 1): 8,
        ("g", "i"): 8,
        ("g", "i", "j"): 8,
        ("k",): 9,
        ("k", 0): 10,
        ("k", 1): 11,
        ("k", 1, "l"): 11,
        ("m",): 13,
        ("m", 0): 13,
        ("m", 0, "n"): 14,
        ("m", 0, "o"): 15,
        ("m", 0, "o", 0): 15,
        ("m", 0, "o", 0, "p"): 16,
        ("m", 1): 17,
        ("q", "r s"): 18,
        ("q", "r s", "t"): 19,
    }


def test_a_place_without_a_line_gets_the_line_of_what_holds_it() -> None:
    lines = lines_of("[pump]\nstep = 1\n")
    assert line_of(lines, ("pump", "low_rate", "value")) == 1
    assert line_of(lines, ("pump", "step", "value")) == 2
    assert line_of(lines, ("bag",)) == 1
