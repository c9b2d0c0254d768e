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

from assistant.library.disk import OPEN, read_bytes, write_bytes
from assistant.trouble import Trouble

SHORTEST = 12
"""Characters of a passphrase: it is all that stands between a copied file and a signature."""
_BYTES = 32


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
    """Make a key, write it and its public half (FILE.pub). Trouble: there already, or too short."""
    if len(passphrase) < SHORTEST:
        raise Trouble(f"The passphrase has fewer than {SHORTEST} characters. Take a longer one.")
    for there in (file, public_file(file)):
        if there.exists():
            raise Trouble(f"{there} is there already. A key is never written over: name another.")
    made = Ed25519PrivateKey.generate()
    public = PublicKey(name, role, b64encode(made.public_key().public_bytes_raw()).decode())
    sealed = made.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
    )
    write_bytes(file, sealed)
    told = {"name": name, "role": role, "public": public.public, "key": public.fingerprint}
    write_bytes(public_file(file), json.dumps(told, indent=1).encode() + b"\n", OPEN)
    return public


def read_public(file: Path) -> PublicKey:
    """The public half in a file. Trouble when it is none, also when it is the private half."""
    data = read_bytes(file)
    if b"PRIVATE KEY" in data:
        raise Trouble(f"{file} is the private key: it stays with its owner. Name {file.name}.pub.")
    try:
        told = json.loads(data)
        found = PublicKey(str(told["name"]), str(told["role"]), str(told["public"]))
        whole = found.fingerprint == told["key"]
    except (ValueError, TypeError, KeyError, RecursionError) as failed:
        raise Trouble(f"{file} is no public key. 'protocol key' makes one.") from failed
    if not whole or not found.name.strip() or not found.role.strip():
        raise Trouble(f"{file} was changed since it was made. Ask its owner for it again.")
    return found


def open_key(file: Path, passphrase: str) -> Ed25519PrivateKey:
    """The private key of a file. Trouble when the passphrase does not open it."""
    data = read_bytes(file)
    try:
        found = load_pem_private_key(data, passphrase.encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as failed:
        raise Trouble(
            f"{file} does not open: it is no key under this passphrase. Type it again."
        ) from failed
    if not isinstance(found, Ed25519PrivateKey):
        raise Trouble(f"{file} holds another kind of key. 'protocol key' makes the right one.")
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
