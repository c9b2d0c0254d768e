"""Signs in words: what is seen, how lactate goes, and what nobody has charted."""

from told import ORDER, RUNNING, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.wording.seen import epinephrine, seen


def said(*lines: str, now: str = "12:00") -> str:
    return seen(charted(*RUNNING, *lines), protocol(), at(now)).replace("\u00a0", " ")


def test_what_holds_a_step_is_named_once() -> None:
    lines = (
        "08:00  hr  140 atrial fibrillation; new", "08:01  digits  ischaemic",
        "08:02  chest_pain  yes", "08:03  mental  worse",
    )  # fmt: skip
    assert said(*lines).startswith(
        "Seen: a new rhythm, atrial fibrillation, ischaemic digits, chest pain and mental state "
        "worse. Not known: "
    )
    assert said("08:00  hr  140; new").startswith("Seen: a new rhythm. ")


def test_lactate_is_told_against_the_first() -> None:
    lines = ("08:00  lactate  4 mmol/L", "10:00  lactate  3 mmol/L")
    assert "Lactate 25 % lower than the first." in said(*lines)
    assert "Lactate 25 % higher than the first." in said(lines[0], "10:00  lactate  5 mmol/L")


def test_what_nobody_charted_is_not_known() -> None:
    assert said() == (
        "Not known: urine, capillary refill, lactate, mental state, skin, extremities and digits."
    )
    everything = (
        "08:00  urine  90 mL in 1 h", "08:00  refill  1 s", "08:00  lactate  1 mmol/L",
        "08:00  mental  alert", "08:00  skin  pink", "08:00  extremities  warm",
        "08:00  digits  pink",
    )  # fmt: skip
    assert said(*everything) == ""


def test_anaphylaxis_has_its_clock_as_a_note() -> None:
    rules = profile("anaphylaxis")
    given = charted("06:30  given  epinephrine 0.5 mg im", ORDER, "06:50  map  58 cuff")
    told = epinephrine(given, rules, at("06:52")).replace("\u00a0", " ")
    assert told == "First epinephrine 22 min ago; the sources also name volume."
    full = charted("06:30  given  epinephrine 0.5 mg im", "06:31  fluid  500 mL", ORDER)
    assert epinephrine(full, rules, at("06:52")).endswith("22\u00a0min ago.")
    none = epinephrine(charted(ORDER), rules, at("06:52"))
    assert none.startswith("No epinephrine is charted; the sources also name ")
    assert epinephrine(given, protocol(), at("06:52")) == ""
