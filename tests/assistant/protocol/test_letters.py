"""No letter that nobody sees, or that is read as another one, gets into a protocol in any way."""

from time import perf_counter

import pytest
from unitprotocol import TEXT, changed, faults, line_with

from assistant.protocol.composing import MARK, MOST
from assistant.protocol.letters import LONGEST, misleading, readable

NAME = "Norepinephrine, adult"


@pytest.mark.parametrize("mark", ["\\u200b", "\\u202e", "\\u00ad", "\\u2028", "\\u0007", "\\ufeff"])
def test_H12_a_mark_behind_an_escape_is_refused_at_its_line(mark: str) -> None:
    (found,) = faults(changed(NAME, f"Nor{mark}epinephrine, adult"))
    assert (found.line, found.key) == (line_with(TEXT, NAME), "protocol, name")
    assert f"U+{mark[2:].upper()}" in found.reason


@pytest.mark.parametrize("letter", ["\\u00b5", "\\u03bc", "\\U000003bc"])
def test_H12_the_greek_letter_behind_an_escape_is_refused(letter: str) -> None:
    (found,) = faults(
        changed('{ value = "60", unit = "mmHg"', f'{{ value = "60", unit = "{letter}g"')
    )
    assert "Greek letter" in found.reason
    assert found.what_to_do == "Write mcg"


def test_H12_a_key_is_looked_at_like_a_text() -> None:
    (found,) = faults(changed("[target]\nlow =", '[target]\n"lo\\u200bw" ='))
    assert found.line == line_with(TEXT, "[target]") + 1
    assert found.key == "target, lo\\u200bw"
    assert found.sentence.isprintable()


def test_a_text_over_two_lines_is_told() -> None:
    (found,) = faults(changed('says = "65 for', 'says = "65\\nfor'))
    assert "more than one line" in found.reason
    assert [odd.path for odd in misleading({"a": [{"b": "x\ny"}]})] == [("a", 0, "b")]


def test_a_file_that_begins_with_a_byte_order_mark_is_told_what_to_save() -> None:
    (found,) = faults(b"\xef\xbb\xbf" + TEXT.encode())
    assert found.line == 1
    assert "byte order mark" in found.reason
    assert "without it" in found.what_to_do


def test_a_part_that_begins_with_one_is_told_at_its_own_first_line() -> None:
    (found,) = faults(f"{TEXT}\n{MARK.decode()}parts/own.toml\n\ufeff# ours\n".encode())
    assert "byte order mark" in found.reason
    (inside,) = faults(f"{TEXT}\n\ufeff# ours\n".encode())
    assert "byte order mark" not in inside.reason


def test_lines_of_another_system_are_read() -> None:
    assert readable("a = 'é'\r\n\tb = 1\r\n".encode()) == "a = 'é'\r\n\tb = 1\r\n"


def test_a_text_larger_than_any_protocol_is_refused_before_it_is_read() -> None:
    begun = perf_counter()
    (found,) = faults(TEXT.encode() + b"[[checks]]\n" * 300_000)
    assert perf_counter() - begun < 1
    assert f"at most {MOST}" in found.reason
    (line,) = faults(changed("# Norepinephrine for", "#" * (LONGEST + 1) + " "))
    assert (line.line, "characters" in line.reason) == (1, True)
