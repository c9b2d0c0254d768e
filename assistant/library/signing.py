"""Signing a protocol's whole text, and telling whether a signature beside a file still holds."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from assistant.library.disk import OPEN, write_bytes
from assistant.library.files import signature_file
from assistant.library.keys import fingerprint, holds, public_of
from assistant.library.persons import Line, Named
from assistant.library.signed_texts import changed_since
from assistant.library.trust import Trusted
from assistant.library.values import unaccepted, values
from assistant.protocol.model import Approval, Protocol
from assistant.protocol.standing import early, expired
from assistant.trouble import Trouble

_CONTEXT = b"titration-assistant protocol signature 1\n"


class Signature(BaseModel):
    """What a person stands for: this whole text, and each value of the unit's own by name.

    `at` is ISO 8601 with its offset, `public` and `signature` are base64, `key` is the
    fingerprint of `public`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    protocol: Line
    version: Line
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    name: Named
    role: Named
    at: Line
    accepted: tuple[str, ...]
    public: Line
    key: Line
    signature: str = ""

    @property
    def by(self) -> str:
        """Who signed, in words."""
        return f"{self.name}, {self.role}"

    @property
    def signed(self) -> bytes:
        """The bytes under the signature: all of it but the signature, in one writing."""
        told = self.model_dump(exclude={"signature"})
        one = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return _CONTEXT + one.encode()

    @property
    def whole(self) -> bool:
        """Whether the owner of `public` signed just this."""
        try:
            named = fingerprint(self.public) == self.key
            timed = datetime.fromisoformat(self.at).utcoffset() is not None
        except ValueError:
            return False
        return named and timed and holds(self.public, self.signature, self.signed)

    @property
    def approval(self) -> Approval:
        """The person as a protocol carries it."""
        at = datetime.fromisoformat(self.at)
        return Approval(name=self.name, role=self.role, at=at, key=self.key)

    def to_bytes(self) -> bytes:
        """The signature as it stands in a file."""
        told = json.dumps(self.model_dump(), indent=1, ensure_ascii=False)
        return told.encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Judged:
    """Who stands for a text, or why nobody does."""

    approval: Approval | None
    unsigned: str = ""


def read_signature(data: bytes) -> Signature | None:
    """The signature in the bytes of a file, None when they are none."""
    try:
        return Signature.model_validate_json(data)
    except (ValidationError, ValueError, RecursionError):
        return None


def sign(
    protocol: Protocol, key: Ed25519PrivateKey, who: tuple[str, str], now: datetime
) -> Signature:
    """Sign a text in the name of `who` (name, role), with each of its own values accepted."""
    identity, public = protocol.protocol, public_of(key)
    bare = Signature(
        protocol=identity.id, version=identity.version, digest=protocol.digest,
        name=who[0], role=who[1], at=now.isoformat(timespec="seconds"),
        accepted=tuple(value.told for value in values(protocol)),
        public=public, key=fingerprint(public),
    )  # fmt: skip
    return bare.model_copy(update={"signature": _signed(key, bare.signed)})


def _signed(key: Ed25519PrivateKey, data: bytes) -> str:
    return b64encode(key.sign(data)).decode()


def write_signature(file: Path, signature: Signature) -> Path:
    """Put the signature beside the protocol's file. Trouble when it cannot be written."""
    beside = signature_file(file)
    write_bytes(beside, signature.to_bytes(), OPEN)
    return beside


def judge(
    protocol: Protocol, text: bytes, told: bytes, known: tuple[Trusted, ...], data: Path | None,
    today: date,
) -> Judged:  # fmt: skip
    """Whether the signature in `told` holds for this text on this day, or the reason why not."""
    signature = read_signature(told)
    if signature is None or not signature.whole:
        return Judged(None, "its signature was changed, or is none")
    odd = _stranger(signature, known) or _other(signature, protocol, text, data)
    odd = odd or _outside(protocol, today)
    return Judged(None, odd) if odd else Judged(signature.approval)


def _stranger(signature: Signature, known: tuple[Trusted, ...]) -> str:
    for row in known:
        if row.public == signature.public:
            same = (row.name, row.role) == (signature.name, signature.role)
            return "" if same else f"signed as {signature.by}, with the key of {row.name}"
    return f"signed by {signature.by}, whose key {signature.key} is not trusted here"


def _other(signature: Signature, protocol: Protocol, text: bytes, data: Path | None) -> str:
    if signature.digest != protocol.digest:
        when = datetime.fromisoformat(signature.at).date().isoformat()
        line = changed_since(data, signature.digest, text)
        return f"changed since {signature.by} signed it on {when}: {line}"
    odd = unaccepted([value.told for value in values(protocol)], signature.accepted)
    return f"signed without each value: {odd[0]}" if odd else ""


def _outside(protocol: Protocol, today: date) -> str:
    if expired(protocol, today):
        return f"expired {protocol.protocol.expires}"
    return f"in force from {protocol.protocol.in_force}" if early(protocol, today) else ""


def kept_approval(text_digest: str, told: bytes, by: str) -> Approval | None:
    """The approval that a session began with: its signature is whole and is of its text.

    Trust and days were looked at when it began; what it began with it keeps.
    """
    signature = read_signature(told)
    holds_still = signature is not None and signature.whole and signature.digest == text_digest
    return signature.approval if signature and holds_still and signature.by == by else None


def refuse_outside(protocol: Protocol, today: date) -> None:
    """Trouble when nobody can sign this text any more."""
    if expired(protocol, today):
        raise Trouble(
            f"{protocol.protocol.id} expired {protocol.protocol.expires}. "
            "Review it, give it a new version and a later day, then sign that."
        )
