"""An account is coupled to a medewerker of that very school. The table itself is read before a school is known."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("toegang", "0001_begin"), ("school", "0002_sloten")]
    operations = [rls.zelfde_school("toegang_accountkoppeling", medewerker_id="school_medewerker")]
