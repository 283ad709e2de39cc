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


def historie_sluiten(cursor: Any) -> None:
    """Let nobody but the owner of the tables skip the triggers of the history; run as that owner after migrations.

    The library reads the setting `pgtrigger.ignore` for that, which every role can set. Each migration that adds a
    trigger puts the library's own function back.
    """
    cursor.execute("select to_regprocedure('public._pgtrigger_should_ignore(name)') is not null")
    if cursor.fetchone()[0]:
        cursor.execute(_ALLEEN_EIGENAAR)


_ALLEEN_EIGENAAR = """
    create or replace function public._pgtrigger_should_ignore(trigger_name name) returns boolean
    language plpgsql stable as $$
    declare
        genoemd text := nullif(current_setting('pgtrigger.ignore', true), '');
    begin
        return genoemd is not null and trigger_name = any (genoemd::name[]) and current_user = (
            select pg_get_userbyid(proowner) from pg_proc
            where oid = 'public._pgtrigger_should_ignore(name)'::regprocedure
        );
    end $$
"""
