"""What follows from new facts: signals and standen."""

from passend.dossier.rekenen import GeenPlan, signalen_herberekenen, stand_herberekenen


def bijwerken() -> bool:
    """Compute the signals and standen of the school again; False when no plan is in force."""
    try:
        signalen_herberekenen()
        stand_herberekenen()
    except GeenPlan:
        return False
    return True
