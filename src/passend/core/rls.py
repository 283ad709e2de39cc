"""Migration operations for the locks that the database itself holds.

- `schoolslot`: row-level security on school, for the owner of the table as well, and references that cannot point at a
  row of another school.
- `alleen_toevoegen`: a fact is never changed or removed; a correction is a new fact.
- `volgreeks`: a sequence for numbers that the database hands out.
"""

from typing import Any

from django.db.migrations import RunSQL

type Opdrachten = list[str | tuple[str, dict[str, Any] | list[Any] | tuple[Any, ...] | tuple[()] | None]]

# In a subselect the list of schools is read once per statement, not once per row.
_IN_BEREIK = (
    "school_id = any ((select string_to_array(nullif(current_setting('app.school', true), ''), ',')::uuid[])::uuid[])"
)

# Made by the first migration of core, used by every append-only table.
WEIGERFUNCTIE = RunSQL(
    """
    create function core_alleen_toevoegen() returns trigger language plpgsql as $$
    begin
        raise exception 'Rijen van % worden nooit gewijzigd of verwijderd; leg een correctie vast.', tg_table_name
            using errcode = 'restrict_violation';
    end $$
    """,
    "drop function core_alleen_toevoegen()",
)


def schoolslot(tabel: str, **verwijzingen: str) -> RunSQL:
    """Lock `tabel` on `school_id`. Each reference column gets its table: `leerling_id="leerling_leerling"`.

    The referred table must have had `doelwit_binnen_school` first.
    """
    heen: Opdrachten = [
        f"alter table {tabel} enable row level security",
        f"alter table {tabel} force row level security",
        f"create policy schoolslot on {tabel} using ({_IN_BEREIK}) with check ({_IN_BEREIK})",
    ]
    terug: Opdrachten = [
        f"drop policy schoolslot on {tabel}",
        f"alter table {tabel} no force row level security",
        f"alter table {tabel} disable row level security",
    ]
    verwijzen, loslaten = _verwijzen_binnen_school(tabel, verwijzingen)
    return RunSQL(heen + verwijzen, loslaten + terug)


def zelfde_school(tabel: str, **verwijzingen: str) -> RunSQL:
    """Let each reference column point at rows of the own school only."""
    return RunSQL(*_verwijzen_binnen_school(tabel, verwijzingen))


def doelwit_binnen_school(tabel: str) -> RunSQL:
    """Let other tables refer to a row of `tabel` together with its school."""
    naam = f"{tabel}_met_school"
    return RunSQL(
        f"alter table {tabel} add constraint {naam} unique (school_id, id)",
        f"alter table {tabel} drop constraint {naam}",
    )


def alleen_toevoegen(tabel: str) -> RunSQL:
    """Refuse UPDATE and DELETE on `tabel`, whoever asks."""
    return RunSQL(
        f"create trigger alleen_toevoegen before update or delete on {tabel}"
        " for each row execute function core_alleen_toevoegen()",
        f"drop trigger alleen_toevoegen on {tabel}",
    )


def volgreeks(naam: str) -> RunSQL:
    """A sequence, used as a default through `passend.core.models.Volgende`."""
    return RunSQL(f"create sequence {naam}", f"drop sequence {naam}")


def _verwijzen_binnen_school(tabel: str, verwijzingen: dict[str, str]) -> tuple[Opdrachten, Opdrachten]:
    namen = {kolom: f"{tabel}_{kolom}_zelfde_school" for kolom in verwijzingen}
    heen: Opdrachten = [
        f"alter table {tabel} add constraint {namen[kolom]} foreign key (school_id, {kolom})"
        f" references {doel} (school_id, id)"
        for kolom, doel in verwijzingen.items()
    ]
    terug: Opdrachten = [f"alter table {tabel} drop constraint {naam}" for naam in namen.values()]
    return heen, terug
