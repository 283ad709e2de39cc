"""The locks on the lists, and the one way in which rows that are never removed go after all.

`privacy_vernietigen` runs with the rights of the owner of the tables (security definer) and asks everything again that
the program asked: the approval by a director who did not propose it, the very lines that were approved, nobody who is
at school or left within a year, no file that is held back. Only inside it the triggers let a row go: they look at who
they run as, and the application's own role cannot be the owner. Row-level security of the school goes on.
"""

from django.db import migrations

from passend.core import rls
from passend.privacy.bewaren.tabellen import SOORTEN, TABELLEN

WEIGEREN = """
    create or replace function core_alleen_toevoegen() returns trigger language plpgsql as $$
    begin
        {uitzondering}
        raise exception 'Rijen van % worden nooit gewijzigd of verwijderd; leg een correctie vast.', tg_table_name
            using errcode = 'restrict_violation';
    end $$
"""
UITZONDERING = """
        if tg_op = 'DELETE' and current_setting('passend.vernietigt', true) = 'ja'
            and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
        then
            return old;
        end if;
"""

NAGAAN = """
    select * into lijst from privacy_vernietigingslijst where id = welke for update;
    if not found then
        raise exception 'Deze vernietigingslijst is er niet.';
    end if;
    if not proef and (lijst.stand <> 'goedgekeurd' or lijst.goedgekeurd_door_id is null
        or lijst.goedgekeurd_door_id = lijst.voorgesteld_door_id
        or not exists (
            select from school_rolvervulling r
            where r.medewerker_id = lijst.goedgekeurd_door_id and r.profiel = 'directie'
                and r.van <= lijst.goedgekeurd_op::date and coalesce(r.tot, 'infinity') >= lijst.goedgekeurd_op::date
        ))
    then
        raise exception 'Deze vernietigingslijst is niet goedgekeurd door een directeur.';
    end if;
    select encode(sha256(convert_to(coalesce(string_agg(regel, E'\\n' order by regel collate "C"), ''), 'UTF8')), 'hex')
    into gerekend
    from (
        select leerling_id::text || '|' || soort as regel
        from privacy_vernietigingsregel where lijst_id = welke and overgeslagen = ''
    ) regels;
    if gerekend <> lijst.controlegetal then
        raise exception 'De regels van deze vernietigingslijst zijn veranderd sinds de goedkeuring.';
    end if;
    if exists (
        select from privacy_vernietigingsregel r
        where r.lijst_id = welke and r.overgeslagen = '' and (
            exists (
                select from leerling_inschrijving i where i.leerling_id = r.leerling_id
                    and (i.tot is null or i.tot > current_date - interval '1 year')
            )
            or not exists (select from leerling_inschrijving i where i.leerling_id = r.leerling_id)
            or exists (
                select from privacy_bewaarslot s
                where s.leerling_id = r.leerling_id and s.opgeheven_op is null and s.tot >= current_date
            )
        )
    ) then
        raise exception 'Op deze vernietigingslijst staat een leerling van wie niets weg mag.';
    end if;
    if not proef then
        perform set_config('passend.vernietigt', 'ja', true);
        perform set_config('pgtrigger.ignore', (
            select array_agg(tgname)::text from pg_trigger
            where tgname like 'pgtrigger\\_append\\_only\\_%' or tgname like 'pgtrigger\\_delete\\_delete\\_%'
        ), true);
    end if;
"""

OUDERS = """
    select coalesce(array_agg(distinct o.ouder_id), '{}') into ouders from leerling_ouderrelatie o
    where o.leerling_id = any (wie) and not exists (
        select from leerling_ouderrelatie a where a.ouder_id = o.ouder_id and a.leerling_id <> all (wie)
    );
"""

VERSLAGEN = """
    grens := least(verslag_voor, current_date - 365);
    if proef then
        select count(*) into aantal from uitwisseling_importregel g
        join uitwisseling_importrun r on r.id = g.run_id where r.klaar_op < grens;
        telling := jsonb_build_object('uitwisseling_importregel', aantal);
        select count(*) into aantal from uitwisseling_importrun where klaar_op < grens and bestand <> '';
    else
        delete from uitwisseling_importregel g using uitwisseling_importrun r where r.id = g.run_id and r.klaar_op < grens;
        get diagnostics aantal = row_count;
        telling := jsonb_build_object('uitwisseling_importregel', aantal);
        update uitwisseling_importrun set bestand = '' where klaar_op < grens and bestand <> '';
        get diagnostics aantal = row_count;
    end if;
    uit := uit || jsonb_build_object('importverslag', telling || jsonb_build_object('uitwisseling_importrun', aantal));
"""

