"""EDEXML 1.03, 2.0 and 2.1: pupils, groups and staff of one school for one school year."""

from passend.uitwisseling.edexml.lezer import WORTELS, edexml_parse

__all__ = ["WORTELS", "edexml_parse"]
