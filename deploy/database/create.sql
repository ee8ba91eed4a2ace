-- The database itself, for psql, after roles.sql: psql -v name=puzzelstuk -f create.sql. Run by whoever administers PostgreSQL.
CREATE DATABASE :"name" OWNER puzzelstuk_owner TEMPLATE template0 ENCODING 'UTF8';
GRANT CONNECT, CREATE ON DATABASE :"name" TO puzzelstuk_migrator;
\connect :"name"
GRANT ALL ON SCHEMA public TO puzzelstuk_migrator WITH GRANT OPTION;
ALTER SCHEMA public OWNER TO puzzelstuk_owner;
-- No statement, value or name of a visitor in the server's log.
ALTER DATABASE :"name" SET log_statement = 'none';
ALTER DATABASE :"name" SET log_min_duration_statement = -1;
ALTER DATABASE :"name" SET log_min_error_statement = 'panic';
ALTER DATABASE :"name" SET log_error_verbosity = 'terse';
