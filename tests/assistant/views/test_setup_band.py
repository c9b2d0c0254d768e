"""A wristband fills what is empty, never changes what stands, and says when it is another's."""

from collections.abc import Mapping
from datetime import UTC

import pytest
from wizard import PATIENT, Wizard

from assistant.rules.setup import Page
from assistant.typed.check_digits import mod10
from assistant.typed.scan import scan
from assistant.views import setup
from assistant.views.setup_band import ANSWER, BAND, BAND_BORN, BAND_NAME, BAND_OTHER, OF_BAND, band
from assistant.views.setup_scanned import OpenPatient, Taken

GS = "\x1d"
MRN, OTHERS = "12972876", "55102934"
BODY = f"952123400{MRN}"
WHOLE = f"]d28018{BODY}{mod10(BODY)}{GS}725019580714{GS}72522{GS}7253OKAFOR{GS}7254GRACE"
ON_FILE = {"name": "Okafor, Grace", "born": "14-Jul-1958", "mrn": MRN}


def take(text: str, texts: Mapping[str, str], *others: OpenPatient) -> Taken | None:
    place = Wizard().place
    form = setup.form_of(place, Page.PATIENT, texts)
    return band(form, scan(text, place.protocol.scans.shapes()), UTC, others)


def taken(text: str, texts: Mapping[str, str], *others: OpenPatient) -> Taken:
    found = take(text, texts, *others)
    assert found is not None
    return found


def test_a_band_by_gs1_fills_an_empty_page_and_leaves_the_check_to_the_nurse() -> None:
    found = taken(WHOLE, {})
    filled = {key: text for key, text in found.texts.items() if key not in OF_BAND}
    assert filled == {"name": "OKAFOR, GRACE", "born": "14-Jul-1958", "mrn": MRN, "sex": "F"}
    assert found.said.role == "note"
    assert "name, birth date, MRN and sex" in found.said.text


def test_a_plain_band_fills_the_number_alone() -> None:
    found = taken(MRN, {})
    nothing = {BAND_BORN: "", BAND_NAME: "", BAND_OTHER: ""}
    assert dict(found.texts) == {BAND: MRN, **nothing, "mrn": MRN}


def test_the_wristband_is_answered_only_when_the_number_stood_here_before() -> None:
    assert taken(MRN, ON_FILE).texts[ANSWER] == "yes"
    assert taken(MRN, ON_FILE).said.role == "ok"
    assert ANSWER not in taken(MRN, {**ON_FILE, "mrn": ""}).texts


def test_a_band_without_a_number_answers_by_name_and_birth_date() -> None:
    text = f"]d2725019580714{GS}7253OKAFOR{GS}7254GRACE"
    assert taken(text, ON_FILE).texts[ANSWER] == "yes"
    assert ANSWER not in taken(text, {"name": "Okafor, Grace"}).texts
    assert "name and birth date" in taken(text, ON_FILE).said.text


def test_what_was_typed_is_never_overwritten() -> None:
    found = taken(WHOLE, {"name": "Okafor, G", "mrn": MRN})
    assert "name" not in found.texts
    assert "mrn" not in found.texts
    assert found.texts["born"] == "14-Jul-1958"


@pytest.mark.parametrize(
    ("text", "texts", "words"),
    [
        (OTHERS, ON_FILE, f"MRN {OTHERS} on the band, {MRN} on this page"),
        (WHOLE, {**ON_FILE, "mrn": OTHERS}, f"MRN {MRN} on the band"),
        (WHOLE, {"born": "1971-03-02"}, "birth date 14-Jul-1958 on the band, 02-Mar-1971"),
        (WHOLE, {"name": "Brandt, Tomas"}, "name OKAFOR, GRACE on the band, Brandt, Tomas"),
    ],
)
def test_H34_another_patients_band_is_told_loudly_and_changes_nothing(
    text: str, texts: Mapping[str, str], words: str
) -> None:
    found = taken(text, texts)
    assert found.said.role == "stop"
    assert words in found.said.text
    assert set(found.texts) == set(OF_BAND)


def of_gs1(number: str, born: str, family: str, given: str) -> str:
    body = f"952123400{number}"
    first = f"8018{body}{mod10(body)}{GS}" if number else ""
    return f"]d2{first}7250{born}{GS}7253{family}{GS}7254{given}".replace(" ", "+")


@pytest.mark.parametrize(
    ("here", "text"),
    [
        ({**ON_FILE, "mrn": "1297 2876"}, MRN),
        ({**ON_FILE, "mrn": "MRN 129-728-76"}, MRN),
        ({**ON_FILE, "name": "M\u00fcller, Hans"}, of_gs1(MRN, "19580714", "MUELLER", "HANS")),
        ({**ON_FILE, "name": "Hans Muller"}, of_gs1("", "19580714", "MUELLER", "HANS")),
        ({**ON_FILE, "name": "O\u2019Neill, Ann"}, of_gs1("", "19580714", "ONEILL", "ANN")),
        ({**ON_FILE, "name": "Smith-Jones, Ann"}, of_gs1("", "19580714", "SMITH JONES", "ANN")),
        ({**ON_FILE, "name": "Okafor, Grace"}, of_gs1(MRN, "19580714", "OKAFOR", "GRACE ANN")),
    ],
)
def test_H34_the_same_patient_written_another_way_is_no_other_one(
    here: Mapping[str, str], text: str
) -> None:
    found = taken(text, here)
    assert (found.said.role, found.texts[ANSWER]) == ("ok", "yes")
    assert not {"name", "mrn", "born"} & found.texts.keys()
    read = Wizard().read(Page.PATIENT, {**PATIENT, **here, **found.texts})
    assert "Another patient" not in read.closed


