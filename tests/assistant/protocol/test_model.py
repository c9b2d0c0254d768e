"""A protocol knows whether somebody stands for it, and whom it is for."""

from unitprotocol import changed, protocol

from assistant.protocol.reading import read_protocol


def test_nobody_has_signed_what_is_shipped() -> None:
    assert not protocol().signed


def test_a_name_signs_it() -> None:
    assert read_protocol(changed('approved_by = ""', 'approved_by = "A. Pharmacist"')).signed


def test_adult_thresholds_hold_for_everybody_but_a_child() -> None:
    assert protocol().adult
    assert read_protocol(changed('population = "adult"', 'population = "pregnant"')).adult
    assert not read_protocol(changed('population = "adult"', 'population = "child"')).adult
