from datetime import date

import pytest
from typed_fields import LIMITS

from assistant.typed import Answer, Moment, Shape, birth_date
from assistant.typed.dates import completed_years

TODAY = date(2026, 11, 21)
FULL_WIDTH = "".join(chr(ord(char) + 0xFEE0) for char in "1950-04-03")


@pytest.mark.parametrize(
    "text", ["1958-07-14", "14-Jul-1958", "14-JUL-1958", "14-jul-1958", " 1958-07-14 "]
)
def test_a_birth_date_is_taken_as_iso_and_as_printed(text: str) -> None:
    read = birth_date(text, today=TODAY, limits=LIMITS)
    assert (read.answer, read.value) == (Answer.ACCEPT, "1958-07-14")


@pytest.mark.parametrize(
    "text",
    [
        "03/04/1950",
        "3 Apr 50",
        "1950-4-3",
        "19500403",
        "3-Apr-1950",
        "03-04-1950",
        "1950/04/03",
        "14-Jux-1958",
        "14-July-1958",
        "1950-Apr-03",
        FULL_WIDTH,
        "1950-04-03T00:00",
        "today",
    ],
)
def test_no_other_writing_is_read_as_a_date(text: str) -> None:
    read = birth_date(text, today=TODAY, limits=LIMITS)
    assert (read.answer, read.code) == (Answer.REFUSE, Moment.NOT_A_DATE)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("1950-04-03\0", Shape.HIDDEN),
        ("1950-02-30", Moment.NO_SUCH_DAY),
        ("1957-02-29", Moment.NO_SUCH_DAY),
        ("31-Apr-1950", Moment.NO_SUCH_DAY),
        ("1950-13-01", Moment.NO_SUCH_DAY),
        ("1950-00-10", Moment.NO_SUCH_DAY),
        ("0000-01-01", Moment.NO_SUCH_DAY),
        ("2026-11-22", Moment.BORN_LATER),
        ("1895-11-21", Moment.TOO_OLD),
        ("0001-01-01", Moment.TOO_OLD),
    ],
)
def test_days_that_cannot_be_a_birth_date_are_refused(text: str, code: str) -> None:
    read = birth_date(text, today=TODAY, limits=LIMITS)
    assert (read.answer, read.code) == (Answer.REFUSE, code)


@pytest.mark.parametrize(
    ("text", "answer", "code"),
    [
        ("2026-11-21", Answer.ASK, Moment.CHILD),
        ("2008-11-22", Answer.ASK, Moment.CHILD),
        ("2008-11-21", Answer.ACCEPT, ""),
        ("1956-02-29", Answer.ACCEPT, ""),
        ("1916-11-21", Answer.ACCEPT, ""),
        ("1915-11-22", Answer.ACCEPT, ""),
        ("1915-11-21", Answer.ASK, Moment.VERY_OLD),
        ("1896-11-21", Answer.ASK, Moment.VERY_OLD),
        ("1895-11-22", Answer.ASK, Moment.VERY_OLD),
    ],
)
def test_H28_ages_are_asked_by_completed_years(text: str, answer: Answer, code: str) -> None:
    read = birth_date(text, today=TODAY, limits=LIMITS)
    assert (read.answer, read.code, read.value) == (answer, code, text)


def test_who_is_born_on_a_leap_day_is_a_year_older_on_the_first_of_march() -> None:
    born = date(2008, 2, 29)
    assert completed_years(born, date(2026, 2, 28)) == 17
    assert completed_years(born, date(2026, 3, 1)) == 18
