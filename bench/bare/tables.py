"""Makes the bare site's tables in their own schema; run as the migrator."""

import django
from django.core.management import call_command
from django.db import connection

RIGHTS = """
GRANT USAGE ON SCHEMA bare TO puzzelstuk_app;
GRANT ALL ON ALL TABLES IN SCHEMA bare TO puzzelstuk_app;
GRANT ALL ON ALL SEQUENCES IN SCHEMA bare TO puzzelstuk_app;
"""


def main() -> None:
    django.setup()
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA bare")
    call_command("migrate", verbosity=0)
    call_command("migrate", verbosity=0, run_syncdb=True)
    with connection.cursor() as cursor:
        cursor.execute(RIGHTS)


if __name__ == "__main__":
    main()
