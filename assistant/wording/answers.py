"""The sentence of every typed text that is asked about or refused: what it is, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from assistant.typed import Answer, Code, Limit, Moment, Shape, Typed, Writing
from assistant.wording.numbers import plain, with_unit

ALL_PLACES = 12  # more than any field keeps: nothing that was typed is rounded away
HALVES = {"upper": "systolic", "lower": "diastolic"}

_SAYS: Mapping[Code, str] = {
    Shape.EMPTY: "{label}: nothing is typed yet. Type it.",
    Shape.HIDDEN: "{label}: a character that cannot be seen ({char}) came along. Type it by hand.",
    Shape.NAKED_POINT: "{label}: a digit is missing before the {mark}. Start with 0.",
    Shape.BARE_END: "{label}: nothing follows the {mark}. Type what follows, or leave it out.",
    Shape.TWO_POINTS: "{label}: one number has one {mark}. Retype it.",
    Shape.COMMA: "{label}: a comma is not read. A point stands before decimals, nothing"
    " between thousands.",
    Shape.POINT: "{label}: a point is not read, as the pumps show a comma. A comma stands before"
    " decimals, nothing between thousands.",
    Shape.LEADING_ZERO: "{label}: an extra 0 stands in front. Retype it without.",
    Shape.SIGN: "{label}: no plus or minus belongs here. Type the digits alone.",
    Shape.EXPONENT: "{label}: write the number out in full, without the letter e.",
    Shape.OTHER_DIGITS: "{label}: use the digits 0 to 9 of the keyboard.",
    Shape.OTHER_MARK: "{label}: only digits and one {mark} are read. Retype it.",
    Shape.LETTER: "{label}: a letter stands where a digit belongs. Look for O and 0, l and 1.",
    Shape.INNER_BLANK: "{label}: a blank stands inside the number. Retype it without.",
    Shape.OTHER_BLANK: "{label}: a pasted blank cannot be read. Type it by hand.",
    Shape.RANGE: "{label}: type one number, not two.",
    Shape.PAIR: "{label}: {upper}/{lower} is systolic and diastolic. Type one number, or chart both"
    " as a cuff pressure.",
    Shape.NOT_PAIR: "{label}: type systolic, a slash and diastolic, as in 118/52.",
    Shape.PAIR_ORDER: "{label}: systolic {upper} is not above diastolic {lower}. Read both again.",
    Shape.INEQUALITY: "{label}: type the number alone. More than or less than goes into a note.",
    Shape.ESTIMATE: "{label}: type the number alone, and mark the estimate beside it.",
    Shape.POUNDS: "{label}: type it in kg, not in pounds or stones.",
    Shape.SALT: "{label}: type the amount of norepinephrine base in {unit}, the number alone.",
    Shape.OTHER_UNIT: "{label}: this field is in {unit}. Check the unit, then type the number.",
    Shape.NOT_A_NUMBER: "{label}: this is not one number. Type digits, with one {mark} if needed.",
    Shape.DECIMALS: "{label}: {kept} here. Check the unit too.",
    Shape.TOO_LONG: "{label}: at most {most} digits come before the {mark}. Look for a double key.",
    Limit.ZERO_IS_STOP: "{label}: 0 is a stop. Open Stop and give the reason.",
    Limit.UNDER_LIMIT: "{label} {amount} is under {limit}, the least that is read here. Check the"
    " number and the unit.",
    Limit.OVER_LIMIT: "{label} {amount} is over {limit}, the most that is read here. Check the"
    " number and the unit.",
    Limit.OVER_BAG: "{label} {amount} is more than the bag holds, {limit}. Read the bag again.",
    Limit.OVER_ORDER: "{label} {amount} is over the ordered maximum, {limit}. Get a new order, or"
    " chart it as what the pump shows.",
    Limit.TENFOLD: "{label} {amount} is {ratio} the last one, {previous}.",
    Limit.LARGE_CHANGE: "{label} {amount} is {ratio} the last one, {previous}.",
    Limit.UNUSUAL: "{label} {amount} is outside the usual {low} to {high}.",
    Limit.NOT_STANDARD: "{label} {amount} is not one of the usual {usual}.",
    Moment.NOT_A_TIME: "{label}: type four digits on the 24 h clock, as in 0915 or 09:15.",
    Moment.NO_SUCH_TIME: "{label}: {time} is skipped today, as the clocks go forward. Check it.",
    Moment.FUTURE: "{label}: {time} is in the future. Check the hour.",
    Moment.LATE: "{label}: {time} {day} is {ago} ago.",
    Moment.TWICE: "{label}: {time} comes twice, as the clocks go back. Choose the first ({first})"
    " or the second ({second}).",
    Moment.WHICH: "{label}: {time} comes twice, as the clocks go back. Type {time} first ({first})"
    " or {time} second ({second}).",
    Moment.NOT_PAST: "{label}: type it as 14:15, yesterday 21:30, 20-Nov-2026 21:30, or how long"
    " ago, as in 36 h.",
    Moment.LATER_TODAY: "{label}: {time} is later than now. If it was yesterday, type yesterday"
    " {time}.",
    Moment.NOT_A_DATE: "{label}: type it as 14-Jul-1958 or 1958-07-14.",
    Moment.NO_SUCH_DAY: "{label}: no calendar has this day. Check day and month.",
    Moment.BORN_LATER: "{label}: this day is in the future. Check the year.",
    Moment.TOO_OLD: "{label}: this makes the patient {age} years old. Check the year.",
    Moment.VERY_OLD: "{label}: this makes the patient {age} years old.",
    Moment.CHILD: "{label}: this makes the patient a child, {years} old.",
    Writing.TEXT_TOO_LONG: "{label}: {most} characters fit, this has {length}. Shorten it.",
    Writing.NO_LETTER: "{label}: a name has at least one letter. Retype it.",
    Writing.ODD_LETTERS: "{label}: it holds digits or signs that are rare in a name.",
    Writing.MIXED_SCRIPTS: "{label}: it mixes letters that look alike ({scripts}).",
    Writing.SAME_SURNAME: "{label}: an open session has the same surname. Compare birth date and"
    " record number.",
    Writing.NOT_DIGITS: "{label}: type {least} to {most} digits and nothing else, no blank.",
    Writing.DIGIT_COUNT: "{label}: it has {least} to {most} digits, this has {count}. Check it.",
    Writing.MRN_OPEN: "{label}: a session with this number is already open. Compare the two.",
    Writing.PIN_SIMPLE: "{label}: digits all equal or in a row are easy to guess. Choose others.",
    Writing.PIN_IS_BADGE: "{label}: this is the badge number. Choose other digits.",
    Writing.FILE_NAME: "{label}: use letters A to Z, digits, blank, point, _ and -, and begin with"
    " a letter or a digit.",
    Writing.FILE_ENDING: "{label}: end the name with .pdf.",
    Writing.FILE_RESERVED: "{label}: Windows keeps this name for itself. Choose another.",
    Writing.FILE_EXISTS: "{label}: a file of this name is already there. Confirm to replace it,"
    " or choose another.",
}
_CONFIRM = "Confirm it or retype."
_OWN_WAY_OUT = frozenset({Moment.TWICE, Writing.FILE_EXISTS})


def sentence(typed: Typed, label: str) -> str:
    """What there is to say of a typed text, for a field called `label`; empty when it is taken.

    A refusal ends in what to do, a question in how to answer it. The text itself is not repeated:
    only its number, when it was one.
    """
    if typed.code == "":
        return ""
    facts = typed.facts
    name = f"{label}, {HALVES[facts['half']]}" if "half" in facts else label
    said = _SAYS[typed.code].format_map({**facts, **_shown(typed), "label": name})
    return " ".join([said, *_hints(typed), *_way_out(typed)])


def _shown(typed: Typed) -> dict[str, str]:
    """The facts as a nurse reads them: grouped, with units, with the mark that the pumps show."""
    facts = typed.facts
    unit = facts.get("unit", "")
    shown = {"mark": "comma" if facts.get("mark") == "," else "point"}
    if isinstance(typed.code, Limit):
        shown["amount"] = with_unit(_number(facts.get("number") or typed.value or "0", facts), unit)
    for key in ("limit", "previous", "high"):
        if key in facts:
            shown[key] = with_unit(_number(facts[key], facts), unit)
    if "low" in facts:
        shown["low"] = _number(facts["low"], facts)
    if "usual" in facts:
        amounts = [_number(each, facts) for each in facts["usual"].split()]
        between = "; " if facts.get("mark") == "," else ", "
        shown["usual"] = with_unit(between.join(amounts), unit)
    if "previous" in facts:
        shown["ratio"] = _ratio(facts)
    if "decimals" in facts:
        shown["kept"] = _kept(int(facts["decimals"]))
    if "minutes" in facts:
        shown["ago"] = with_unit(facts["minutes"], "min")
    if "age" in facts:
        shown["years"] = "1 year" if facts["age"] == "1" else f"{facts['age']} years"
    return shown


def _number(text: str, facts: Mapping[str, str]) -> str:
    """A number in the unit's own writing: 1,000 and 0.5, or 1000 and 0,5 where pumps show that."""
    if facts.get("mark") == ",":
        return text.replace(".", ",")
    return plain(Fraction(text), ALL_PLACES)


