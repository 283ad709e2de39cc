"""The school as its administration hands it over: EDEXML without addresses and personal numbers."""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape

from tools.demo.kinderen import Leerling

ROLLEN = {"leerkracht": "LRK", "ondersteuningscoordinator": "IB", "directie": "DIR"}


def edexml(school: Mapping[str, Any], alle: list[Leerling]) -> str:
    """The whole file."""
    regels = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- Een demoschool van Passend. Alle namen zijn verzonnen. Gemaakt door tools/demo. -->",
        "<EDEX>",
        *_kop(school["schooljaar"]["begin"], school["school"]["brin"]),
        "  <vestigingen>",
        *(
            f'    <vestiging key="V{nr}"><naam>{escape(locatie["naam"])}</naam></vestiging>'
            for nr, locatie in enumerate(school["locaties"], 1)
        ),
        "  </vestigingen>",
        "  <groepen>",
        *(_groep(groep) for groep in school["groepen"]),
        "  </groepen>",
        "  <leerlingen>",
        *(_leerling(leerling) for leerling in alle),
        "  </leerlingen>",
        "  <leerkrachten>",
        *_medewerkers(school),
        "  </leerkrachten>",
        "</EDEX>",
    ]
    return "\n".join(regels) + "\n"


def _kop(begin: int, brin: str) -> Iterator[str]:
    yield "  <school>"
    yield f"    <schooljaar>{begin}-{begin + 1}</schooljaar>"
    yield f"    <peildatum>{begin}-08-01</peildatum>"
    yield f"    <brincode>{brin}</brincode>"
    yield "    <dependancecode>00</dependancecode>"
    yield f"    <aanmaakdatum>{begin}-08-01T08:15:00</aanmaakdatum>"
    yield "    <auteur>Passend</auteur>"
    yield "    <xsdversie>2.1</xsdversie>"
    yield "  </school>"


def _groep(groep: Mapping[str, Any]) -> str:
    jaargroepen = groep["jaargroepen"]
    jaargroep = jaargroepen[0] if len(jaargroepen) == 1 else "C"
    return f'    <groep key="{groep["sleutel"]}"><naam>{groep["naam"]}</naam><jaargroep>{jaargroep}</jaargroep></groep>'


def _leerling(leerling: Leerling) -> str:
    begin_groep_3 = leerling.begin + 3 - leerling.jaargroep
    # Before the school year begins, so that a school that is loaded in the summer has its youngest too.
    instroom = f"{begin_groep_3 - 2}-{'07-25' if leerling.jaargroep == 1 else '08-31'}"
    velden = [
        ("achternaam", leerling.achternaam),
        ("roepnaam", leerling.roepnaam),
        ("geboortedatum", leerling.geboren.isoformat()),
        ("geslacht", "2" if leerling.is_meisje else "1"),
        *([("start_ondw_jgr3", f"{begin_groep_3}-08-31")] if leerling.jaargroep >= 3 else []),
        ("jaargroep", str(leerling.jaargroep)),
    ]
    inhoud = "".join(f"<{naam}>{escape(waarde)}</{naam}>" for naam, waarde in velden)
    return (
        f'    <leerling key="{leerling.sleutel}" eckid="{leerling.eck_id}">{inhoud}<groep key="{leerling.groep}"/>'
        f'<vestiging key="{leerling.vestiging}"/><instroomdatum>{instroom}</instroomdatum></leerling>'
    )


def _medewerkers(school: Mapping[str, Any]) -> Iterator[str]:
    sleutels = {groep["naam"]: groep["sleutel"] for groep in school["groepen"]}
    for mens in sorted(school["medewerkers"], key=lambda mens: str(mens["las_sleutel"])):
        rol = next((ROLLEN[rol["profiel"]] for rol in mens["rollen"] if rol["profiel"] in ROLLEN), None)
        if rol is None:
            continue
        groepen = "".join(
            f'<groepen><groep key="{sleutels[rol["groep"]]}"><rol>LRK</rol></groep></groepen>'
            for rol in mens["rollen"]
            if "groep" in rol
        )
        yield (
            f'    <leerkracht key="{mens["las_sleutel"]}"><achternaam>{mens["achternaam"]}</achternaam>'
            f"<roepnaam>{mens['voornaam']}</roepnaam><emailadres>{mens['email']}</emailadres>"
            f"<rol>{rol}</rol>{groepen}</leerkracht>"
        )
