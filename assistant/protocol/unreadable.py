"""What the reader of TOML says, in the words of who wrote the line."""

from __future__ import annotations

import re

_TOML = (
    (r"Cannot declare \('(.*)',\) twice.*", r"the table \1 is there twice", "Take one of them out"),
    (r"Cannot overwrite.*", "this key is there twice in its table", "Take one of them out"),
    (
        r"Cannot (mutate|add|extend|declare).*",
        "this table is there already",
        "Take one of them out",
    ),
    (r"Duplicate inline table key.*", "a key is there twice in this line", "Take one of them out"),
    (
        r"Illegal character '\\n'.*",
        "the line ends before the quote that closes it",
        "Add the quote",
    ),
    (
        r"Illegal character.*",
        "a character stands in this line that no file may hold",
        "Type the line again by hand",
    ),
    (
        r"Invalid statement.*",
        "this line is no key = value, no table and no remark",
        "Look whether it belongs here",
    ),
    (r"Unterminated string.*", "a quote is opened and never closed", "Add the quote"),
    (
        r"Unclosed array.*",
        "a list in this line, or just above, is not closed",
        "Add a bracket ] or a comma",
    ),
    (r"Unclosed inline table.*", "a brace in this line is not closed", "Add a } or a comma"),
    (r"Expected '='.*", "an equals sign is missing behind the key", "Write key = value"),
    (r"Invalid value.*", "there is no value, or it is not in quotes", "Write the value in quotes"),
)
"""What tomllib says, as a pattern; how it is told here; what to do."""


def unreadable(said: str) -> tuple[str, str]:
    """What the reader of TOML says, in the words of who wrote the line, and what to do."""
    found = next((row for row in _TOML if re.match(row[0], said)), None)
    if found is None:
        return said, "Look for a missing quote, bracket or equals sign"
    return re.sub(found[0], found[1], said), found[2]