HELE_SCHOOL = """
    select array_agg(coalesce(current_setting(naam, true), '') order by nr) into eerder
    from unnest(namen) with ordinality as n (naam, nr);
    perform set_config(naam, '*', true) from unnest(namen) as n (naam);
"""
# After an error the database itself puts all settings back.
TERUG = """
    perform set_config('passend.vernietigt', 'nee', true);
    perform set_config('pgtrigger.ignore', '', true);
    perform set_config(naam, waarde, true) from unnest(namen, eerder) as n (naam, waarde);
"""

LIJST_WEG = """
    if not proef then
        delete from privacy_vernietigingsregel where lijst_id = welke;
        delete from privacy_vernietigingsregelevent where lijst_id = welke;
    end if;
"""


def _soort(soort: str) -> str:
    """The rows of one kind, counted or destroyed, in the order of the tables."""
    delen = [
        "select coalesce(array_agg(leerling_id), '{}') into wie from privacy_vernietigingsregel"
        f" where lijst_id = welke and overgeslagen = '' and soort = '{soort}';",
        "telling := '{}';",
        OUDERS if soort == "administratie" else "",
    ]
    for tabel in (een for een in TABELLEN if een.soort == soort):
        delen.append(
            f"if proef then select count(*) into aantal from {tabel.naam} where {tabel.waar};"
            f" else delete from {tabel.naam} where {tabel.waar}; get diagnostics aantal = row_count; end if;"
            f" telling := telling || jsonb_build_object('{tabel.naam}', aantal);"
        )
    delen.append(f"uit := uit || jsonb_build_object('{soort}', telling);")
    return "\n    ".join(delen)


def functie() -> str:
    """The text of the function, for the tables of today."""
    soorten = "\n    ".join(_soort(soort) for soort in SOORTEN)
    return f"""
        create or replace function privacy_vernietigen(welke uuid, proef boolean, verslag_voor date) returns jsonb
        language plpgsql security definer
        set search_path = public, pg_temp
        as $$
        declare
            lijst privacy_vernietigingslijst%rowtype;
            wie uuid[];
            ouders uuid[] := '{{}}';
            aantal bigint;
            grens date;
            gerekend text;
            telling jsonb;
            uit jsonb := '{{}}';
            namen text[] := array['app.ziet_leerlingen', 'app.ziet_groepen', 'app.ziet_niveaus', 'app.ziet_rollen'];
            eerder text[];
        begin
            {HELE_SCHOOL}
            {NAGAAN}
            {soorten}
            {VERSLAGEN}
            {LIJST_WEG}
            {TERUG}
            return uit;
        end $$
    """


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0004_bewaren"),
        ("dossier", "0009_zicht"),
        ("metingen", "0003_zicht"),
        ("toegang", "0004_zicht"),
        ("uitwisseling", "0004_zicht"),
    ]
    operations = [
        rls.doelwit_binnen_school("privacy_vernietigingslijst"),
        rls.schoolslot(
            "privacy_bewaarslot",
            leerling_id="leerling_leerling",
            door_id="school_medewerker",
            opgeheven_door_id="school_medewerker",
        ),
        rls.schoolslot("privacy_bewaarslotevent"),
        rls.schoolslot(
            "privacy_vernietigingslijst",
            voorgesteld_door_id="school_medewerker",
            goedgekeurd_door_id="school_medewerker",
            uitgevoerd_door_id="school_medewerker",
        ),
        rls.schoolslot("privacy_vernietigingslijstevent"),
        rls.schoolslot(
            "privacy_vernietigingsregel", lijst_id="privacy_vernietigingslijst", leerling_id="leerling_leerling"
        ),
        rls.schoolslot("privacy_vernietigingsregelevent"),
        *(
            rls.leerlingslot(f"privacy_{tabel}")
            for tabel in ("bewaarslot", "bewaarslotevent", "vernietigingsregel", "vernietigingsregelevent")
        ),
        migrations.RunSQL(WEIGEREN.format(uitzondering=UITZONDERING), WEIGEREN.format(uitzondering="")),
        migrations.RunSQL(functie(), "drop function privacy_vernietigen(uuid, boolean, date)"),
    ]
