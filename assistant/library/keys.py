"""Keys of named persons: Ed25519, the private one in a file under a passphrase."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from pydantic import BaseModel, ConfigDict, StrictStr, ValidationError

from assistant.library.disk import OPEN, lies_there, open_to_others, read_bytes, write_bytes
from assistant.library.persons import Named
from assistant.trouble import Trouble

SHORTEST = 12
"""Characters of a passphrase: it is all that stands between a copied file and a signature."""
LONGEST = 1023
"""Bytes of a passphrase: what a sealed key can be opened with."""
_BYTES = 32
_CONTEXT = b"titration-assistant public key 1\n"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose key it is, and its public half: 32 bytes in base64."""

    name: str
    role: str
    public: str

    @property
    def fingerprint(self) -> str:
        """What two people compare over the telephone."""
        return fingerprint(self.public)

    @property
    def signed(self) -> bytes:
        """What the owner signs: that this key, this name and this role belong together."""
        told = [self.name, self.role, self.public]
        return _CONTEXT + json.dumps(told, separators=(",", ":")).encode()


class _Told(BaseModel):
    """A public half as it stands in a file; `key` is the fingerprint of `public`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Named
    role: Named
    public: StrictStr
    key: StrictStr
    signature: StrictStr


def fingerprint(public: str) -> str:
    """The first 128 bits of the key's SHA-256, in groups of four. ValueError when it is no key."""
    digest = sha256(_raw(public)).hexdigest()[:_BYTES]
    return " ".join(digest[at : at + 4] for at in range(0, _BYTES, 4))


def _raw(public: str) -> bytes:
    raw = b64decode(public, validate=True)
    if len(raw) != _BYTES:
        raise ValueError("a public key has 32 bytes")
    return raw


def public_file(key: Path) -> Path:
    """Where the public half of a key lies."""
    return key.with_name(f"{key.name}.pub")


def make_key(file: Path, passphrase: str, name: str, role: str) -> PublicKey:
    """Make a key, write it and its public half (FILE.pub), signed by the key itself.

    Trouble: a file is there already, or the passphrase is too short or too long.
    """
    if len(passphrase) < SHORTEST:
        raise Trouble(f"The passphrase has fewer than {SHORTEST} characters. Take a longer one.")
    if len(passphrase.encode()) > LONGEST:
        raise Trouble(f"The passphrase has more than {LONGEST} bytes. Take a shorter one.")
    for there in (file, public_file(file)) if file.name else (file,):
        if lies_there(there):
            raise Trouble(f"{there} is there already. A key is never written over: name another.")
    made = Ed25519PrivateKey.generate()
    public = PublicKey(name, role, b64encode(made.public_key().public_bytes_raw()).decode())
    sealed = made.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
    )
    write_bytes(file, sealed)
    told = _Told(
        name=name, role=role, public=public.public, key=public.fingerprint,
        signature=b64encode(made.sign(public.signed)).decode(),
    )  # fmt: skip
    write_bytes(public_file(file), told.model_dump_json(indent=1).encode() + b"\n", OPEN)
    return public


def read_public(file: Path) -> PublicKey:
    """The public half in a file, just as its owner made it: name and role are signed too.

    Trouble when it is none, when it was changed, also when it is the private half.
    """
    data = read_bytes(file)
    if b"PRIVATE KEY" in data:
        raise Trouble(f"{file} is the private key: it stays with its owner. Name {file.name}.pub.")
    try:
        told = _Told.model_validate_json(data)
        found = PublicKey(told.name, told.role, told.public)
        whole = found.fingerprint == told.key and holds(told.public, told.signature, found.signed)
    except (ValidationError, ValueError) as failed:
        raise Trouble(f"{file} is no public key. 'protocol key' makes one.") from failed
    if not whole:
        raise Trouble(f"{file} was changed since it was made. Ask its owner for it again.")
    return found


def open_key(file: Path, passphrase: str) -> Ed25519PrivateKey:
    """The private key of a file.

    Trouble when the passphrase does not open it, and when others may read the file.
    """
    data = read_bytes(file)
    try:
        found = load_pem_private_key(data, passphrase.encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as failed:
        raise Trouble(
            f"{file} does not open: it is no key under this passphrase. Type it again."
        ) from failed
    if not isinstance(found, Ed25519PrivateKey):
        raise Trouble(f"{file} holds another kind of key. 'protocol key' makes the right one.")
    if open_to_others(file):
        raise Trouble(
            f"Others may read the private key {file}, so nothing is signed with it. "
            f"Run: chmod 600 {file}. If somebody may have copied it, make a new key."
        )
    return found


def public_of(key: Ed25519PrivateKey) -> str:
    """The public half of a private key, in base64."""
    return b64encode(key.public_key().public_bytes_raw()).decode()


def holds(public: str, signature: str, data: bytes) -> bool:
    """Whether the owner of that key signed these bytes."""
    try:
        key = Ed25519PublicKey.from_public_bytes(_raw(public))
        key.verify(b64decode(signature, validate=True), data)
    except (InvalidSignature, ValueError):
        return False
    return True
