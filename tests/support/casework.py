"""A worked case as the program answers it, under the profiles that come with it."""

from functools import cache

from assistant.command.places import profiles as shipped
from assistant.exchange.case_input import Given
from assistant.exchange.case_kinds import answered
from assistant.protocol.model import Protocol


@cache
def profiles() -> dict[str, Protocol]:
    """Every shipped profile by its id."""
    return shipped()


def answer(kind: str, **given: object) -> dict[str, object]:
    """What one case of that kind answers. Refused when it cannot be worked."""
    return dict(answered(kind, Given(given), profiles()))
