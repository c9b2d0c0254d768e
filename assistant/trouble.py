"""Trouble: the world failed us, and the program says what happened and what to do."""

from __future__ import annotations


class Trouble(Exception):
    """A disk, a file or a printer failed. `sentence` is for the person in front of it."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence."""
        super().__init__(sentence)
        self.sentence = sentence
