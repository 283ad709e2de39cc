"""OSO gegevensset 2019.1: the dossier of one pupil, as one school hands it to another."""

from passend.uitwisseling.oso.lezer import WORTELS, oso_parse

__all__ = ["WORTELS", "oso_parse"]
