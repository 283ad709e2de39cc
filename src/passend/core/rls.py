"""Migration operations for the locks that the database itself holds.

- `schoolslot`: row-level security on school, for the owner of the table as well, and references that cannot point at a
  row of another school.
- `leerlingslot`, `groepslot`, `niveauslot`, `eigenslot`, `leeslot`, `volgslot`, `vraagslot`: within the school only the
  rows of the leerlingen, groepen and levels that the one who asks may see (`passend.core.zicht`).
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

# What may be seen, as the middleware set it; each list is read once per statement. `*` is everything.
_ZIET = "(select current_setting('app.ziet_{0}', true)) = '*'"
_LIJST = "string_to_array(nullif(nullif(current_setting('app.ziet_{0}', true), ''), '*'), ',')"

# Pairs `leerling:instrument` of who sees the results of single instruments and no files: who they are, and the results.
_PAREN = f"(select {_LIJST.format('begrensd')})"
BEGRENSD_WIE = f"{{kolom}} in (select split_part(een, ':', 1)::uuid from unnest({_PAREN}) een)"
BEGRENSD_RESULTAAT = f"({{kolom}}::text || ':' || instrument) in (select unnest({_PAREN}))"

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


def leerlingslot(tabel: str, kolom: str = "leerling_id", *, gedeeld: str = "", begrensd: str = "") -> RunSQL:
    """Within the school: only rows of leerlingen in sight, and rows that are about no leerling.

    `gedeeld` is the condition on a share `d` (`toegang_deling`) of this leerling under which the row shows as well.
    `begrensd` (BEGRENSD_WIE, BEGRENSD_RESULTAAT): shows as well to who sees single instruments of a leerling only.
    """
    ziet = f"{_ZIET.format('leerlingen')} or {kolom} is null or {kolom} in {_sleutels('leerlingen')}"
    ziet += f" or {_gedeeld(tabel, kolom, gedeeld)}" if gedeeld else ""
    ziet += f" or {begrensd.format(kolom=kolom)}" if begrensd else ""
    return _slot("leerlingslot", tabel, ziet)


def eraf(slot: RunSQL) -> RunSQL:
    """Take a lock off that an earlier migration put on, to put another in its place."""
    return RunSQL(slot.reverse_sql, slot.sql)  # type: ignore[arg-type]  # these locks can be taken off


def groepslot(tabel: str, kolom: str = "groep_id") -> RunSQL:
    """Within the school: only rows of groepen in sight, and rows that are about no groep."""
    ziet = f"{_ZIET.format('groepen')} or {kolom} is null or {kolom} in {_sleutels('groepen')}"
    return _slot("groepslot", tabel, ziet)


def niveauslot(tabel: str, *, gedeeld: str = "") -> RunSQL:
    """Within the school: only rows of a level of confidentiality in sight, or for a role of the one who asks.

    `gedeeld` is the condition on a share `d` of this leerling under which a row that is not shielded shows as well.
    """
    niveaus = f"niveau in (select unnest({_LIJST.format('niveaus')}))"
    rollen = f"alleen_voor::text[] && (select {_LIJST.format('rollen')})::text[]"
    ziet = f"{_ZIET.format('niveaus')} or {niveaus} or {rollen}"
    if gedeeld:
        ziet += f" or (niveau <> 'afgeschermd' and {_gedeeld(tabel, 'leerling_id', gedeeld)})"
    return _slot("niveauslot", tabel, ziet)


def eigenslot(tabel: str, kolom: str = "medewerker_id") -> RunSQL:
    """Within the school: only rows of the one who asks, and all of them for who sees the whole school."""
    eigen = "(select nullif(current_setting('app.ziet_medewerker', true), '')::uuid)"
    return _slot("eigenslot", tabel, f"{_ZIET.format('leerlingen')} or {kolom} = {eigen}")


def leeslot(tabel: str) -> RunSQL:
    """Within the school everybody adds rows; only who sees the whole school reads them."""
    return RunSQL(
        f"create policy leeslot on {tabel} as restrictive for select using ({_ZIET.format('leerlingen')})",
        f"drop policy leeslot on {tabel}",
    )


def volgslot(tabel: str, kolom: str, doel: str, doelkolom: str = "id") -> RunSQL:
    """A row shows when the row of `doel` that it hangs on shows."""
    ziet = f"{_ZIET.format('leerlingen')} or exists (select from {doel} d where d.{doelkolom} = {tabel}.{kolom})"
    return _slot("volgslot", tabel, ziet)


def vraagslot(tabel: str) -> RunSQL:
    """Within the school: a question shows to who asked and to whom it is asked.

    About a leerling or groep also to who reads the support of those that `leerlingslot` and `groepslot` let through.
    """
    ik = "(select nullif(current_setting('app.ziet_medewerker', true), '')::uuid)"
    rollen = f"aan_rol in (select unnest({_LIJST.format('rollen')}))"
    steun = f"({_ZIET.format('niveaus')} or 'ondersteuning' in (select unnest({_LIJST.format('niveaus')})))"
    over = f"(leerling_id is not null or groep_id is not null) and {steun}"
    ziet = f"{_ZIET.format('rollen')} or door_id = {ik} or aan_medewerker_id = {ik} or {rollen} or ({over})"
    return _slot("vraagslot", tabel, ziet)


def antwoordslot(tabel: str, kolom: str, doel: str) -> RunSQL:
    """A row shows only when the row of `doel` that it hangs on shows, to whoever asks."""
    return _slot("volgslot", tabel, f"exists (select from {doel} d where d.id = {tabel}.{kolom})")


def _gedeeld(tabel: str, kolom: str, voorwaarde: str) -> str:
    return (
        f"exists (select from toegang_deling d where d.leerling_id = {tabel}.{kolom}"
        f" and d.id in {_sleutels('delingen')} and ({voorwaarde}))"
    )


def _sleutels(wat: str) -> str:
    return f"(select unnest({_LIJST.format(wat)}::uuid[]))"


def _slot(naam: str, tabel: str, ziet: str) -> RunSQL:
    """A lock that counts beside the lock of the school, for reading and for writing."""
    return RunSQL(
        f"create policy {naam} on {tabel} as restrictive using ({ziet}) with check ({ziet})",
        f"drop policy {naam} on {tabel}",
    )


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
