"""What the database shows to a medewerker: the same rule as the selectors, set on the connection (second lock)."""

from passend.core.onthouden import eenmaal
from passend.core.zicht import Zicht
from passend.school.models import Medewerker
from passend.toegang.rechten import delingen_van, mag_hele_school, niveaus_van, rollen_van
from passend.toegang.selectors import begrensde_sleutels, groep_list, zichtbare_sleutels


def zicht_van(voor: Medewerker) -> Zicht:
    """Whose rows the database shows to `voor` today; to be worked out while the whole school is in sight."""
    return eenmaal(("zicht", voor.pk), lambda: _zicht(voor))


def _zicht(voor: Medewerker) -> Zicht:
    niveaus, rollen = niveaus_van(voor), rollen_van(voor)
    if mag_hele_school(voor):
        return Zicht(niveaus=niveaus, rollen=rollen, medewerker=voor.pk)
    return Zicht(
        leerlingen=frozenset(zichtbare_sleutels(voor=voor)),
        groepen=frozenset(groep_list(voor=voor).values_list("pk", flat=True)),
        niveaus=niveaus,
        rollen=rollen,
        delingen=frozenset(deling.id for deling in delingen_van(voor)),
        begrensd=frozenset(
            (leerling, instrument)
            for instrumenten, leerlingen in begrensde_sleutels(voor=voor)
            for instrument in instrumenten
            for leerling in leerlingen
        ),
        medewerker=voor.pk,
    )