def _to_type(text: str, facts: Mapping[str, str]) -> str:
    """A number as the same field would read it: never grouped."""
    return text.replace(".", facts.get("mark", "."))


def _ratio(facts: Mapping[str, str]) -> str:
    """How many times, or what part of, the last value; nothing to say after 0."""
    about = "about " if "about" in facts else ""
    if "ratio" in facts:
        return f"{about}{_to_type(facts['ratio'], facts)} times"
    if "percent" not in facts:
        return "not"
    if "under" in facts:
        return f"less than {with_unit('1', '%')} of"
    if facts["percent"] == "10" and not about:
        return "a tenth of"
    return f"{about}{with_unit(facts['percent'], '%')} of"


def _kept(decimals: int) -> str:
    if decimals == 0:
        return "whole numbers are kept"
    return "one decimal is kept" if decimals == 1 else f"{decimals} decimals are kept"


def _hints(typed: Typed) -> list[str]:
    """What may have been meant, in the writing that the field reads."""
    facts = typed.facts
    if "below" in facts:
        return [f"Type {_to_type(facts['below'], facts)} or {_to_type(facts['above'], facts)}."]
    if "offer" in facts:
        offer = _to_type(facts["offer"], facts)
        return [f"Did you mean {offer}?" if typed.code == Limit.OVER_LIMIT else f"Type {offer}."]
    if "mmol" in facts:
        return [f"Read as mg/dL it is {with_unit(_to_type(facts['mmol'], facts), 'mmol/L')}."]
    if "looks" in facts:
        return [f"It looks like {facts['looks']}."]
    if "kg" in facts:
        kilograms = with_unit(_to_type(facts["kg"], facts), "kg")
        if "found" in facts:
            spoken = with_unit(_to_type(facts["amount"], facts), facts["found"])
            return [f"{spoken} is {kilograms}."]
        return [f"Read as pounds it is {kilograms}."]
    return []


def _way_out(typed: Typed) -> list[str]:
    if typed.answer is Answer.ASK and typed.code not in _OWN_WAY_OUT:
        return [_CONFIRM]
    return []
