"""Within the school the database shows only the leerlingen whom the one who asks may see, the file of an outsider too."""

from django.db import migrations

from passend.core import rls

GEDEELD = "true"  # whoever has a share sees who the leerling is, and where he sits

TABELLEN = {
    "leerling_leerling": "id",
    "leerling_leerlingevent": "id",
    "leerling_inschrijving": "leerling_id",
    "leerling_inschrijvingevent": "leerling_id",
    "leerling_groepsindeling": "leerling_id",
    "leerling_groepsindelingevent": "leerling_id",
}
ZONDER_DELEN = ("leerling_ouderrelatie", "leerling_ouderrelatieevent")


class Migration(migrations.Migration):
    dependencies = [("toegang", "0003_lezen_en_delen"), ("leerling", "0002_sloten")]
    operations = [
        rls.schoolslot(
            "toegang_deling",
            leerling_id="leerling_leerling",
            medewerker_id="school_medewerker",
            door_id="school_medewerker",
        ),
        rls.schoolslot("toegang_delingevent"),
        rls.schoolslot(
            "toegang_noodtoegang",
            leerling_id="leerling_leerling",
            medewerker_id="school_medewerker",
            gezien_door_id="school_medewerker",
        ),
        rls.schoolslot("toegang_noodtoegangevent"),
        rls.schoolslot(
            "toegang_leesregel",
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            medewerker_id="school_medewerker",
        ),
        rls.alleen_toevoegen("toegang_leesregel"),
        *(rls.leerlingslot(tabel, kolom, gedeeld=GEDEELD) for tabel, kolom in TABELLEN.items()),
        *(rls.leerlingslot(tabel) for tabel in ZONDER_DELEN),
        rls.eigenslot("toegang_deling"),
        rls.eigenslot("toegang_delingevent"),
        rls.eigenslot("toegang_noodtoegang"),
        rls.eigenslot("toegang_noodtoegangevent"),
        rls.leeslot("toegang_leesregel"),
        rls.volgslot("leerling_ouder", "id", "leerling_ouderrelatie", "ouder_id"),
        rls.volgslot("leerling_ouderevent", "id", "leerling_ouderrelatie", "ouder_id"),
    ]
