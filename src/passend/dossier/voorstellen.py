"""Who decides on the form of a decision, for somebody who may only propose it."""

from passend.core import klok
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.namens import mag_namens_beslissen, van_buiten
from passend.engine.stand.benoemen import rolnaam
from passend.engine.stand.personen import Rollenboek
from passend.school.models import Medewerker
from passend.school.selectors import rolvervulling_list
from passend.schoolplan.selectors import plan_van, planversie_in_werking


def beslissers(*, voor: Medewerker, opzet: Invulformulier) -> list[str]:
    """What the school calls who decides instead of `voor`.

    Empty when `voor` decides too, or writes down what was decided outside the school, or when nobody is named.
    """
    versie = planversie_in_werking()
    if versie is None or not opzet.beslist:
        return []
    plan = plan_van(versie)
    rollen = [vervulling.rol for vervulling in rolvervulling_list(medewerker=voor, op=klok.vandaag())]
    buiten = len(van_buiten(plan, opzet.beslist)) == len(opzet.beslist)
    if Rollenboek(plan).past(rollen, opzet.beslist) or (buiten and mag_namens_beslissen(plan, rollen)):
        return []
    return [rolnaam(plan, rol) for rol in opzet.beslist]
