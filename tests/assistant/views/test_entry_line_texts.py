"""Whatever is typed, pasted or scanned into the quick entry: words, never a fall, never a guess."""

from datetime import UTC

import pytest
from charting import clock
from infusion import chart, titrating
from nasty import DIGITS, HIDDEN, LONG
from unitprotocol import protocol

from assistant.acts import Act, Verdict, decide
from assistant.record.entries import UNSIGNED, HeartRead, Paused, PerfusionRead, Stopped
from assistant.rules.examine.texts import texts
from assistant.views.entry_informed import ROLES, About, Telling, answered, preview_informed
from assistant.views.entry_kinds import DRAWERS, PAUSES, SEEN, STOPS, Mode
from assistant.views.entry_line import Preview, preview
from assistant.views.entry_modes import choices
from assistant.views.entry_reasons import not_a_reason

NOW = clock("14:06:12")
CHART, RULES = chart(titrating()), protocol()
MODES = [mode for mode in Mode if mode is not Mode.INFORMED and mode not in DRAWERS]
TYPED = (
    "", "66", "0.5 mg im", "vasopressin 0.03 units/min", "118 odd", "weaned off", "8/2", "worse",
)  # fmt: skip
TELLING = Telling((About("map_below", "MAP below", on=True),), "MAP 61")


def typed(text: str, mode: Mode) -> Preview:
    return preview(CHART, RULES, text, mode, NOW, UTC)


@pytest.mark.parametrize("mode", MODES)
def test_a_sign_that_nobody_sees_is_charted_by_no_mode(mode: Mode) -> None:
    for sign in HIDDEN:
        for before in TYPED:
            half = len(before) // 2
            for text in (
                f"{before}{sign}",
                f"{sign}{before}",
                before[:half] + sign + before[half:],
            ):
                found = typed(text, mode)
                assert found.body is None, (mode, text)
                assert found.problem


@pytest.mark.parametrize("mode", MODES)
def test_no_number_of_another_kind_falls_over_or_is_taken_for_a_choice(mode: Mode) -> None:
    for number in (*DIGITS, LONG):
        for text in (number, f"118 {number}", f"vasopressin {number} units/h", f"{number} mg",
                     f"80/{number}", f"ab {number}", f"66 -{number}"):  # fmt: skip
            found = typed(text, mode)
            if found.body is not None:
                assert texts(RULES, found.body) == ()
                kept = decide(CHART, RULES, Act(found.body, NOW, UNSIGNED), NOW)
                assert kept.verdict in Verdict


@pytest.mark.parametrize("number", DIGITS)
def test_a_choice_is_a_digit_of_the_keyboard_and_no_other(number: str) -> None:
    for mode in (Mode.PAUSE, Mode.STOP, *SEEN):
        body = typed(number, mode).body
        said = getattr(body, "text", "") or getattr(body, "reason", "")
        assert said not in choices(mode, RULES.perfusion.poor)
        assert not said or any(sign.isalpha() for sign in said)
    for words in (False, True):
        assert getattr(answered(TELLING, number, words=words), "who", "") not in ROLES
    heart = typed(f"118 {number}", Mode.HEART).body
    if isinstance(heart, HeartRead) and not number.isascii():
        assert any(sign.isalpha() for sign in heart.rhythm)


def test_the_digits_of_the_keyboard_still_choose() -> None:
    assert typed("2", Mode.PAUSE).body == Paused(reason=PAUSES[1])
    assert typed("2", Mode.STOP).body == Stopped(end="ordered", reason=STOPS[1])
    assert getattr(answered(TELLING, "2"), "who", "") == ROLES[1]
    seen = typed("2", Mode.MENTAL).body
    assert isinstance(seen, PerfusionRead)
    assert seen.text == SEEN[Mode.MENTAL][1]


def test_a_rhythm_has_a_letter() -> None:
    for text in ("118 ?", "118 \u0663", "118 2-3"):
        assert typed(text, Mode.HEART).problem.startswith("Rhythm: ")


@pytest.mark.parametrize("sign", HIDDEN)
def test_who_was_informed_why_and_what_was_said_can_be_read(sign: str) -> None:
    assert answered(TELLING, f"reg{sign}istrar", words=True) is None
    asked = preview_informed(CHART, RULES, TELLING, f"reg{sign}istrar", NOW, UTC)
    assert (asked.body, asked.problem[:4]) == (None, "Who:")
    assert not_a_reason(f"told by the{sign} prescriber").startswith("Reason: ")
    for words in ({"told": f"MAP{sign}"}, {"said": f"go{sign} on"}):
        telling = Telling(TELLING.about, **{"told": "MAP", **words}, who="registrar", how="phone")
        assert preview_informed(CHART, RULES, telling, "", NOW, UTC).body is None


def test_a_role_of_any_length_is_asked_for_again_in_words() -> None:
    asked = preview_informed(CHART, RULES, TELLING, LONG, NOW, UTC)
    assert asked.problem.endswith("Shorten it.")
