"""Requests as someone of the schoolwereld."""

from django.test import Client

from passend.school.enums import Profiel
from passend.school.services import rol_toekennen
from tests.schoolwereld import BEGIN, Schoolwereld


def ingelogd(wereld: Schoolwereld, wie: str) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(wereld.accounts[wie])
    return client


def duo_leerkracht(wereld: Schoolwereld) -> Client:
    """Jelmer, who works in 5a as well from now on."""
    groep = wereld.groepen["5a"]
    rol_toekennen(wereld.andere_leerkracht, rol="leerkracht", profiel=Profiel.LEERKRACHT, groep=groep, van=BEGIN)
    return ingelogd(wereld, "Jelmer")
