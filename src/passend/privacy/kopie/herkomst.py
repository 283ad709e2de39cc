"""From which files data about one leerling came."""

from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.privacy.kopie.inhoud import Tabel
from passend.uitwisseling.models import Importrun


def herkomsttabel(leerling: Leerling) -> Tabel:
    """The imports behind facts and results: one query. The name of a file stays out, it may name another child."""
    runs = [
        soort.objects.filter(leerling=leerling, run__isnull=False).values("run") for soort in (Feit, Toetsresultaat)
    ]
    imports = (Importrun.objects.filter(pk__in=runs[0]) | Importrun.objects.filter(pk__in=runs[1])).order_by("klaar_op")
    return Tabel(
        naam="Ingelezen bestanden",
        kolommen=("Ingelezen op", "Soort bestand", "Bron", "Gegevens van", "Door"),
        rijen=tuple(
            (run.klaar_op, run.soort, run.bron, run.peildatum, str(run.door)) for run in imports.select_related("door")
        ),
    )