@pytest.mark.parametrize(
    ("here", "text"),
    [
        (ON_FILE, of_gs1("", "19580714", "OKAFOR", "PETER")),
        (ON_FILE, of_gs1(OTHERS, "19580714", "OKAFOR", "GRACE")),
        ({**ON_FILE, "mrn": ""}, of_gs1(MRN, "19580714", "OKAFOR", "PETER")),
        ({**ON_FILE, "name": "Okafor, Paul"}, of_gs1("", "19580714", "OKAFOR", "PAULA")),
    ],
)
def test_H34_a_twin_with_another_given_name_or_number_is_another_patient(
    here: Mapping[str, str], text: str
) -> None:
    found = taken(text, here)
    assert (found.said.role, set(found.texts)) == ("stop", set(OF_BAND))
    texts = {**PATIENT, **here, **found.texts, ANSWER: "yes"}
    assert "Another patient's wristband" in Wizard().read(Page.PATIENT, texts).closed


def test_H34_the_number_of_the_page_with_another_given_name_is_told_and_answers_nothing() -> None:
    found = taken(of_gs1(MRN, "19580714", "OKAFOR", "PETER"), ON_FILE)
    assert (found.said.role, set(found.texts)) == ("caution", set(OF_BAND))
    assert "OKAFOR, PETER on the band, Okafor, Grace on this page" in found.said.text
    read = Wizard().read(Page.PATIENT, {**PATIENT, **ON_FILE, **found.texts})
    assert (read.closed, read.said["name"].role) == ("", "caution")


def test_H34_the_band_of_a_patient_in_another_bed_fills_nothing() -> None:
    found = taken(OTHERS, {}, OpenPatient(OTHERS, "HADDAD, Leila", "3"))
    assert found.said.role == "stop"
    assert "HADDAD, Leila" in found.said.text
    assert "bed 3" in found.said.text
    assert set(found.texts) == set(OF_BAND)


def test_a_patient_with_a_second_session_is_the_same_patient() -> None:
    found = taken(MRN, ON_FILE, OpenPatient(MRN, "OKAFOR, Grace", "12"))
    assert found.texts[ANSWER] == "yes"


def test_H34_the_page_stays_closed_while_another_band_is_answered_as_matching() -> None:
    texts = {**PATIENT, **ON_FILE, BAND: OTHERS}
    read = Wizard().read(Page.PATIENT, texts)
    assert "Another patient's wristband" in read.closed
    assert (read.said["mrn"].role, read.said["mrn"].text) == ("stop", f"The band says {OTHERS}.")
    unanswered = Wizard().read(Page.PATIENT, {**texts, ANSWER: ""})
    assert "Another patient's wristband" in unanswered.closed


def test_H34_that_the_band_does_not_match_is_charted_with_its_reason() -> None:
    why = {ANSWER: "no", "why:wristband": "wrong band, new one printed"}
    read = Wizard().read(Page.PATIENT, {**PATIENT, **ON_FILE, BAND: OTHERS, **why})
    assert read.closed == ""


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (f"]d27253SMITH{GS}7254GRACE", ()),
        (OTHERS, (OpenPatient(OTHERS, "HADDAD, Leila", "3"),)),
    ],
)
def test_H34_another_band_cannot_be_answered_as_matching_by_its_name_or_its_bed_either(
    text: str, others: tuple[OpenPatient, ...]
) -> None:
    page = {**PATIENT, "name": "Okafor, Grace", "mrn": ""}
    found = taken(text, page, *others)
    assert found.said.role == "stop"
    answered = {**page, **found.texts, ANSWER: "yes"}
    assert found.said.text in Wizard().read(Page.PATIENT, answered).closed
    why = {ANSWER: "no", "why:wristband": "wrong band, new one printed"}
    assert Wizard().read(Page.PATIENT, {**answered, **why}).closed == ""


def test_the_right_band_opens_the_page_again() -> None:
    read = Wizard().read(Page.PATIENT, {**PATIENT, **ON_FILE, BAND: MRN})
    assert read.closed == ""


@pytest.mark.parametrize("text", ["NU-123456", "]E09521234000013"])
def test_a_badge_or_a_vial_is_nothing_for_this_page(text: str) -> None:
    assert take(text, {}) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"]d28018{BODY}{(mod10(BODY) + 1) % 10}", "does not fit the others"),
        ("]d280189521234000129728", "ends too early"),
        ("HELLO-1", "not known on this unit"),
    ],
)
def test_H34_a_band_that_cannot_be_read_fills_nothing(text: str, words: str) -> None:
    found = taken(text, {})
    assert (found.said.role, dict(found.texts)) == ("stop", {})
    assert words in found.said.text


def test_a_profile_that_does_not_ask_about_the_band_is_not_answered() -> None:
    wizard = Wizard()
    checks = tuple(row for row in wizard.protocol.checks if row.id != "wristband")
    place = wizard.place.__class__(
        wizard.chart, wizard.protocol.model_copy(update={"checks": checks}), wizard.clock.now()
    )
    form = setup.form_of(place, Page.PATIENT, ON_FILE)
    found = band(form, scan(MRN, place.protocol.scans.shapes()), UTC)
    assert found is not None
    assert ANSWER not in found.texts
