"""The longest kind of key ("naam_geboortejaar") did not fit: whoever named a person with a birth year got an error."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("signals", "0001_initial")]

    operations = [
        migrations.AlterField("mentionkey", "kind", models.CharField(max_length=24, verbose_name="soort")),
    ]
