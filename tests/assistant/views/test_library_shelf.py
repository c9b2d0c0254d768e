"""The texts to choose from: profiles, and what a running infusion keeps."""

from datetime import UTC, timedelta

from shelved import NOW, signed
from unit import profile

from assistant.views.library_shelf import text_of, texts

SEPTIC, CHILD = profile("adult_septic_shock"), profile("paediatric")
SHELF = {"NE-ADULT-SEPTIC": SEPTIC, "NE-PAEDIATRIC": CHILD}


def test_profiles_stand_in_their_order_with_what_they_are_worth() -> None:
    found = texts({**SHELF, "X": signed()}, [], NOW, UTC)
    assert [text.id for text in found] == ["NE-ADULT-SEPTIC", "NE-PAEDIATRIC", "X"]
    assert found[0].name == "Adult, septic shock"
    assert found[0].note.endswith("not approved")
    assert found[2].note.endswith(", approved")
    only = CHILD.model_copy(update={"record_only": "a fault"})
    assert texts({"C": only}, [], NOW, UTC)[0].note.endswith("record only")


def test_a_signature_does_not_outlive_the_text() -> None:
    late = texts({"X": signed()}, [], NOW + timedelta(days=400), UTC)
    assert late[0].note.endswith("not approved")
    assert late[0].rules.approval is None


def test_an_infusion_under_another_text_shows_its_own_once() -> None:
    old = SEPTIC.model_copy(update={"digest": "0" * 64})
    found = texts(SHELF, [("12", SEPTIC), ("7", old), ("9", old)], NOW, UTC)
    assert [text.name for text in found[2:]] == ["Bed 7: Adult, septic shock"]
    assert found[2].note == "the text it began with"
    assert text_of(found, old) == found[2].id
    assert text_of(found, SEPTIC) == "NE-ADULT-SEPTIC"
    assert text_of(found, None) == ""
