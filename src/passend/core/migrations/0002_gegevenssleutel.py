"""The keys that lock shielded text, themselves locked with a key that the database never sees."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0001_begin")]
    operations = [
        migrations.RunSQL(
            """
            create table core_gegevenssleutel (
                nummer integer primary key check (nummer > 0),
                hoofdsleutel text not null check (hoofdsleutel ~ '^[0-9a-f]{8}$'),
                slot bytea not null,
                gemaakt_op timestamptz not null default now()
            )
            """,
            "drop table core_gegevenssleutel",
        )
    ]
