"""What is drawn up follows from what the vial's label says. H16: salt and base."""

from fractions import Fraction

import pytest
from wizard import Wizard, septic

from assistant.quantities import Drug
from assistant.rules.setup import Page
from assistant.rules.vials import draw_up_ml, drawn_up, label_of, labelled_mg


@pytest.mark.parametrize(
    ("ident", "mg", "ml"), [("base1", 4, 4), ("tartrate2", 8, 4), ("bitartrate2", 8, 4)]
)
def test_H16_a_salt_is_counted_as_half_its_mg_of_base(ident: str, mg: int, ml: int) -> None:
    label = label_of(septic(), ident)
    assert label is not None
    drug = Drug(Fraction(4))
    assert (labelled_mg(drug, label), draw_up_ml(drug, label)) == (mg, ml)


def test_nothing_is_drawn_up_for_a_ready_made_bag() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    assert drawn_up(wizard.chart, wizard.protocol) is None
    wizard.fill(Page.PREPARATION, check__vial_label="premixed bag, label says base")
    assert drawn_up(wizard.chart, wizard.protocol) is None


def test_H16_the_bag_says_the_same_strength_by_either_label() -> None:
    for label in ("base1", "tartrate2", "bitartrate2"):
        wizard = Wizard().until(Page.PREPARATION)
        wizard.fill(Page.PREPARATION, check__vial_label=label)
        assert drawn_up(wizard.chart, wizard.protocol) == 4
