"""Room for the generation of a bucket key behind the month ("2026-11.2"). Widening a varchar changes no row."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("signals", "0001_initial")]

    operations = [
        migrations.AlterField("signal", "bucket", models.CharField(max_length=12, verbose_name="sleutelmaand")),
    ]
