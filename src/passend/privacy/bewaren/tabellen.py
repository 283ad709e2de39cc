"""What is destroyed with each kind, table by table; the function in the database is made from this.

The order matters: what refers to a row goes before it, and a history table after the table that it follows, because
destroying a row leaves one in it. Whoever adds a table about leerlingen adds a line here and a migration that makes the
function anew (copy `0005_vernietigen`); a test says which table is missing.
"""

from dataclasses import dataclass

_VAN_LEERLING = "leerling_id = any (wie)"


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows of `naam` that go with a kind. `waar` knows `wie` (leerlingen) and `ouders` (who are left without any)."""

    soort: str
    naam: str
    waar: str = _VAN_LEERLING


def _met_historie(soort: str, naam: str, waar: str = _VAN_LEERLING) -> tuple[Tabel, Tabel]:
    return Tabel(soort, naam, waar), Tabel(soort, f"{naam}event", waar)


TABELLEN: tuple[Tabel, ...] = (
    Tabel(
        "dossier",
        "metingen_referentiescore",
        f"toetsresultaat_id in (select id from metingen_toetsresultaat where {_VAN_LEERLING})",
    ),
    Tabel("dossier", "metingen_toetsresultaat"),
    Tabel("dossier", "dossier_bijlage", f"{_VAN_LEERLING} and niveau <> 'afgeschermd'"),
    Tabel("dossier", "handelen_uitvoering", f"{_VAN_LEERLING} and niveau <> 'afgeschermd'"),
    Tabel("dossier", "handelen_voortgang", f"{_VAN_LEERLING} and niveau <> 'afgeschermd'"),
    Tabel("dossier", "dossier_feit", f"{_VAN_LEERLING} and niveau <> 'afgeschermd'"),
    Tabel("dossier", "dossier_signaal"),
    Tabel("dossier", "dossier_stand"),
    Tabel("dossier", "dossier_schrijfplek"),
    *_met_historie("dossier", "dossier_gezien"),
    *_met_historie("dossier", "taken_taakoverdracht"),
    Tabel("dossier", "taken_vraagantwoord"),
    Tabel("dossier", "taken_ondersteuningsvraag"),
    *_met_historie("dossier", "uitwisseling_twijfel"),
    *_met_historie("dossier", "toegang_deling"),
    *_met_historie("dossier", "toegang_noodtoegang"),
    Tabel("logboek", "toegang_leesregel"),
    Tabel("logboek", "privacy_inzagekopie"),
    *_met_historie("logboek", "privacy_verzoek"),
    *_met_historie("logboek", "privacy_bewaarslot"),
    *_met_historie("administratie", "leerling_groepsindeling"),
    *_met_historie("administratie", "leerling_inschrijving"),
    *_met_historie("administratie", "leerling_ouderrelatie"),
    *_met_historie("administratie", "leerling_ouder", "id = any (ouders)"),
    *_met_historie("administratie", "privacy_vernietigingsregel"),
    *_met_historie("administratie", "leerling_leerling", "id = any (wie)"),
)

SOORTEN = tuple(dict.fromkeys(tabel.soort for tabel in TABELLEN))
