"""Reads, checks and evaluates support plans; knows no database, clock or network."""
