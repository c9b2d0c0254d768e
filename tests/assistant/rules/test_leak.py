"""H31: since when signs at a site stand, and that they stay when the drug runs elsewhere."""

from told import ARM, BAG, READY, START, WEIGHT, at, charted

from assistant.rules.leak import Leak, leak

AT_ARM = (WEIGHT, ARM, BAG, START)
COLD, PALE = "08:00  site  coolness", "08:10  site  coolness, pallor"
MOVED = "08:20  line  central; site right jugular"


def found(*lines: str, now: str) -> Leak:
    known = leak(charted(*AT_ARM, *lines), at(now))
    assert known is not None
    return known


def test_H31_the_time_runs_from_the_first_look_that_saw_signs() -> None:
    shown = found("07:30  site  clear", COLD, PALE, now="09:00")
    assert (shown.since, shown.signs, shown.here) == (at("08:00"), ("coolness", "pallor"), True)
    assert found(COLD, "08:05  site  clear", PALE, now="09:00").since == at("08:10")


def test_H31_signs_stay_when_the_drug_runs_by_another_line() -> None:
    for more in ((), ("08:30  site  clear",)):
        shown = found(COLD, PALE, MOVED, *more, now="09:00")
        assert (shown.since, shown.here) == (at("08:00"), False)
        assert shown.line is not None
        assert shown.line.access == "peripheral"


def test_H31_a_clear_site_of_the_new_line_clears_nothing_at_the_line_before() -> None:
    at_once = found(COLD, MOVED, "08:20  site  clear", now="09:00")
    assert (at_once.since, at_once.here) == (at("08:00"), False)
    later = "08:40  line  central; site left femoral"
    shown = found(COLD, MOVED, "08:25  site  clear", later, now="08:30")
    assert (shown.since, shown.here) == (at("08:00"), False)


def test_a_line_that_is_only_charted_later_was_not_changed() -> None:
    late = (COLD, "08:10  line  peripheral; site left forearm", "08:20  site  clear")
    assert leak(charted(WEIGHT, BAG, START, *late), at("09:00")) is None


def test_signs_at_a_new_line_have_their_own_time() -> None:
    shown = found(COLD, MOVED, "08:40  site  swelling", now="09:00")
    assert (shown.since, shown.signs, shown.here) == (at("08:40"), ("swelling",), True)


def test_a_clear_site_and_one_never_looked_at_leak_nothing() -> None:
    for lines in ((), (COLD, "08:05  site  clear"), (COLD, "08:05  site  clear", MOVED)):
        assert leak(charted(*AT_ARM, *lines), at("09:00")) is None
    assert leak(charted(*AT_ARM, COLD), at("07:59")) is None


def test_signs_before_a_line_is_charted_are_told_without_one() -> None:
    known = leak(charted(WEIGHT, BAG, START, COLD), at("09:00"))
    assert known is not None
    assert known.line is None


def test_phentolamine_given_since_the_signs_is_known() -> None:
    early = "07:50  given  phentolamine 5 mg sc"
    assert found(early, COLD, now="09:00").given is None
    given = "08:15  given  Phentolamine 5 mg sc"
    assert found(early, COLD, given, now="09:00").given == at("08:15")
    assert found(COLD, given, now="08:15").given == at("08:15")
    at_once = "08:00  given  phentolamine mesylate 5 mg sc"
    assert found(COLD, at_once, now="09:00").given == at("08:00")
    assert found(COLD, "08:15  given  hydrocortisone 50 mg iv", now="09:00").given is None
    assert leak(charted(*READY), at("09:00")) is None
