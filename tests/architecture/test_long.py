"""What `make test` leaves out for its length is left out nowhere else."""

from source import ROOT


def test_what_make_test_leaves_out_runs_before_a_change_lands() -> None:
    parts = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "for part in test long " in parts
    assert "pytest -n 2 -m long" in (ROOT / "Makefile").read_text(encoding="utf-8")
