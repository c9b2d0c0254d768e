"""A unit's own data folder: its profile, a pharmacist's key, signatures, as files on a disk."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assistant.library.files import SHIPPED, read_file, signature_file, whole_text
from assistant.library.keys import PublicKey, public_of
from assistant.library.shelf import OWN, Shelf, Shelved
from assistant.library.signed_texts import keep
from assistant.library.signing import sign, write_signature
from assistant.library.trust import add

TODAY = date(2026, 11, 22)
SIGNED_AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ITO = ("K Ito", "ICU pharmacist")
SEPTIC = "NE-ADULT-SEPTIC"


@dataclass
class UnitPlace:
    """A data folder with the unit's own copy of a shipped profile, all its parts beside it."""

    data: Path
    name: str = "adult_septic_shock.toml"

    def __post_init__(self) -> None:
        self.own.mkdir(parents=True)
        shutil.copy(SHIPPED / self.name, self.file)
        shutil.copytree(SHIPPED / "parts", self.own / "parts")

    @property
    def own(self) -> Path:
        return self.data / OWN

    @property
    def file(self) -> Path:
        return self.own / self.name

    @property
    def signature(self) -> Path:
        return signature_file(self.file)

    @cached_property
    def key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.generate()

    def trust(self, who: tuple[str, str] = ITO) -> None:
        """The key of this pharmacist counts here."""
        add(self.data, PublicKey(*who, public_of(self.key)), SIGNED_AT)

    def sign(self, who: tuple[str, str] = ITO, key: Ed25519PrivateKey | None = None) -> None:
        """Sign the file as it is now, and keep the copy that the command keeps."""
        made = sign(read_file(self.file), key or self.key, who, SIGNED_AT)
        write_signature(self.file, made)
        keep(self.data, whole_text(self.file))

    def signed(self) -> UnitPlace:
        """Trusted and signed."""
        self.trust()
        self.sign()
        return self

    def change(self, old: str, new: str, file: str = "") -> None:
        """Write a profile, or one of its parts, anew."""
        path = self.own / file if file else self.file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def shelf(self, today: date = TODAY, **more: object) -> Shelf:
        return Shelf.open(self.data, today, **more)  # type: ignore[arg-type]  # as given

    def shelved(self, today: date = TODAY) -> Shelved:
        """The septic profile of the shelf."""
        return self.shelf(today).profiles[SEPTIC]
