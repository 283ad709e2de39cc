"""The table of Django's cache: what all processes must know together for a short while. It holds nothing about pupils."""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(
            [
                "create table inloggen_cache (cache_key varchar(255) primary key, value text not null,"
                " expires timestamp with time zone not null)",
                "create index inloggen_cache_expires on inloggen_cache (expires)",
            ],
            "drop table inloggen_cache",
        )
    ]
