"""Every line carries its retention class, every seal the form of its digest.

The values come from the database itself, so that rows of the earlier version, and of a process that still runs it, get theirs. Django's
own db_default would ask for them back with RETURNING, and the website may add to the log and not read it.
Going back leaves both columns: the earlier version does not look at them.
Days are indexed by block: adding a line stays as cheap as it was.
"""

from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_generation_of_a_bucket")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE audit_entry ADD COLUMN retention varchar(16) DEFAULT 'verantwoording' NOT NULL",
            migrations.RunSQL.noop,
            [migrations.AddField("entry", "retention", models.CharField(max_length=16, verbose_name="bewaarklasse"))],
        ),
        migrations.RunSQL(
            "ALTER TABLE audit_seal ADD COLUMN form smallint DEFAULT 1 NOT NULL CHECK (form >= 0)",
            migrations.RunSQL.noop,
            [migrations.AddField("seal", "form", models.PositiveSmallIntegerField(verbose_name="vorm van de vingerafdruk"))],
        ),
        migrations.AddIndex("entry", BrinIndex(fields=["day"], name="entry_by_day")),
    ]
