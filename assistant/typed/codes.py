"""What can be said of a typed text: the closed set of words that `Typed.code` may hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class Shape(StrEnum):
    """Why a text cannot be read: nothing about its size, only about how it is written."""

    EMPTY = "empty"
    HIDDEN = "hidden"  # control, zero-width, bidirectional, half a surrogate pair
    NAKED_POINT = "naked_point"  # .5
    BARE_END = "bare_end"  # 5.
    TWO_POINTS = "two_points"
    COMMA = "comma"
    POINT = "point"  # where the pumps show a comma
    LEADING_ZERO = "leading_zero"
    SIGN = "sign"
    EXPONENT = "exponent"
    OTHER_DIGITS = "other_digits"  # full-width, Arabic, a half as one character
    OTHER_MARK = "other_mark"  # middle dot, underscore, apostrophe
    LETTER = "letter"  # O for 0, l for 1
    INNER_BLANK = "inner_blank"
    OTHER_BLANK = "other_blank"  # a blank that is not the space bar's
    RANGE = "range"
    PAIR = "pair"  # 118/52 where one pressure belongs
    NOT_PAIR = "not_pair"
    PAIR_ORDER = "pair_order"
    INEQUALITY = "inequality"
    ESTIMATE = "estimate"  # ~70, 70?
    POUNDS = "pounds"
    SALT = "salt"
    OTHER_UNIT = "other_unit"
    NOT_A_NUMBER = "not_a_number"
    DECIMALS = "decimals"
    TOO_LONG = "too_long"


class Limit(StrEnum):
    """What the size of a number gives cause to refuse or to ask."""

    ZERO_IS_STOP = "zero_is_stop"
    UNDER_LIMIT = "under_limit"
    OVER_LIMIT = "over_limit"
    OVER_BAG = "over_bag"
    OVER_ORDER = "over_order"
    TENFOLD = "tenfold"
    LARGE_CHANGE = "large_change"
    UNUSUAL = "unusual"
    NOT_STANDARD = "not_standard"


class Moment(StrEnum):
    """What there is to say of a time or a birth date."""

    NOT_A_TIME = "not_a_time"
    NO_SUCH_TIME = "no_such_time"
    FUTURE = "future"
    LATE = "late"
    TWICE = "twice"
    WHICH = "which"
    NOT_PAST = "not_past"
    LATER_TODAY = "later_today"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    BORN_LATER = "born_later"
    TOO_OLD = "too_old"
    VERY_OLD = "very_old"
    CHILD = "child"


class Writing(StrEnum):
    """What there is to say of a name, a number that is a name, a note or a file."""

    TEXT_TOO_LONG = "text_too_long"
    NO_LETTER = "no_letter"
    ODD_LETTERS = "odd_letters"
    MIXED_SCRIPTS = "mixed_scripts"
    SAME_SURNAME = "same_surname"
    NOT_DIGITS = "not_digits"
    DIGIT_COUNT = "digit_count"
    MRN_OPEN = "mrn_open"
    PIN_SIMPLE = "pin_simple"
    PIN_IS_BADGE = "pin_is_badge"
    FILE_NAME = "file_name"
    FILE_ENDING = "file_ending"
    FILE_RESERVED = "file_reserved"
    FILE_EXISTS = "file_exists"


Code = Shape | Limit | Moment | Writing
NOTHING: Literal[""] = ""  # the code of a text that is accepted
