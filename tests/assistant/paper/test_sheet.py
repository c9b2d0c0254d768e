"""The sheet read back: everything that the view says stands on paper, and nothing is markup."""

from dataclasses import replace
from io import BytesIO

import pytest
from charting import aim, bag, clock, dose, mean, weight
from handovers import made_up, septic, spoken, squeezed, text_of
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from assistant.paper.sheet import FEW, handover_pdf
from assistant.paper.text import NOTE, read_back, visible
from assistant.record.entries import Amount, Noted, PatientNamed, Stopped, What
from assistant.views.handover_words import HandoverView, LastEntry

RUNNING: tuple[tuple[str, What], ...] = (
    ("07:00", bag()), ("07:00", weight("70")), ("07:00", aim("65")), ("07:10", dose("0.05")),
    ("07:20", mean("66")),
)  # fmt: skip


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def told(view: HandoverView) -> list[str]:
    """Every text of a view but the last entries, of which the page takes what fits."""
    words = [view.snapshot, view.record, view.rules, view.missing, *view.summary]
    for box in view.boxes:
        words += [box.label, f"{box.value} {box.unit}", *box.notes]
    for action in view.actions:
        words += [action.when, action.what, action.remark]
    for case in view.what_ifs:
        words += [case.case, case.then]
    for total in (*view.shifts, *((view.whole,) if view.whole else ())):
        words += [total.label, total.drug, total.volume]
    facts = (*view.banner.identifiers, view.banner.weight, view.banner.allergies, view.banner.order)
    return [*words, *(f.value for f in facts), view.banner.order_line, view.banner.training]


@pytest.mark.parametrize("until", ["06:40", "06:55", "07:06", "07:55", "08:28", "09:01", "09:45"])
def test_everything_that_the_view_says_stands_on_one_page(until: str) -> None:
    view = septic(until)
    pdf = handover_pdf(view)
    said = squeezed(text_of(pdf))
    assert [words for words in told(view) if squeezed(words) not in said] == []
    assert pages(pdf) == 1


def test_the_newest_entries_stand_there_and_it_says_how_many_of_how_many() -> None:
    view = septic("08:28")
    said = text_of(handover_pdf(view))
    for entry in view.entries[:FEW]:
        assert spoken(f"{entry.time} {entry.text}") in said
    assert f" of {view.entry_count}. The full log is in the program." in said


def test_the_same_view_gives_the_same_bytes() -> None:
    assert handover_pdf(septic("08:28")) == handover_pdf(septic("08:28"))


def test_h60_the_title_of_the_file_names_no_patient() -> None:
    view = septic("08:28")
    data = PdfReader(BytesIO(handover_pdf(view))).metadata
    assert data is not None
    written = " ".join(str(value) for value in data.values())
    assert "Norepinephrine handover" in written
    assert "OKAFOR" not in written
    assert "12972876" not in written


def test_every_font_is_one_of_ours_and_embedded() -> None:
    for page in PdfReader(BytesIO(handover_pdf(septic("08:28")))).pages:
        for font in page["/Resources"]["/Font"].values():
            entry = font.get_object()
            assert "TitraSans" in entry["/BaseFont"]
            assert "/FontFile2" in entry["/FontDescriptor"]


def test_after_a_stop_totals_of_every_shift_and_the_whole_stay() -> None:
    view = made_up(*RUNNING, ("23:10", Stopped()), now=clock("23:40"))
    said = text_of(handover_pdf(view))
    assert "Stopped 23:10" in said
    assert "14-Aug 07 to 19" in said
    assert "Whole infusion, 16 h 0 min running: 3.36 mg as base, 210 mL" in said


def test_h56_markup_in_names_and_notes_is_printed_as_it_was_written() -> None:
    name = PatientNamed(name="O<b>KAFOR, Łukasz & </para>", born="1958-07-14", mrn='1<"2>&3')
    note = Noted(text='goal <MAP 65> now <img src="x"> & <!--x-->\nsecond line')
    view = made_up(*RUNNING, ("07:30", name), ("07:40", note), now=clock("07:45"))
    said = text_of(handover_pdf(view))
    assert "O<B>KAFOR, Łukasz & </para>" in said
    assert 'MRN 1<"2>&3' in said
    assert 'goal <MAP 65> now <img src="x"> & <!--x--> second line' in said


