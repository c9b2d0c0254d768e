"""A text as it is read aloud: units and signs as words, for a screen reader."""

import re
from functools import lru_cache
from typing import Final

# as written: several, one
_UNITS: Final[dict[str, tuple[str, str]]] = {
    "mcg": ("micrograms", "microgram"), "mg": ("milligrams", "milligram"),
    "g": ("grams", "gram"), "kg": ("kilograms", "kilogram"), "mL": ("millilitres", "millilitre"),
    "L": ("litres", "litre"), "mmol": ("millimoles", "millimole"), "units": ("units", "unit"),
    "unit": ("units", "unit"), "min": ("minutes", "minute"), "h": ("hours", "hour"),
    "s": ("seconds", "second"), "mmHg": ("millimetres of mercury", "millimetre of mercury"),
}  # fmt: skip
_NAMES: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_EDGE: Final = r"(?![\w/])"
_BELOW: Final = rf"(?:/\u2060?(?:{_NAMES}))+"
_PER: Final = re.compile(rf"(?<![\w/])(?:(\d[\d.,]*)\s)?({_NAMES})({_BELOW}){_EDGE}")
_PLAIN: Final = re.compile(rf"(?<![\w./])(\d[\d.,]*)\s({_NAMES}){_EDGE}")
_EVERY: Final = re.compile(rf"\bper ({_NAMES}){_EDGE}")
_ONE: Final = "1"
_SIGNS: Final = (
    ("***", "high alert:"), ("**", "medium alert:"), ("*", "low alert:"),
    ("\u25bc", "down"), ("\u25b2", "up"), ("\u2191", "Up"), ("\u2193", "Down"),
    ("Ctrl+", "Control "), ("\u2060", ""), ("\u00a0", " "), ("\u2009", " "),
)  # fmt: skip


def _unit(name: str, number: str | None) -> str:
    return _UNITS[name][number == _ONE]


def _per(found: re.Match[str]) -> str:
    number, first, rest = found.groups()
    below = [_UNITS[name.strip("\u2060")][1] for name in rest.split("/")[1:]]
    words = " per ".join([_unit(first, number), *below])
    return f"{number} {words}" if number else words


def _plain(found: re.Match[str]) -> str:
    number, name = found.groups()
    return f"{number} {_unit(name, number)}"


@lru_cache(maxsize=2048)
def aloud(text: str) -> str:
    """The same with every unit in full: "0.09 micrograms per kilogram per minute".

    Numbers, names and times stay letter for letter.
    """
    for written, said in _SIGNS:
        text = text.replace(written, said)
    text = _PER.sub(_per, text)
    text = _EVERY.sub(lambda found: f"per {_UNITS[found[1]][1]}", text)
    return _PLAIN.sub(_plain, text)
