-- The database roles. Run once by whoever administers PostgreSQL (15 or newer), before the first migration.
-- Logins get their passwords separately; nobody here is a superuser.
--   owner     owns every table and is held by FORCEd row-level security; cannot log in
--   migrator  changes tables and data and makes back-ups: the only one that passes row-level security
--   app       what the web processes use
--   worker    background work; may become the sealer, the rewrapper and the eraser
--   reporter  compartment B; only its own functions reach it, nobody can become it
--   revealer  looks up one reporter after two people agreed; the worker becomes it for that
--   rewrapper moves data keys to a next bucket key; sees no text, no reporter and no index
--   sealer    reads the log and chains it, and adds what commands and jobs did; cannot change it
--   overseer  reads the lines of the own organisation for the privacy officer's screens; nobody can become it
--   auditor   for the privacy officer: reads the log to check it, and nothing else
--   reminder  at night: sees dates, states and functions to remind who must answer; no text, no reporter, no index
--   eraser    ends what is due, of every organisation; cannot read a text, a mention or a reporter
DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['puzzelstuk_owner', 'puzzelstuk_eraser', 'puzzelstuk_overseer', 'puzzelstuk_reminder', 'puzzelstuk_reporter',
                           'puzzelstuk_revealer', 'puzzelstuk_rewrapper', 'puzzelstuk_sealer'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT', role);
    END IF;
  END LOOP;
  FOREACH role IN ARRAY ARRAY['puzzelstuk_app', 'puzzelstuk_auditor', 'puzzelstuk_worker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT', role);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'puzzelstuk_migrator') THEN
    CREATE ROLE puzzelstuk_migrator LOGIN NOSUPERUSER BYPASSRLS INHERIT;
  END IF;
END $$;
GRANT puzzelstuk_eraser, puzzelstuk_owner, puzzelstuk_overseer, puzzelstuk_reminder, puzzelstuk_reporter, puzzelstuk_sealer TO puzzelstuk_migrator;
GRANT puzzelstuk_eraser, puzzelstuk_reminder, puzzelstuk_revealer, puzzelstuk_rewrapper, puzzelstuk_sealer TO puzzelstuk_worker;
-- A web process that hangs halfway is ended, well before an old bucket key is destroyed (setting key_pause): what it was
-- going to store could never be read again.
ALTER ROLE puzzelstuk_app SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE puzzelstuk_app SET statement_timeout = '60s';
