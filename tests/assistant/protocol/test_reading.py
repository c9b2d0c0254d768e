"""A protocol is read whole or not at all; what is wrong is told with its line."""

import re
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from random import Random

import pytest
from unitprotocol import TEXT, changed, faults, line_with

from assistant.protocol.lines import lines_of
from assistant.protocol.reading import read_protocol

LINES = TEXT.splitlines(keepends=True)
KEYED = [n for n, line in enumerate(LINES) if re.match(r"[a-z_]+ = ", line)]
FIGURES = list(re.finditer(r'value = "([0-9.]+)", unit = "([^"]+)", source = "([^"]+)"', TEXT))
UNITS = ("mcg/kg/min", "mL/h", "min", "h", "mmHg", "mL", "%", "mcg/mL", "mg", "kg")
PAIRS = (
    ("low = ", "high = "),
    ("urgent = ", "prepare = "),
    ("warn = ", "prepare = "),
    ("titrating = ", "stable = "),
    ("shortest = ", "longest = "),
    ("inform_at = ", "notify_at = "),
    ("rounding_warn = ", "rounding_block = "),
    ("map_low = ", "map_high = "),
    ("reading_low = ", "reading_high = "),
    ("hours = ", "hours_near = "),
    ("volume = ", "strength = "),
    ("systolic_below = ", "diastolic_at_or_below = "),
)
ALONE = {
    ("[pump]", "low_rate"),
    ("[pump]", "rounding_block"),
    ("[pump]", "agree"),
    ("[titration]", "range_width"),
    ("[titration]", "confirm_readings"),
    ("[titration]", "reading_low"),
    ("[titration]", "episode"),
    ("[titration]", "stop_change"),
    ("[titration]", "jump"),
    ("[routes.peripheral]", "hours_near"),
    ("[routes.peripheral]", "site_check"),
    ("[routes.intraosseous]", "hours_near"),
    ("[routes.intraosseous]", "site_check"),
    ("[intervals]", "quiet"),
    ("[intervals]", "after_stop"),
    ("[extravasation]", "looks_every"),
    ("[intervals]", "block_longest"),
    ("[intervals]", "in_range_readings"),
    ("[bag]", "prepare"),
    ("[bag]", "syringe_reserve"),
    ("[bag]", "syringe_up_to"),
    ("[line]", "dead_space"),
    ("[pair]", "formula_off"),
    ("[pair]", "pulse_high"),
    ("[perfusion]", "urine_every"),
    ("[perfusion]", "urine_readings"),
    ("[routes.intraosseous]", "first"),
    ("[[checks]]", "due"),
    ("[debts]", "alone"),
    ("[debts]", "order"),
    ("[debts]", "rest"),
    ("[[orders]]", "step"),
}
"""The unit's own numbers that nothing else repeats: ten times off in one direction, none of them
can be told from the text alone. They are what the signature under a protocol is for."""


def without(pattern: str) -> Callable[[Random], str]:
    """One mark taken out of a line that says something."""

    def mutate(random: Random) -> str:
        lines = [n for n in KEYED if re.search(pattern, LINES[n])]
        return edited(random.choice(lines), lambda line: re.sub(pattern, "", line, count=1))

    return mutate


def edited(number: int, change: Callable[[str], str]) -> str:
    rows = LINES.copy()
    rows[number] = change(rows[number])
    return "".join(rows)


def renamed_key(random: Random) -> str:
    def rename(line: str) -> str:
        key = line.split(" ", maxsplit=1)[0]
        at = random.randrange(len(key))
        other = random.choice([sign for sign in "xyz" if sign != key[at]])
        return line.replace(key, key[:at] + other + key[at + 1 :], 1)

    return edited(random.choice(KEYED), rename)


def renamed_table(random: Random) -> str:
    headers = [n for n, line in enumerate(LINES) if line.startswith("[")]
    return edited(random.choice(headers), lambda line: line.replace("]", "x]", 1))


def refigured(random: Random, group: int, change: Callable[[str], str]) -> str:
    found = random.choice(FIGURES)
    start, end = found.span(group)
    return TEXT[:start] + change(found[group]) + TEXT[end:]


def other_unit(random: Random) -> str:
    return refigured(random, 2, lambda unit: random.choice([u for u in UNITS if u != unit]))


def unquoted(random: Random) -> str:
    found = random.choice(FIGURES)
    start, end = found.span(1)
    return TEXT[: start - 1] + found[1] + TEXT[end + 1 :]


def swapped(random: Random) -> str:
    one, other = random.choice(PAIRS)
    first = next(n for n, line in enumerate(LINES) if line.startswith(one))
    second = next(n for n, line in enumerate(LINES) if line.startswith(other))
    rows = LINES.copy()
    a, b = (re.search(r'value = "([^"]+)"', rows[n]) for n in (first, second))
    assert a is not None
    assert b is not None
    rows[first] = rows[first].replace(a[0], b[0])
    rows[second] = rows[second].replace(b[0], a[0])
    return "".join(rows)


def written_twice(random: Random) -> str:
    return edited(random.choice(KEYED), lambda line: line + line)


