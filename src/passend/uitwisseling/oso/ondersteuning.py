"""The block `onderwijsondersteuning`: what a school did for a pupil beyond the lessons, as far as OSO structures it."""

from collections.abc import Iterator
from dataclasses import dataclass

from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenOndersteuning,
    Leerlingverwijzing,
    Ondersteuningssoort,
)
from passend.uitwisseling.oso import codes
from passend.uitwisseling.xmllezer import kinderen, naam_van
from passend.uitwisseling.xmlvelden import Velden


@dataclass(frozen=True, slots=True)
class _Vorm:
    """Where one kind of support keeps its first day, last day and further fields (element -> Dutch name)."""

    soort: Ondersteuningssoort
    van: str = ""
    tot: str = ""
    kenmerken: tuple[tuple[str, str], ...] = ()


_VORMEN = {
    "toelichting_onderwijsbehoeften": _Vorm(Ondersteuningssoort.ONDERWIJSBEHOEFTEN),
    "diagnose": _Vorm(
        Ondersteuningssoort.DIAGNOSE,
        van="datum",
        kenmerken=(("code", "code"), ("naam", "naam"), ("doorwie", "gesteld door"), ("instantie", "instantie")),
    ),
    "handelingsplan": _Vorm(
        Ondersteuningssoort.HANDELINGSPLAN,
        van="startdatum",
        tot="einddatum",
        kenmerken=(("isgerichtop", "gericht op"),),
    ),
    "opp": _Vorm(Ondersteuningssoort.OPP, van="opp_ingangdatum", tot="opp_einddatum"),
    "tlv": _Vorm(
        Ondersteuningssoort.TLV,
        van="tlvingangdatum",
        tot="tlveinddatum",
        kenmerken=(
            ("tlvswvnummer", "samenwerkingsverband"),
            ("tlvcategorie", "categorie"),
            ("tlvbeschikkingsnummer", "beschikking"),
        ),
    ),
    "arrangement_cluster12": _Vorm(
        Ondersteuningssoort.ARRANGEMENT_CLUSTER,
        van="arrangement_datum",
        kenmerken=(("arrangement_brin", "brin"), ("arrangement_vestigingscode", "vestiging")),
    ),
    "arrangement_pao": _Vorm(
        Ondersteuningssoort.ARRANGEMENT,
        van="arrangement_datum",
        tot="arrangement_einddatum",
        kenmerken=(("arrangement_kenmerk", "kenmerk"), ("arrangement_beschikkingsnr", "beschikking")),
    ),
    "lwoo": _Vorm(
        Ondersteuningssoort.LWOO,
        van="lwoo_ingangdatum",
        tot="lwoo_einddatum",
        kenmerken=(("lwoo_swvnummer", "samenwerkingsverband"), ("lwoo_beschikkingsnummer", "beschikking")),
    ),
    "rvc": _Vorm(Ondersteuningssoort.RVC, van="rvcdatum", kenmerken=(("rvcindicatie", "indicatie"),)),
}


def ondersteuning_parse(velden: Velden, leerling: Leerlingverwijzing, uit: dict[str, str]) -> Iterator[Gegeven]:
    """Yield every part of the block; parts in `uit` were left out by the sender and are refused when present."""
    for kind in kinderen(velden.element):
        naam, deel = naam_van(kind), Velden(kind, velden.klachten)
        if naam in uit:
            deel.weigeren(naam, "", "de afzender zegt dat deze categorie niet is meegegeven; niet overgenomen")
        elif naam == "medicijngebruik":
            waarde = "ja" if velden.ja_nee(naam) else "nee"
            yield IngelezenOndersteuning(
                regel=deel.regel,
                leerling=leerling,
                soort=Ondersteuningssoort.MEDICIJNGEBRUIK,
                kenmerken=(("medicijngebruik", waarde),),
            )
        elif naam in _VORMEN:
            yield _ondersteuning(deel, leerling, _VORMEN[naam])
        else:
            velden.onbekend("onderdeel", naam, naam)


def _ondersteuning(velden: Velden, leerling: Leerlingverwijzing, vorm: _Vorm) -> IngelezenOndersteuning:
    if vorm.soort is Ondersteuningssoort.DIAGNOSE:
        _diagnosecodes_check(velden)
    return IngelezenOndersteuning(
        regel=velden.regel,
        leerling=leerling,
        soort=vorm.soort,
        van=velden.datum(vorm.van) if vorm.van else None,
        tot=velden.datum(vorm.tot) if vorm.tot else None,
        kenmerken=tuple(
            (naam, " ".join((kind.text or "").split()))
            for veld, naam in vorm.kenmerken
            for kind in kinderen(velden.element, veld)
        ),
        bijlagen=tuple(
            Velden(kind, velden.klachten).tekst("bestandsnaam") for kind in kinderen(velden.element, "document")
        ),
    )


def _diagnosecodes_check(velden: Velden) -> None:
    for kind in kinderen(velden.element, "code"):
        code = (kind.text or "").strip()
        if code not in codes.DIAGNOSES:
            velden.onbekend("diagnosecode", code, "code")
