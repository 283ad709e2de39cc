"""One history for everything that can change: triggers in the database write it, so bulk updates and SQL count too.

`@historie` on a model gives it an event table (`LeerlingEvent`, reachable as `.historie`) with a row for each insert,
update and delete. Rows of it can never be changed. `aanleiding` adds who, which page and why to the rows written inside
the block.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pghistory
from django.db import models


def historie[M: models.Model](*, zonder: tuple[str, ...] = ()) -> Callable[[type[M]], type[M]]:
    """Keep the history of this model; `zonder` names fields that stay out of it."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(zonder),
        obj_field=pghistory.ObjForeignKey(related_name="historie"),
        append_only=True,
    )


def aanleiding(**gegevens: Any) -> AbstractContextManager[Any]:
    """Inside the block each change notes these: `medewerker` (id), `pagina`, `reden`. No pupil data."""
    return pghistory.context(**gegevens)
