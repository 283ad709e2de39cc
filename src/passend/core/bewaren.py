"""Keep one row of a model: the database judges, and a refusal becomes a sentence."""

from collections.abc import Iterator

from django.db import IntegrityError, models, transaction

from passend.core.bereik import scholen_van_dit_moment


def bewaren[M: models.Model](rij: M, *velden: str) -> M:
    """Check a row and save it, only the named `velden` when there are any; returns the row.

    What is unique, what holds between columns and what overlaps is left to the database, which looks at it anyway: to
    ask beforehand costs a query for each rule. When it refuses, the model says the same in words.

    Raises ValidationError, by field and in Dutch.
    """
    rij.full_clean(exclude=set(_in_de_hand(rij)), validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            rij.save(update_fields=velden or None)
    except IntegrityError:
        rij.full_clean()
        raise
    return rij


def _in_de_hand(rij: models.Model) -> Iterator[str]:
    """The references that need no question: the school in scope, and rows that were read or made inside that scope."""
    scholen = scholen_van_dit_moment()
    for veld in rij._meta.concrete_fields:
        if not isinstance(veld, models.ForeignKey):
            continue
        if veld.is_cached(rij) or (veld.name == "school" and getattr(rij, veld.attname) in scholen):
            yield veld.name