MUTATIONS: dict[str, Callable[[Random], str]] = {
    "a quote is lost": without('"'),
    "an equals sign is lost": without(" = "),
    "a closing bracket is lost": without(r"[\]}](?=[^\]}]*$)"),
    "a key is misspelt": renamed_key,
    "a table is misspelt": renamed_table,
    "a unit is another": other_unit,
    "a source is another": lambda r: refigured(r, 3, lambda s: f"{s}x"),
    "a number is not in quotes": unquoted,
    "a number is negative": lambda r: refigured(r, 1, lambda n: f"-{n}"),
    "a number has a comma": lambda r: refigured(r, 1, lambda n: f"{n},5"),
    "a number is nothing": lambda r: refigured(r, 1, lambda _: "0"),
    "two limits are swapped": swapped,
    "a line stands twice": written_twice,
}
WAYS = [(name, seed) for seed in range(16) for name in MUTATIONS][:200]


def test_H24_the_protocol_that_is_shipped_is_read_with_its_digest() -> None:
    assert read_protocol(TEXT.encode()).digest == sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(("name", "seed"), WAYS)
def test_H24_no_damaged_protocol_is_accepted_silently(name: str, seed: int) -> None:
    text = MUTATIONS[name](Random(f"{name} {seed}"))
    assert text != TEXT
    found = faults(text.encode())
    assert found
    assert all(f.reason and f.what_to_do for f in found)
    assert all(1 <= f.line <= text.count("\n") + 1 for f in found)


def ten_times_off() -> list[tuple[str, str, str, bytes]]:
    """Every figure ten times too large and ten times too small, with its table, key and source."""
    rows = []
    for found in FIGURES:
        start, end = found.span(1)
        line = TEXT.count("\n", 0, start)
        table = next(row for row in reversed(LINES[: line + 1]) if row.startswith("[")).split("#")[
            0
        ]
        key = LINES[line].split(" ")[0]
        for factor in (Decimal(10), Decimal("0.1")):
            wrong = format((Decimal(found[1]) * factor).normalize(), "f")
            data = (TEXT[:start] + wrong + TEXT[end:]).encode()
            rows.append((table.strip(), key, found[3], data))
    return rows


def test_H24_of_some_figures_each_ten_times_off_is_told_unless_it_stands_alone() -> None:
    for table, key, source, data in Random("ten times").sample(ten_times_off(), 40):
        assert faults(data) or (source == "unit" and (table, key) in ALONE), (table, key)


@pytest.mark.long
def test_H24_a_figure_ten_times_off_is_told_unless_it_is_the_units_own_and_stands_alone() -> None:
    unseen = {
        (table, key, source) for table, key, source, data in ten_times_off() if not faults(data)
    }
    assert {source for _, _, source in unseen} == {"unit"}
    assert {(table, key) for table, key, _ in unseen} == ALONE


def test_a_text_that_is_no_toml_names_its_line() -> None:
    found = faults(changed('low_rate = { value = "1"', 'low_rate = { value = "1'))
    assert [f.line for f in found] == [line_with(TEXT, "low_rate = {")]
    assert "not readable TOML" in found[0].reason


def test_a_text_that_stops_in_the_middle_names_its_last_line() -> None:
    text = TEXT[: TEXT.index("[pump]")] + "a = ["
    assert [f.line for f in faults(text.encode())] == [text.count("\n") + 1]


def test_bytes_that_are_no_text_name_their_line() -> None:
    assert [f.line for f in faults(b"# one\n# two\n\xff\n")] == [3]


@pytest.mark.parametrize("mark", ["\u202e", "\u200b", "\ufeff", "\u00b5", "\u03bc"])
def test_H12_marks_that_mislead_the_eye_are_refused(mark: str) -> None:
    found = faults(changed("Norepinephrine, adult", f"Nor{mark}epinephrine, adult"))
    assert [f.line for f in found] == [line_with(TEXT, "Norepinephrine, adult")]


def test_nobody_writes_the_digest_by_hand() -> None:
    text = TEXT.replace("[protocol]", 'digest = "00"\n[protocol]', 1)
    assert [(f.key, f.reason) for f in faults(text.encode())] == [
        ("digest", "is worked out, not written")
    ]


def test_an_endless_nest_of_brackets_is_a_fault_like_any_other() -> None:
    assert len(faults(b"a = " + b"[" * 100_000)) == 1


def test_every_fault_of_a_broken_protocol_points_at_a_line_that_says_something() -> None:
    text = TEXT.replace('source = "unit"', 'source = "units"')
    lines = set(lines_of(text).values())
    found = faults(text.encode())
    assert len(found) > 50
    assert {f.line for f in found} <= lines


@pytest.mark.parametrize("data", [b"", b" \n\r\n", b"# NE-ADULT-SEPTIC\n"])
def test_a_file_that_holds_nothing_is_told_in_one_sentence(data: bytes) -> None:
    (found,) = faults(data)
    assert found.sentence == (
        "Line 1: no protocol stands in this file. "
        "Begin with a copy of a protocol that comes with the program."
    )
