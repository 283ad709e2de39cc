"""Commands of the beheerder."""
