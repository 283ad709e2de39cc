"""Layers written as text, and what came of merging them."""

from textwrap import dedent

from passend.engine.lagen import Laag, Samenvoeging, Soort, laag_van, samenvoegen
from passend.engine.lezen import laad_boom


def laag(naam: str, tekst: str) -> Laag:
    """A layer of a text that holds a piece of a plan; its file is called after it."""
    return laag_van(laad_boom(dedent(tekst), leeg_mag=True, bestand=f"{naam}.yaml"), naam=naam)


def wet(tekst: str) -> Laag:
    return laag("wet", tekst)


def school(tekst: str) -> Laag:
    return laag("school", tekst)


def samen(verder: str, nader: str) -> Samenvoeging:
    """Merge a piece of a school plan over a piece of the law."""
    return samenvoegen([wet(verder), school(nader)])


def soorten(samenvoeging: Samenvoeging) -> dict[str, Soort]:
    """What happened, per key of an element: `plannen.opp:termijn`."""
    return {f"{uitkomst.pad}:{uitkomst.sleutel}": uitkomst.soort for uitkomst in samenvoeging.uitkomsten}


def redenen(samenvoeging: Samenvoeging) -> dict[str, str]:
    """Why each thing that stops the plan was refused, per element."""
    return {uitkomst.pad: uitkomst.waarom for uitkomst in samenvoeging.geweigerd}


def element(samenvoeging: Samenvoeging, deel: str, naam: str) -> dict[str, object]:
    """An element of the merged tree as a plain mapping."""
    stukken = samenvoeging.boom[deel]
    assert isinstance(stukken, list)
    return dict(next(stuk for stuk in stukken if isinstance(stuk, dict) and stuk.get("id") == naam))
