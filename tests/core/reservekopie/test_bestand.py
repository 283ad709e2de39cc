"""The locked file: nothing can be changed, left out or cut off unnoticed."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.core.reservekopie import bestand
from passend.core.reservekopie.bestand import KopieFout, Schrijver, lezen
from passend.core.sleutels import Sleutelbos, SleutelOntbreekt, sleutel_maken, sleutels_lezen

BOS = sleutels_lezen(sleutel_maken())
DRIE_BLOKKEN = bytes(range(256)) * 9000


def dicht(inhoud: bytes, bos: Sleutelbos = BOS) -> bytes:
    doel = io.BytesIO()
    with Schrijver(doel, bos) as schrijver:
        for begin in range(0, len(inhoud), 70_000):
            schrijver.write(inhoud[begin : begin + 70_000])
    return doel.getvalue()


def open_(slot: bytes, bos: Sleutelbos = BOS) -> bytes:
    return b"".join(lezen(io.BytesIO(slot), bos))


@pytest.mark.parametrize("inhoud", [b"", b"x", DRIE_BLOKKEN, b"y" * bestand._BLOK, b"z" * (2 * bestand._BLOK)])
def test_what_was_written_is_read(inhoud: bytes) -> None:
    assert open_(dicht(inhoud)) == inhoud


def test_nothing_of_the_content_shows() -> None:
    assert b"Yara" not in dicht(b"Yara" * 1000)


def test_the_same_content_is_never_the_same_file() -> None:
    assert dicht(b"inhoud")[-20:] != dicht(b"inhoud")[-20:]


@given(plek=st.integers(min_value=0, max_value=len(DRIE_BLOKKEN)), bit=st.integers(min_value=0, max_value=7))
def test_one_changed_bit_anywhere_is_noticed(plek: int, bit: int) -> None:
    slot = bytearray(_DICHT)
    slot[plek % len(slot)] ^= 1 << bit

    with pytest.raises((KopieFout, SleutelOntbreekt)):
        open_(bytes(slot))


@given(lengte=st.integers(min_value=0, max_value=len(DRIE_BLOKKEN)))
def test_a_file_that_was_cut_off_anywhere_is_noticed(lengte: int) -> None:
    with pytest.raises(KopieFout):
        open_(_DICHT[:lengte])


def test_a_file_cut_off_between_two_blocks_is_noticed() -> None:
    eerste = _DICHT.index(b"\n") + 1 + bestand._BLOK + 16

    with pytest.raises(KopieFout, match="beschadigd, afgebroken of veranderd"):
        open_(_DICHT[:eerste])


def test_blocks_in_another_order_or_of_another_file_are_noticed() -> None:
    begin, blok = _DICHT.index(b"\n") + 1, bestand._BLOK + 16
    kop, een, twee, rest = (
        _DICHT[:begin],
        _DICHT[begin:][:blok],
        _DICHT[begin + blok :][:blok],
        _DICHT[begin + 2 * blok :],
    )
    ander = dicht(DRIE_BLOKKEN)

    for slot in (kop + twee + een + rest, kop + een + rest, kop + een + ander[begin + blok :], _DICHT + rest):
        with pytest.raises(KopieFout):
            open_(slot)


@pytest.mark.parametrize("inhoud", [b"", b"geen kopie", b"{}\n", b'{"soort": "iets"}\n', b"[1]\n", b"\x00\xff" * 5000])
def test_another_file_is_said_to_be_no_backup(inhoud: bytes) -> None:
    with pytest.raises(KopieFout, match="geen reservekopie van Passend"):
        open_(inhoud)


def test_without_its_key_the_mark_of_the_key_is_said() -> None:
    with pytest.raises(SleutelOntbreekt, match=BOS.eerste):
        open_(dicht(b"inhoud"), sleutels_lezen(sleutel_maken()))


_DICHT = dicht(DRIE_BLOKKEN)
