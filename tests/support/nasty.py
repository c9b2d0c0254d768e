"""Texts that a keyboard, a scanner or a clipboard can bring, and that nobody can read back."""

HIDDEN = (
    "\u0000", "\u0007", "\t", "\n", "\r", "\x1b[2J", "\u007f", "\u0085", "\u00ad", "\u200b",
    "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069",
    "\ufeff", "\ufff9", "\ud800", "\udfff", "\ufdd0", "\uffff", "\u3164", "\u2800", "\U000e0041",
)  # fmt: skip
"""Signs without a picture: control, zero-width, bidirectional, half a pair, no character."""
DIGITS = (
    "\u0663", "\u06f3", "\u0969", "\uff13", "\u00b2", "\u2462", "\u00bd", "\U0001d7db", "\u4e09",
    "3" * 4301, "9" * 5000, "0" * 5000, "\u0663" * 5000, "1e9999", "1/0", "03", "3_0", "+3", "-3",
    "3.0", "nan", "inf",
)  # fmt: skip
"""What some program somewhere takes for a number, and the parser does not."""
LONG = "x" * 100_000
