"""A person's key: made under a passphrase, opened only by it, known by its fingerprint."""

import json
import os
from base64 import b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from assistant.library.keys import (
    LONGEST,
    PublicKey,
    fingerprint,
    holds,
    make_key,
    open_key,
    public_file,
    public_of,
    read_public,
)
from assistant.trouble import Trouble

PHRASE = "seven geese over the bay"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PublicKey]:
    file = tmp_path_factory.mktemp("key") / "ito"
    return file, make_key(file, PHRASE, "K Ito", "ICU pharmacist")


def test_a_key_is_sealed_and_its_public_half_names_its_owner(key: tuple[Path, PublicKey]) -> None:
    file, public = key
    assert b"ENCRYPTED PRIVATE KEY" in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert read_public(public_file(file)) == public
    assert (public.name, public.role) == ("K Ito", "ICU pharmacist")
    assert len(public.fingerprint.split()) == 8


def test_only_the_passphrase_opens_it_and_what_it_signs_holds(key: tuple[Path, PublicKey]) -> None:
    file, public = key
    private = open_key(file, PHRASE)
    assert public_of(private) == public.public
    signature = b64encode(private.sign(b"text")).decode()
    assert holds(public.public, signature, b"text")
    assert not holds(public.public, signature, b"texT")
    assert not holds(public.public, "????", b"text")
    assert not holds("AAAA", signature, b"text")
    with pytest.raises(Trouble, match="does not open"):
        open_key(file, PHRASE + " ")


def test_a_key_is_never_written_over_and_a_short_passphrase_refused(
    key: tuple[Path, PublicKey], tmp_path: Path
) -> None:
    file, _public = key
    before = file.read_bytes()
    with pytest.raises(Trouble, match="never written over"):
        make_key(file, PHRASE, "K Ito", "ICU pharmacist")
    assert file.read_bytes() == before
    public_file(tmp_path / "b").write_text("taken")
    with pytest.raises(Trouble, match="never written over"):
        make_key(tmp_path / "b", PHRASE, "K Ito", "ICU pharmacist")
    with pytest.raises(Trouble, match="fewer than 12"):
        make_key(tmp_path / "c", "short", "K Ito", "ICU pharmacist")
    assert not (tmp_path / "c").exists()


def test_the_private_half_is_not_taken_for_the_public_one(key: tuple[Path, PublicKey]) -> None:
    with pytest.raises(Trouble, match="stays with its owner"):
        read_public(key[0])


@pytest.mark.parametrize("bytes_", [b"", b"\xff\xfe", b"[]", b"{}", b"7", b'{"name": 1}'])
def test_what_is_no_public_key_is_told(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / "x.pub").write_bytes(bytes_)
    with pytest.raises(Trouble, match="is no public key"):
        read_public(tmp_path / "x.pub")
    with pytest.raises(Trouble, match="does not open"):
        open_key(tmp_path / "x.pub", PHRASE)


def test_a_public_half_whose_key_was_changed_is_told(
    key: tuple[Path, PublicKey], tmp_path: Path
) -> None:
    told = json.loads(public_file(key[0]).read_text())
    told["public"] = b64encode(bytes(32)).decode()
    (tmp_path / "x.pub").write_text(json.dumps(told))
    with pytest.raises(Trouble, match="was changed"):
        read_public(tmp_path / "x.pub")


def test_another_kind_of_key_is_told(tmp_path: Path) -> None:
    sealed = Ed448PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PHRASE.encode())
    )
    (tmp_path / "k").write_bytes(sealed)
    with pytest.raises(Trouble, match="another kind of key"):
        open_key(tmp_path / "k", PHRASE)


def test_a_fingerprint_is_of_a_whole_key_only() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        fingerprint(b64encode(b"short").decode())


@pytest.mark.parametrize("part", ["name", "role"])
def test_H24_a_public_half_with_another_name_or_role_is_told(
    key: tuple[Path, PublicKey], tmp_path: Path, part: str
) -> None:
    told = json.loads(public_file(key[0]).read_text())
    file = tmp_path / "x.pub"
    file.write_text(json.dumps({**told, part: "Somebody else"}))
    with pytest.raises(Trouble, match="was changed"):
        read_public(file)
    for odd in ("\x1b[2J", 7, ["K Ito"], "", None):
        file.write_text(json.dumps({**told, part: odd}))
        with pytest.raises(Trouble, match="is no public key"):
            read_public(file)
    file.write_text(json.dumps({**told, "more": "x"}))
    with pytest.raises(Trouble, match="is no public key"):
        read_public(file)


@pytest.mark.skipif(os.name == "nt", reason="rights have no bits there")
def test_a_private_key_that_others_may_read_signs_nothing(
    key: tuple[Path, PublicKey], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.write_bytes(key[0].read_bytes())
    copy.chmod(0o640)
    with pytest.raises(Trouble, match="Others may read the private key"):
        open_key(copy, PHRASE)
    copy.chmod(0o600)
    assert public_of(open_key(copy, PHRASE)) == key[1].public


def test_a_key_needs_a_name_of_its_own_and_a_passphrase_that_fits(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    for there in (Path(), Path("/"), tmp_path, tmp_path / "gone"):
        with pytest.raises(Trouble, match="is there already"):
            make_key(there, PHRASE, "K Ito", "ICU pharmacist")
    with pytest.raises(Trouble, match="cannot be read"):
        make_key(tmp_path / ("b" * 300), PHRASE, "K Ito", "ICU pharmacist")
    with pytest.raises(Trouble, match=f"more than {LONGEST} bytes"):
        make_key(tmp_path / "k", "é" * 512, "K Ito", "ICU pharmacist")
    make_key(tmp_path / "k", "b" * LONGEST, "K Ito", "ICU pharmacist")
    open_key(tmp_path / "k", "b" * LONGEST)
