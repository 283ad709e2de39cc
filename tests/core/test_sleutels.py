"""The keys of the installation: what is accepted, and that they never show."""

import base64

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from passend.core.sleutels import Geschonden, SleutelOntbreekt, sleutel_maken, sleutels_lezen


def test_a_new_key_is_accepted_and_no_two_are_the_same() -> None:
    een, ander = sleutel_maken(), sleutel_maken()

    bos = sleutels_lezen(f"{een}, {ander}")

    assert len(set(bos.merken)) == 2
    assert bos.eerste == sleutels_lezen(een).eerste


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "geheim",
        "een-wachtwoord-dat-lang-genoeg-lijkt-maar-geen-sleutel-is",
        base64.b64encode(b"x" * 31).decode(),
        base64.b64encode(b"kornoelje" * 4).decode(),
        base64.b64encode(b"ab" * 16).decode(),
        f"{sleutel_maken()},",
        f"{sleutel_maken()};{sleutel_maken()}",
    ],
    ids=["niets", "woord", "wachtwoord", "te kort", "steeds hetzelfde", "om en om", "komma te veel", "geen komma"],
)
def test_anything_but_random_keys_is_refused(tekst: str) -> None:
    with pytest.raises(ValueError):
        sleutels_lezen(tekst)


def test_the_same_key_twice_is_refused() -> None:
    sleutel = sleutel_maken()

    with pytest.raises(ValueError):
        sleutels_lezen(f"{sleutel},{sleutel}")


def test_a_key_made_with_openssl_is_accepted() -> None:
    sleutel = base64.b64decode(sleutel_maken(), altchars=b"-_")

    assert sleutels_lezen(base64.b64encode(sleutel).decode() + "\n").merken == sleutels_lezen(
        base64.urlsafe_b64encode(sleutel).decode()
    ).merken  # fmt: skip


def test_keys_never_show_themselves() -> None:
    sleutel = sleutel_maken()

    bos = sleutels_lezen(sleutel)

    assert repr(bos) == str(bos) == f"Sleutelbos({bos.eerste})"
    assert sleutel[:8] not in repr(bos)


@given(st.binary(), st.text())
def test_what_was_locked_opens_as_it_was_and_only_where_it_belongs(inhoud: bytes, waarbij: str) -> None:
    bos = sleutels_lezen(f"{sleutel_maken()},{sleutel_maken()}")

    merk, slot = bos.op_slot(inhoud, waarbij=waarbij)

    assert bos.open(merk, slot, waarbij=waarbij) == inhoud
    with pytest.raises(Geschonden):
        bos.open(merk, slot, waarbij=waarbij + ".")
    with pytest.raises(Geschonden):
        bos.open(bos.merken[1], slot, waarbij=waarbij)


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_one_changed_byte_is_noticed(plek: int, anders: int) -> None:
    bos = sleutels_lezen(sleutel_maken())
    merk, slot = bos.op_slot(b"wat niemand anders leest", waarbij="rij")

    geschonden = bytearray(slot)
    geschonden[plek % len(slot)] ^= anders

    with pytest.raises(Geschonden):
        bos.open(merk, bytes(geschonden), waarbij="rij")


def test_a_lost_key_is_named_by_its_mark_and_the_way_out_is_said() -> None:
    oud, nieuw = sleutels_lezen(sleutel_maken()), sleutels_lezen(sleutel_maken())
    merk, slot = oud.op_slot(b"tekst", waarbij="rij")

    with pytest.raises(SleutelOntbreekt, match=f"sleutel {merk}, en die staat niet in PASSEND_SLEUTELS. Zet die"):
        nieuw.open(merk, slot, waarbij="rij")


def test_a_key_for_one_purpose_does_not_open_another() -> None:
    bos = sleutels_lezen(sleutel_maken())
    kopie = bos.afgeleid(bos.eerste, waarvoor="reservekopie", zout=b"1" * 16)
    ander = bos.afgeleid(bos.eerste, waarvoor="iets anders", zout=b"1" * 16)

    slot = kopie.encrypt(b"n" * 12, b"inhoud", None)

    assert bos.afgeleid(bos.eerste, waarvoor="reservekopie", zout=b"1" * 16).decrypt(b"n" * 12, slot, None) == b"inhoud"
    with pytest.raises(InvalidTag):
        ander.decrypt(b"n" * 12, slot, None)
