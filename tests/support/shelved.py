"""Protocols for tests of the library: every shipped profile, and one that a person signed."""

from datetime import UTC, datetime

from unit import profile

from assistant.protocol.model import Approval, Protocol
from assistant.views.library import library
from assistant.views.library_words import Library, Line

PROFILES = (
    "adult_septic_shock",
    "cardiogenic_shock",
    "hepatorenal_syndrome",
    "anaphylaxis",
    "paediatric",
    "pregnancy",
    "chronic_hypertension",
    "older_age",
    "other_use",
)
NOW = datetime(2026, 11, 21, 14, 6, tzinfo=UTC)


def signed(name: str = "adult_septic_shock") -> Protocol:
    """A profile with somebody who stands for it."""
    approval = Approval(name="A Berg", role="ICU pharmacist", at=NOW, key="ab12")
    return profile(name).model_copy(update={"approval": approval})


def read(name: str = "adult_septic_shock") -> Library:
    """A profile as the library tells it."""
    return library(profile(name))


def lines(shown: Library) -> list[Line]:
    """Every line of a text."""
    return [line for section in shown.sections for line in section.lines]


def line(shown: Library, key: str) -> Line:
    """The line of that key."""
    return next(each for each in lines(shown) if each.key == key)


def spoken(text: str) -> str:
    """A text with plain spaces."""
    return " ".join(text.split())
