from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("feedback", "0003_answering"),
    ]

    operations = [
        migrations.AddField("escalation", "escalated_by", models.UUIDField(null=True, verbose_name="opgeschaald door")),
    ]
