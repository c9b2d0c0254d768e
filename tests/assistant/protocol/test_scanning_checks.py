"""What a unit scans can be told apart, and leads to what its protocol holds."""

import pytest
from unitprotocol import told

from assistant.protocol.scanning_checks import GSRN_BODY


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('badge = ["NU-######"]', 'badge = ["########"]', "may be a badge or a wristband"),
        ('badge = ["NU-######"]', 'badge = ["@#######", "1#######"]', "may be a badge"),
        ('wristband = ["########", "##########"]', 'wristband = ["@########"]', "has digits alone"),
        (
            'wristband = ["########", "##########"]',
            'wristband = ["###########"]',
            "11 digits are no record",
        ),
        (
            'wristband = ["########", "##########"]',
            'wristband = ["P-####"]',
            "4 digits are no record number",
        ),
        (
            'wristband = ["########", "##########"]',
            'wristband = ["####"]',
            "is not written as it has to be",
        ),
        ('gsrn_prefix = "952123400"', 'gsrn_prefix = "9521"', "13 digits are left"),
        ('patient_check = "none"', 'patient_check = "mod9"', "Write one of: 'none', 'mod10'"),
        ('gtin = "09521234000020"', 'gtin = "09521234000013"', "09521234000013 is there twice"),
        ('gtin = "09521234000020"', 'gtin = "09521234000021"', "does not fit the others"),
        ('label = "tartrate2"\nsource = "tr', 'label = "tart"\nsource = "tr', "tart is no label"),
        ('preparation = "4in250"', 'preparation = "5in250"', "5in250 is no preparation here"),
        ('preparation = "4in250"\n', "", "neither a vial label nor a preparation"),
        ('preparation = "4in250"', 'preparation = "4in250"\nlabel = "base1"', "a bag at once"),
        ('drug = "EPINEPHrine"', 'drug = "EPINEPHrine"\nlabel = "base1"', "has no label here"),
        ('drug = "vasopressin"', 'drug = "terlipressin"', "does not hold the drug"),
        ('source = "training-codes"\n\n[[pro', 'source = "codes"\n\n[[pro', "codes is no source"),
    ],
)
def test_H30_a_code_that_leads_nowhere_or_two_ways_is_refused(
    old: str, new: str, words: str
) -> None:
    assert words in told(old, new)


def test_a_service_number_of_gs1_has_18_digits_with_its_last() -> None:
    assert GSRN_BODY + 1 == 18