def test_h57_a_name_without_glyphs_is_seen_by_its_numbers_with_a_note_and_the_mrn() -> None:
    name = PatientNamed(name="李小龍", mrn="10039708")
    said = text_of(handover_pdf(made_up(*RUNNING, ("07:30", name), now=clock("07:45"))))
    assert "[U+674E][U+5C0F][U+9F8D]" in said
    assert "MRN 10039708" in said
    assert NOTE in said


def test_without_such_a_name_there_is_no_such_note() -> None:
    assert NOTE not in text_of(handover_pdf(septic("08:28")))


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=300))
def test_h56_any_note_comes_back_from_the_paper(text: str) -> None:
    view = made_up(*RUNNING, ("07:40", Noted(text=text)), now=clock("07:45"))
    said = squeezed(text_of(handover_pdf(view)))
    assert squeezed(visible(text)) in said
    assert read_back(visible(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_note_longer_than_a_page_runs_on_to_further_pages_and_is_whole() -> None:
    text = " ".join(f"word{n}" for n in range(2500))
    view = made_up(*RUNNING, ("07:40", Noted(text=text)), now=clock("07:45"))
    pdf = handover_pdf(view)
    said = text_of(pdf)
    assert pages(pdf) > 2
    assert f"Page {pages(pdf)} of {pages(pdf)}" in said
    cut = squeezed(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    assert all(f"word{n}" in cut for n in range(2500))


def test_when_few_entries_fit_they_take_a_page_of_their_own() -> None:
    view = septic("08:28")
    many = tuple(replace(view.actions[0], what=f"Open: thing {n}") for n in range(16))
    pdf = handover_pdf(replace(view, actions=many))
    said = text_of(pdf)
    assert pages(pdf) == 2
    assert all(f"Open: thing {n}" in said for n in range(16))
    assert spoken(view.entries[-1].text) in said


def test_more_actions_than_a_page_holds_go_on_and_none_is_dropped() -> None:
    view = septic("08:28")
    many = tuple(replace(view.actions[0], what=f"Open: thing {n}") for n in range(150))
    pdf = handover_pdf(replace(view, actions=many))
    said = text_of(pdf)
    assert pages(pdf) > 2
    assert all(f"Open: thing {n}" in said for n in range(150))


def test_totals_of_many_shifts_stay_legible() -> None:
    view = made_up(*RUNNING, now=clock("07:45", day=16))
    said = text_of(handover_pdf(view))
    assert len(view.shifts) == 33
    assert all(spoken(f"{t.label} {t.drug} {t.volume}") in said for t in view.shifts)


def test_a_sheet_without_an_entry_has_no_list_and_one_with_no_action_says_so() -> None:
    view = replace(septic("08:28"), entries=(), actions=(), missing="", shifts=(), whole=None)
    said = text_of(handover_pdf(view))
    assert "Last entries" not in said
    assert "Nothing is due and nothing is open." in said


def test_a_real_patient_under_a_signed_protocol_has_no_band() -> None:
    view = septic("08:28")
    real = replace(view, banner=replace(view.banner, training="", notice=""))
    assert "TRAINING" not in text_of(handover_pdf(real))


def test_an_entry_of_many_lines_is_told_whole_on_a_further_page() -> None:
    view = septic("08:28")
    long = LastEntry("", "08:28", " ".join(f"part{n}" for n in range(900)))
    pdf = handover_pdf(replace(view, entries=(long, *view.entries)))
    said = text_of(pdf)
    assert all(f"part{n}" in said for n in range(900))
    assert spoken(view.entries[0].text) in said


def test_a_weight_typed_with_zeros_is_printed_without() -> None:
    view = made_up(("07:00", weight("70.0")), now=clock("07:45"))
    assert "Weight 70 kg" in text_of(handover_pdf(view))
    assert Amount(text="70.0", unit="kg").exact == 70
