"""The shapes of the unit's own codes and its products are protocol data, each with its source."""

import pytest
from pydantic import ValidationError
from unitprotocol import protocol

from assistant.protocol.scanning import Product, Scans
from assistant.typed.shapes import ScanShapes


def test_the_training_codes_say_that_they_are_made_up() -> None:
    unit = protocol()
    cited = {row.source for row in unit.products} | {unit.scans.source}
    assert cited == {"training-codes"}
    source = unit.sources["training-codes"]
    assert "made up" in source.title
    assert "952 for examples" in source.says
    assert all(row.gtin.startswith("0952") for row in unit.products)


def test_the_reader_gets_the_same_shapes() -> None:
    scans = Scans(badge=("NU-######",), wristband=("########",), gsrn_prefix="952123400")
    assert scans.shapes() == ScanShapes(("NU-######",), ("########",), "none", "952123400")


def test_a_text_that_names_none_reads_none() -> None:
    assert Scans().shapes() == ScanShapes()


def test_H30_the_drug_that_is_mistaken_is_known_so_that_it_can_be_named() -> None:
    row = next(row for row in protocol().products if row.drug == "EPINEPHrine")
    assert row.label is None
    assert row.preparation is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"gtin": "09521234000014"}, "does not fit"),
        ({"gtin": "9521234000013"}, "pattern"),
        ({"preparation": "4in250"}, "a vial and a bag at once"),
    ],
)
def test_H30_a_product_that_cannot_be_is_refused(change: dict[str, str], words: str) -> None:
    row = protocol().products[-5]
    fields = {**row.model_dump(exclude_none=True), "label": "base1", **change}
    with pytest.raises(ValidationError, match=words):
        Product.model_validate(fields)
