"""Questions for support as the pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.vraagbaak import Vraagbaak, vraagbaak_list
from passend.taken.models import Ondersteuningsvraag
from passend.taken.vragen import Vraagstand, gericht_aan, is_aan, mag_antwoorden, mag_sluiten, vraag_list, vraagstand


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagbeeld:
    """One question: about whom, to whom, and what became of it."""

    vraag: Ondersteuningsvraag
    stand: Vraagstand
    over: str
    aan: str
    hoe: str
    mag_antwoorden: bool
    mag_sluiten: bool

    @property
    def antwoorden(self) -> int:
        """How many answers there are, the end of it not counted."""
        return sum(antwoord.soort != "gesloten" for antwoord in self.vraag.antwoorden.all())


@dataclass(frozen=True, slots=True, kw_only=True)
class Vragenblad:
    """The questions by what they are to the one who looks; what was closed stands apart."""

    aan_mij: list[Vraagbeeld] = field(default_factory=list)
    van_mij: list[Vraagbeeld] = field(default_factory=list)
    anderen: list[Vraagbeeld] = field(default_factory=list)
    gesloten: list[Vraagbeeld] = field(default_factory=list)


def vragenblad(*, voor: Medewerker) -> Vragenblad:
    """Every question that `voor` may read, in one part each."""
    blad = Vragenblad()
    for beeld in vraagbeelden(vraag_list(voor=voor), voor=voor):
        if beeld.stand == Vraagstand.GESLOTEN:
            blad.gesloten.append(beeld)
        elif beeld.vraag.door_id == voor.pk:
            blad.van_mij.append(beeld)
        elif is_aan(beeld.vraag, voor):
            blad.aan_mij.append(beeld)
        else:
            blad.anderen.append(beeld)
    return blad


def open_aan(*, voor: Medewerker) -> list[Vraagbeeld]:
    """What `voor` is asked and nobody answered yet."""
    gevraagd = vraag_list(voor=voor).filter(gericht_aan(voor), antwoorden=None)
    return vraagbeelden(gevraagd, voor=voor)


def leerlingvragen(*, voor: Medewerker, leerling: Leerling) -> list[Vraagbeeld]:
    """The questions about one pupil, newest first."""
    return vraagbeelden(vraag_list(voor=voor, leerlingen=[leerling]), voor=voor)


def vraagbeelden(vragen: Iterable[Ondersteuningsvraag], *, voor: Medewerker) -> list[Vraagbeeld]:
    """Questions of `vraag_list` in words."""
    gevonden = list(vragen)
    baken = {een.sleutel: een for een in vraagbaak_list()} if gevonden else {}
    return [
        Vraagbeeld(
            vraag=vraag,
            stand=vraagstand(vraag),
            over=_over(vraag),
            aan=_aan(vraag, baken),
            hoe=baken[sleutel].hoe if (sleutel := vraag.aan_rol or vraag.aan_aanbod) in baken else "",
            mag_antwoorden=mag_antwoorden(vraag, voor),
            mag_sluiten=mag_sluiten(vraag, voor),
        )
        for vraag in gevonden
    ]


def _over(vraag: Ondersteuningsvraag) -> str:
    if vraag.leerling is not None:
        return vraag.leerling.naam
    if vraag.groep is not None:
        return _("groep %(naam)s") % {"naam": vraag.groep.naam}
    return str(vraag.get_onderwerp_display())


def _aan(vraag: Ondersteuningsvraag, baken: dict[str, Vraagbaak]) -> str:
    if vraag.aan_medewerker is not None:
        return str(vraag.aan_medewerker)
    sleutel = vraag.aan_rol or vraag.aan_aanbod
    return baken[sleutel].naam if sleutel in baken else sleutel.rpartition(".")[2].replace("-", " ")
