"""The locks of the database on the tables of this room."""

from django.db import migrations

from passend.core import rls

OVERDRACHT = "taken_taakoverdracht"
VRAAG, ANTWOORD = "taken_ondersteuningsvraag", "taken_vraagantwoord"


class Migration(migrations.Migration):
    dependencies = [("taken", "0001_begin"), ("leerling", "0002_sloten"), ("toegang", "0004_zicht")]
    operations = [
        rls.doelwit_binnen_school(VRAAG),
        rls.schoolslot(
            OVERDRACHT,
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            gever_id="school_medewerker",
            ontvanger_id="school_medewerker",
            einde_door_id="school_medewerker",
        ),
        rls.schoolslot(f"{OVERDRACHT}event"),
        rls.schoolslot(
            VRAAG,
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            aan_medewerker_id="school_medewerker",
            door_id="school_medewerker",
        ),
        rls.schoolslot(ANTWOORD, vraag_id=VRAAG, leerling_id="leerling_leerling", door_id="school_medewerker"),
        rls.schoolslot("taken_postvoorkeur", medewerker_id="school_medewerker"),
        rls.schoolslot("taken_postvoorkeurevent"),
        rls.schoolslot("taken_postverzending", medewerker_id="school_medewerker"),
        *(slot(tabel) for tabel in (OVERDRACHT, f"{OVERDRACHT}event") for slot in (rls.leerlingslot, rls.groepslot)),
        rls.leerlingslot(VRAAG, gedeeld="true"),  # who has a share sees only what was asked of that one: vraagslot
        rls.groepslot(VRAAG),
        rls.vraagslot(VRAAG),
        rls.antwoordslot(ANTWOORD, "vraag_id", VRAAG),
        rls.eigenslot("taken_postvoorkeur"),
        rls.eigenslot("taken_postvoorkeurevent"),
        rls.eigenslot("taken_postverzending"),
        *(rls.alleen_toevoegen(tabel) for tabel in (VRAAG, ANTWOORD, "taken_postverzending")),
    ]
