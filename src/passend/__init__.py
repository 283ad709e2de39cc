"""Passend: the support plan of a primary school as data that runs."""
