"""What is in a database, so that two can be compared: the rows of each table, and everything that guards them."""

from dataclasses import asdict, dataclass
from typing import Any

import psycopg
from psycopg import sql

# Signing in again after a restore is right: a session may have been ended since.
ZONDER_RIJEN = ("public.django_session",)

# A row as text must not depend on how a connection is set.
INSTELLINGEN = """
    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
    set local bytea_output = 'hex'; set local extra_float_digits = 3; set local search_path = ''
"""
# The order of the rows does not matter, how often each is there does.
TELLING = """
    select count(*), coalesce(sum(('x' || substr(md5(rij::text), 1, 16))::bit(64)::bigint), 0)::text
        || '/' || coalesce(sum(('x' || substr(md5(rij::text), 17))::bit(64)::bigint), 0)::text
    from {tabel} rij
"""

_TABELLEN = """
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1, 2
"""
# PostgreSQL writes casts and brackets of a condition in another way after it has read them back itself.
_BIJWERK = r"::(character varying|text)(\[\])?|[()]"
# name -> text, for everything that is neither a row nor a grant to somebody of this server only.
_STRUCTUUR = """
    with eigen as (
        select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
    ), tabel as (
        select c.*, format('%%s.%%s', e.nspname, c.relname) as naam
        from pg_class c join eigen e on e.oid = c.relnamespace where c.relkind in ('r', 'v', 'S')
    )
    select 'kolom ' || t.naam || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull,
            a.attidentity, pg_get_expr(d.adbin, d.adrelid))
        from tabel t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum where t.relkind = 'r'
    union all select 'slot ' || naam, concat_ws(' ', relrowsecurity, relforcerowsecurity)
        from tabel where relkind = 'r'
    union all select 'regel ' || t.naam || '.' || p.polname, concat_ws(' / ', p.polcmd, p.polpermissive,
            pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        from tabel t join pg_policy p on p.polrelid = t.oid
    union all select 'trigger ' || t.naam || '.' || g.tgname, concat_ws(' ', pg_get_triggerdef(g.oid), g.tgenabled)
        from tabel t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
    union all select 'voorwaarde ' || t.naam || '.' || v.conname, pg_get_constraintdef(v.oid)
        from tabel t join pg_constraint v on v.conrelid = t.oid where v.contype <> 'n'
    union all select 'index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
        from tabel t join pg_index i on i.indrelid = t.oid
    union all select 'functie ' || p.oid::regprocedure, pg_get_functiondef(p.oid)
        from pg_proc p join eigen e on e.oid = p.pronamespace where p.prokind = 'f'
    union all select 'view ' || naam, concat_ws(' ', pg_get_viewdef(oid), reloptions)
        from tabel where relkind = 'v'
    union all select concat('reeks ', schemaname, '.', sequencename), concat_ws(' + ', last_value, increment_by)
        from pg_sequences
    union all select 'recht ' || t.naam, string_agg(r.privilege_type, ',' order by r.privilege_type)
        from tabel t, aclexplode(t.relacl) r
        where r.grantee <> t.relowner and r.grantee = (select oid from pg_roles where rolname = %(app)s) group by t.naam
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """`tabellen`: name -> [number of rows, hash]; `structuur`: name -> hash; `migraties`: app -> the last one."""

    tabellen: dict[str, list[Any]]
    structuur: dict[str, str]
    migraties: dict[str, str]

    @property
    def rijen(self) -> int:
        """How many rows there are in all."""
        return sum(aantal for aantal, _ in self.tabellen.values())

    def als_dict(self) -> dict[str, Any]:
        """For the file."""
        return asdict(self)


def inhoud_lezen(verbinding: psycopg.Connection, *, app: str) -> Inhoud:
    """What this connection sees, inside its transaction. `app` is the role of the application.

    Rows are hidden by row-level security from anybody but a superuser or a role with BYPASSRLS.
    """
    verbinding.execute(INSTELLINGEN)
    tabellen: dict[str, list[Any]] = {}
    for schema, naam in verbinding.execute(_TABELLEN).fetchall():
        if f"{schema}.{naam}" not in ZONDER_RIJEN:
            vraag = sql.SQL(TELLING).format(tabel=sql.Identifier(schema, naam))
            tabellen[f"{schema}.{naam}"] = list(verbinding.execute(vraag).fetchone() or ())
    structuur = structuur_lezen(verbinding, app=app)
    return Inhoud(tabellen=tabellen, structuur=structuur, migraties=_migraties(verbinding, tabellen))


def structuur_lezen(verbinding: psycopg.Connection, *, app: str) -> dict[str, str]:
    """What guards the rows, inside the transaction of this connection: name -> hash. Needs no right to read rows."""
    verbinding.execute(INSTELLINGEN)
    vraag = f"select naam, md5(regexp_replace(tekst, %(bijwerk)s, '', 'g')) from ({_STRUCTUUR}) alles (naam, tekst)"
    return dict(verbinding.execute(vraag, {"app": app, "bijwerk": _BIJWERK}).fetchall())


def verschillen(bron: Inhoud, ander: Inhoud, *, zelfde_versie: bool = True) -> list[str]:
    """What is not the same, as names of tables and of what guards them; no content."""
    uit = [f"tabel {naam}" for naam in anders(bron.tabellen, ander.tabellen)]
    return uit + structuurverschillen(bron.structuur, ander.structuur, zelfde_versie=zelfde_versie)


def structuurverschillen(bron: dict[str, str], ander: dict[str, str], *, zelfde_versie: bool) -> list[str]:
    """What guards the rows and is not the same. Each version of PostgreSQL writes out a view in its own way."""
    if not zelfde_versie:
        bron, ander = (
            {naam: "" if naam.startswith("view ") else hash_ for naam, hash_ in een.items()} for een in (bron, ander)
        )
    return anders(bron, ander)


def anders(een: dict[str, Any], ander: dict[str, Any]) -> list[str]:
    """The names under which the two do not hold the same."""
    return sorted(naam for naam in een.keys() | ander.keys() if een.get(naam) != ander.get(naam))


def _migraties(verbinding: psycopg.Connection, tabellen: dict[str, list[Any]]) -> dict[str, str]:
    if "public.django_migrations" not in tabellen:
        return {}
    laatste = verbinding.execute("select app, max(name) from public.django_migrations group by app order by app")
    return dict(laatste.fetchall())
