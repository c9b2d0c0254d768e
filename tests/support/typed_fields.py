"""The fields and limits of typing, as the protocol file that carries them says."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from typing import Any

from source import ROOT

from assistant.library.files import whole_text
from assistant.typed import NumberField, TextLimits


def _tables() -> dict[str, Any]:
    return tomllib.loads(whole_text(ROOT / "resources/protocols/adult_septic_shock.toml").decode())


def _field(name: str, table: dict[str, Any]) -> NumberField:
    low, high = (Decimal(each) for each in table["hard"])
    soft = [Decimal(each) for each in table.get("soft", ())]

    return NumberField(
        name=name,
        unit=table["unit"],
        spellings=tuple(table["spellings"]),
        decimals=table["decimals"],
        hard=(low, high),
        soft=(soft[0], soft[1]) if soft else None,
        usual=tuple(Decimal(each) for each in table["usual"]) if "usual" in table else None,
        change=Fraction(table["change"]) if "change" in table else None,
        zero=table.get("zero", ""),
        comma=table.get("comma", False),
        pair=table.get("pair", False),
    )


def _limits(table: dict[str, Any]) -> TextLimits:
    names = {name: table[name] for name in TextLimits.__dataclass_fields__}
    return TextLimits(**{k: tuple(v) if isinstance(v, list) else v for k, v in names.items()})


FIELDS = {name: _field(name, table) for name, table in _tables()["fields"].items()}
LIMITS = _limits(_tables()["texts"])
