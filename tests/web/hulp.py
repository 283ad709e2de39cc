"""Requests as someone of the schoolwereld."""

from django.test import Client

from tests.schoolwereld import WACHTWOORD, Schoolwereld


def ingelogd(wereld: Schoolwereld, wie: str) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    assert client.login(username=wereld.accounts[wie].email, password=WACHTWOORD)
    return client
