"""A protocol is its own file and the parts that it names: one text, nothing twice, nothing over."""

import pytest
from unit import PROTOCOLS
from unitprotocol import TEXT, faults, line_with

from assistant.library.files import sentences, whole_text
from assistant.protocol.composing import MARK, MOST, compose, marked, origin, parts_of
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.reading import read_protocol

PROFILES = sorted(PROTOCOLS.glob("*.toml"))
PARTS = {"parts/a.toml": b"[a]\nx = 1\n", "parts/b.toml": b"[b]\n"}
TEXT_OF = b'[protocol]\nparts = ["parts/a.toml", "parts/b.toml"]\n'


def test_the_whole_text_is_the_profile_and_its_parts_byte_for_byte() -> None:
    whole = compose(TEXT_OF, PARTS.__getitem__)
    assert whole == TEXT_OF + b"\n#:: parts/a.toml\n[a]\nx = 1\n\n#:: parts/b.toml\n[b]\n"


def test_a_line_of_the_whole_text_is_found_again_in_its_own_file() -> None:
    whole = compose(TEXT_OF, PARTS.__getitem__)
    places = {row: origin(whole, n) for n, row in enumerate(whole.splitlines(), 1)}
    assert places[b"[protocol]"] == ("", 1)
    assert places[b"[a]"] == ("parts/a.toml", 1)
    assert places[b"x = 1"] == ("parts/a.toml", 2)
    assert places[b"[b]"] == ("parts/b.toml", 1)


def test_a_line_that_looks_like_the_one_before_a_part_is_found() -> None:
    assert marked(b"# x\n#:: parts/a.toml\n") == 2
    assert marked(b"# x\n #:: no\n") == 0


def test_what_is_too_large_gets_no_more_parts() -> None:
    large = b'[protocol]\nparts = ["parts/a.toml"]\n' + b"#" * MOST
    assert compose(large, PARTS.__getitem__) == large
    many = b'[protocol]\nparts = ["parts/a.toml", "parts/b.toml"]\n'
    grown = compose(many, lambda _name: b"#" * MOST)
    assert grown.count(MARK) == 1


@pytest.mark.parametrize("text", [b"\xff", b"[protocol", b"a = 1", b"[protocol]\nparts = 3", b""])
def test_a_profile_that_names_no_parts_has_none(text: bytes) -> None:
    assert parts_of(text) == ()
    assert compose(text, PARTS.__getitem__) == text


def test_a_part_that_is_not_there_is_told_by_whoever_keeps_the_parts() -> None:
    with pytest.raises(KeyError):
        compose(b'[protocol]\nparts = ["parts/none.toml"]', PARTS.__getitem__)


def test_every_part_that_is_shipped_is_named_and_every_name_is_there() -> None:
    named = {part for each in PROFILES for part in parts_of(each.read_bytes())}
    there = {f"parts/{path.name}" for path in (PROTOCOLS / "parts").iterdir()}
    assert named == there


def test_H24_a_table_that_a_part_writes_again_is_a_fault_at_the_line_of_the_part() -> None:
    """Nothing overrides anything: the second [pump] is refused where it stands."""
    again = '[pump]\nlow_rate = { value = "2", unit = "mL/h", source = "unit" }\n'
    text = f"{TEXT}\n{MARK.decode()}parts/own.toml\n# ours\n{again}".encode()
    (found,) = faults(text)
    assert "not readable TOML" in found.reason
    assert origin(text, found.line) == ("parts/own.toml", 2)
    with pytest.raises(ProtocolFaults) as failed:
        read_protocol(text)
    assert sentences(failed.value, text)[0].startswith("parts/own.toml: Line 2:")


def test_H24_a_figure_that_a_part_writes_again_is_a_fault_too() -> None:
    text = f'{TEXT}\n{MARK.decode()}parts/own.toml\n[pump.step]\nvalue = "1"\n'.encode()
    (found,) = faults(text)
    assert origin(text, found.line) == ("parts/own.toml", 1)


def test_a_fault_inside_a_part_is_told_with_the_part_and_its_line() -> None:
    text = TEXT.replace('sound_late = { value = "5"', 'sound_late = { value = "50"', 1)
    (found,) = faults(text.encode())
    part = (PROTOCOLS / "parts" / "unit.toml").read_text("utf-8")
    assert origin(text.encode(), found.line) == ("parts/unit.toml", line_with(part, "sound_late"))


def test_the_text_of_a_profile_ends_with_its_last_part() -> None:
    for file in PROFILES:
        last = parts_of(file.read_bytes())[-1]
        assert whole_text(file).endswith((PROTOCOLS / last).read_bytes())
