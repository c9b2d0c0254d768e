"""`card`: a rate card from the command line."""

from pathlib import Path

import pytest
from handovers import text_of
from shelved import spoken

from assistant.command import main

WHAT = ["card", "--profile", "NE-ADULT-SEPTIC", "--bag", "4 mg in 250 mL"]


def run(folder: Path, *words: str) -> int:
    return main(["--data", str(folder / "data"), *words])


def test_the_card_of_a_bag_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = tmp_path / "card.pdf"
    assert run(tmp_path, *WHAT, "--pdf", str(pdf)) == 0
    said = text_of(pdf.read_bytes())
    assert "Norepinephrine rate card" in said
    assert "131.3" in said
    assert "not approved on this unit" in capsys.readouterr().out


def test_one_weight_and_letter_paper(tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    assert run(tmp_path, *WHAT, "--weight", "70", "--paper", "letter", "--pdf", str(pdf)) == 0
    assert "250 mL lasts" in text_of(pdf.read_bytes())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["card", "--profile", "X", "--bag", "4 mg in 250 mL"], "No profile is called X"),
        ([*WHAT[:3], "--bag", "four"], "four is no bag"),
        ([*WHAT[:3], "--bag", "4.55 mg in 250 mL"], "Drug: one decimal"),
        ([*WHAT, "--weight", "700"], "Weight"),
        ([*WHAT[:3], "--bag", "50 mg in 50 mL"], "1000 mcg/mL is the undiluted vial"),
        ([*WHAT[:3], "--bag", "32 mg in 50 mL"], "over 500 mcg in 1 mL, which no bag holds"),
        ([*WHAT[:3], "--bag", "0.5 mg in 1000 mL"], "under 1 mcg in 1 mL, which no bag holds"),
        ([*WHAT, "--paper", "A3"], "A3 is no paper known here: A4 or Letter"),
    ],
)
def test_what_cannot_be_read_is_a_sentence_and_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(tmp_path, *words, "--pdf", str(tmp_path / "card.pdf")) == 1
    assert said in spoken(capsys.readouterr().err)
    assert not (tmp_path / "card.pdf").exists()


def test_an_unusual_bag_is_told_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*WHAT[:3], "--bag", "5 mg in 250 mL", "--pdf", str(tmp_path / "card.pdf")]
    assert run(tmp_path, *words) == 0
    told = capsys.readouterr().err
    assert "Drug" in told
    assert "none of the unit's preparations" in told
