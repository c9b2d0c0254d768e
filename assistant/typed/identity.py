"""Whether two writings of an identifier are of one person: for comparing, never for keeping.

A number, or a name, is written one way on a band and another way by a hand. Blanks, dashes,
case, accents and the place of a comma make nobody somebody else; a given name does: twins share
all the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

_PLAIN: Final = str.maketrans(
    {"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i"}
)
_SPELLED: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_TWO_FOR_ONE: Final = re.compile("([aou])e|aa")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019`\u00b4][^\W\d_]+)*")
_LABEL: Final = "mrn"
MOST: Final = 120
"""Signs of a name; a longer text is none, and is compared with nothing."""


class Same(IntEnum):
    """What two names say of each other, from the least alike to the same."""

    OTHER_SURNAME = 0
    OTHER_GIVEN = 1
    UNSURE = 2
    SAME = 3


class _Read(NamedTuple):
    """A name in one of its readings: the surname as one word, and the given names."""

    surname: str
    given: tuple[str, ...]


def number_key(text: str) -> str:
    """A record number without its blanks, dashes and label, its digits those of the keyboard.

    Leading zeros count.
    """
    signs = (_digit(sign) for sign in unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in signs if sign.isalnum()).removeprefix(_LABEL)


def same_number(one: str, other: str) -> bool:
    """Whether two texts are one record number; an empty one is nobody's."""
    return bool(number_key(one)) and number_key(one) == number_key(other)


def same_name(one: str, other: str) -> Same:
    """How two names stand to each other, each `Family, Given` or in any order without a comma.

    A surname that is spelled with ue for an umlaut is the same; initials, a name of which the
    other has more, and names in two scripts can be either. A hyphen binds what it joins.
    """
    if max(len(one), len(other)) > MOST or _foreign(one) != _foreign(other):
        return Same.UNSURE
    pairs = ((a, b) for a in _readings(one) for b in _readings(other))
    return max((_compared(a, b) for a, b in pairs), default=Same.UNSURE)


def surname_key(text: str) -> str:
    """A surname as one word without accents; one sign where ue is spelled for an umlaut."""
    return _joined(_words(text))


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _foreign(name: str) -> bool:
    """Whether there is a letter that no Latin writing comes to."""
    return any(not word.isascii() for word in _words(name))


def _words(text: str) -> list[str]:
    return [_bare(word) for word in _WORD.findall(_folded(text))]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())


def _bare(word: str) -> str:
    """Letters alone, without accents."""
    apart = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(sign for sign in apart if sign.isalpha())


def _spelled(text: str) -> str:
    """The same with two letters for one, as where no umlaut is at hand."""
    return "".join(_SPELLED.get(sign, sign) for sign in _folded(text))


def _readings(name: str) -> Iterator[_Read]:
    """The name plainly, and as it is spelled out; without a comma, with either end as surname."""
    for text in dict.fromkeys((_folded(name), _spelled(name))):
        family, comma, given = text.partition(",")
        if comma and _words(family):
            yield _Read(surname_key(family), tuple(_words(given)))
            continue
        parts = [words for part in text.split() if (words := _words(part))]
        for at in range(len(parts)):
            yield _Read(_joined(_flat(parts[at:])), tuple(_flat(parts[:at])))
            if at:
                yield _Read(_joined(_flat(parts[:at])), tuple(_flat(parts[at:])))


def _flat(parts: list[list[str]]) -> list[str]:
    return [word for words in parts for word in words]


def _joined(words: list[str]) -> str:
    return _TWO_FOR_ONE.sub(lambda found: found[0][0], "".join(words))


def _compared(one: _Read, other: _Read) -> Same:
    if one.surname != other.surname:
        return Same.OTHER_SURNAME
    whole = any(len(word) > 1 for word in one.given)
    if whole and "".join(one.given) == "".join(other.given):
        return Same.SAME
    less, more = sorted((one.given, other.given), key=len)
    return Same.UNSURE if all(_among(word, more) for word in less) else Same.OTHER_GIVEN


def _among(word: str, others: tuple[str, ...]) -> bool:
    """Whether the name is one of those, or its initial, or they are its initials.

    ue for an umlaut, which a surname may have, is not settled for a given name.
    """
    return any(
        _joined([word]) == _joined([each]) or (1 in (len(word), len(each)) and word[0] == each[0])
        for each in others
    )
