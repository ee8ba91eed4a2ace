-- For a streaming replica (docs/how-to/meelezende-database.md). Run once by whoever administers PostgreSQL, on the primary.
-- This login copies everything, so it gets a password of its own, and pg_hba.conf lets it in from the replica only.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'puzzelstuk_replication') THEN
    CREATE ROLE puzzelstuk_replication LOGIN REPLICATION NOSUPERUSER NOBYPASSRLS NOINHERIT CONNECTION LIMIT 4;
  END IF;
END $$;
