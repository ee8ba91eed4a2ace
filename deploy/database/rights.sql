-- Who may do what in the database. Applied again after every migration, by the migrator; safe to repeat.
-- Read it as one page: first the two questions every policy asks, then per table who may what.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO puzzelstuk_app, puzzelstuk_worker, puzzelstuk_reminder, puzzelstuk_reporter, puzzelstuk_rewrapper, puzzelstuk_sealer,
  puzzelstuk_overseer, puzzelstuk_auditor, puzzelstuk_eraser;
GRANT USAGE, CREATE ON SCHEMA public TO puzzelstuk_owner, puzzelstuk_migrator;
REASSIGN OWNED BY puzzelstuk_migrator TO puzzelstuk_owner;

-- Who is looking. No context set means an error, never an empty answer.
CREATE OR REPLACE FUNCTION puzzelstuk_organisation() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT current_setting('puzzelstuk.organisation')::uuid $$;
CREATE OR REPLACE FUNCTION puzzelstuk_receivers() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT current_setting('puzzelstuk.receivers')::uuid[] $$;
-- Days are Dutch days, as the app counts them: a session's own clock would hide a new signal after midnight.
CREATE OR REPLACE FUNCTION puzzelstuk_today() RETURNS date LANGUAGE sql STABLE
  AS $$ SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- 1. Accounts, organisations, registers: no signal content. Readable before an organisation is known;
--    written only for the organisation in whose name someone works.
GRANT SELECT ON django_migrations, django_content_type, auth_permission, auth_group TO puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON django_session TO puzzelstuk_app;
GRANT SELECT (expire_date), DELETE ON django_session TO puzzelstuk_worker;  -- clears what ended, at night
GRANT SELECT, INSERT, UPDATE ON organisations_member TO puzzelstuk_app;
-- What somebody signs in with, read before anybody is known. When it was made or used is not kept.
GRANT SELECT, INSERT, UPDATE, DELETE ON mfa_authenticator, web_tally TO puzzelstuk_app;
GRANT USAGE ON SEQUENCE mfa_authenticator_id_seq TO puzzelstuk_app;
GRANT SELECT, INSERT, DELETE ON organisations_externalidentity TO puzzelstuk_app;
CREATE OR REPLACE FUNCTION puzzelstuk_no_moment() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN NEW.created_at := 'epoch'; NEW.last_used_at := NULL; RETURN NEW; END $$;
CREATE OR REPLACE TRIGGER no_moment BEFORE INSERT OR UPDATE ON mfa_authenticator
  FOR EACH ROW EXECUTE FUNCTION puzzelstuk_no_moment();
GRANT SELECT ON organisations_organisation, organisations_area, organisations_agreement,
  organisations_agreement_parties, organisations_adoption TO puzzelstuk_app;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisations_assignment', 'organisations_function', 'organisations_route',
                           'organisations_term', 'guidance_owntext', 'talk_team', 'talk_teamseat'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO puzzelstuk_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS everyone_reads ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS own_organisation_writes ON %I', t);
    EXECUTE format('CREATE POLICY everyone_reads ON %I FOR SELECT USING (true)', t);
    EXECUTE format('CREATE POLICY own_organisation_writes ON %I FOR ALL USING (organisation_id = puzzelstuk_organisation())'
                   ' WITH CHECK (organisation_id = puzzelstuk_organisation())', t);
  END LOOP;
END $$;

-- What a board arranged about answers and the ladder is kept per version; a next version is a next row.
GRANT SELECT, INSERT ON organisations_arrangement TO puzzelstuk_app;
ALTER TABLE organisations_arrangement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everyone_reads ON organisations_arrangement;
DROP POLICY IF EXISTS own_organisation_adds ON organisations_arrangement;
CREATE POLICY everyone_reads ON organisations_arrangement FOR SELECT USING (true);
CREATE POLICY own_organisation_adds ON organisations_arrangement FOR INSERT WITH CHECK (organisation_id = puzzelstuk_organisation());

-- The adoption list only grows: nobody rewrites what a board decided or a privacy officer advised.
GRANT SELECT, INSERT ON organisations_adoptionentry TO puzzelstuk_app;
ALTER TABLE organisations_adoptionentry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everyone_reads ON organisations_adoptionentry;
DROP POLICY IF EXISTS own_organisation_adds ON organisations_adoptionentry;
CREATE POLICY everyone_reads ON organisations_adoptionentry FOR SELECT USING (true);
CREATE POLICY own_organisation_adds ON organisations_adoptionentry FOR INSERT WITH CHECK (organisation_id = puzzelstuk_organisation());
-- What counts only changes by a board's decision on the newest proposal, after the advice of an FG who is somebody else. The app cannot
-- write an adopted rule itself; it hands over the decision, and here the three lines are looked up again. Twice the same does nothing.
CREATE OR REPLACE FUNCTION puzzelstuk_adopt(decision uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  d organisations_adoptionentry; p organisations_adoptionentry; a organisations_adoptionentry; what text;
BEGIN
  SELECT * INTO d FROM organisations_adoptionentry AS e WHERE e.id = decision AND e.organisation_id = puzzelstuk_organisation()
    AND e.role = 'bestuurder' AND e.item ~ '^besluit-(delen|terugkoppeling|ladder|plank)$';
  what := split_part(d.item, '-', 2);
  SELECT * INTO p FROM organisations_adoptionentry AS e
    WHERE e.organisation_id = d.organisation_id AND e.practice = d.practice AND e.item = 'voorstel-' || what
    ORDER BY e.position DESC LIMIT 1;
  SELECT * INTO a FROM organisations_adoptionentry AS e
    WHERE e.organisation_id = d.organisation_id AND e.practice = d.practice AND e.item = 'advies-' || what AND e.role = 'fg'
      AND e."by" <> d."by" AND e.id = ANY (d.covers) AND p.id = ANY (e.covers)
    ORDER BY e.position DESC LIMIT 1;
  IF a.id IS NULL OR NOT p.id = ANY (d.covers) THEN
    RAISE EXCEPTION 'puzzelstuk: bij dit besluit hoort geen voorstel met het advies van een FG' USING ERRCODE = 'insufficient_privilege';
  ELSIF what IN ('terugkoppeling', 'ladder') THEN
    INSERT INTO organisations_arrangement (id, organisation_id, subject, version, content, owner, adopted_by, advice_by, adopted_on, practice)
      SELECT d.id, d.organisation_id, what, coalesce(max(r.version), 0) + 1, p.text::jsonb, p.by_name, d.by_name, a.by_name, d."on", d.practice
      FROM organisations_arrangement AS r WHERE r.organisation_id = d.organisation_id AND r.subject = what
      ON CONFLICT (id) DO NOTHING;
  ELSE
    INSERT INTO organisations_adoption (id, organisation_id, subject, version, adopted_by, advice_by, adopted_on, practice)
      VALUES (d.id, d.organisation_id, what, p.text::jsonb ->> 'versie', d.by_name, a.by_name, d."on", d.practice)
      ON CONFLICT (organisation_id, subject) DO UPDATE SET version = excluded.version, adopted_by = excluded.adopted_by,
        advice_by = excluded.advice_by, adopted_on = excluded.adopted_on, practice = excluded.practice;
  END IF;
END $$;
ALTER FUNCTION puzzelstuk_adopt(uuid) OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_adopt(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION puzzelstuk_adopt(uuid) TO puzzelstuk_app;

-- 2. Grants: the one predicate. A receiver sees its own grants; writing is for the own organisation.
--    Of a written grant only the last day changes.
REVOKE UPDATE ON access_grant FROM puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE (ends_on), DELETE ON access_grant TO puzzelstuk_app;
ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS receiver_reads ON access_grant;
DROP POLICY IF EXISTS own_organisation_grants ON access_grant;
DROP POLICY IF EXISTS receiver_ends ON access_grant;
DROP POLICY IF EXISTS receiver_removes ON access_grant;
CREATE POLICY receiver_reads ON access_grant FOR SELECT USING (receiver = ANY (puzzelstuk_receivers()));
-- What has ended does not begin again.
CREATE POLICY receiver_ends ON access_grant FOR UPDATE
  USING (receiver = ANY (puzzelstuk_receivers()) AND ends_on > puzzelstuk_today())
  WITH CHECK (receiver = ANY (puzzelstuk_receivers()));

-- Nor does a receiver prolong what it has.
CREATE OR REPLACE FUNCTION puzzelstuk_refuse_longer() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a grant never becomes longer'; END $$;
CREATE OR REPLACE TRIGGER never_longer BEFORE UPDATE OF ends_on ON access_grant
  FOR EACH ROW WHEN (NEW.ends_on > OLD.ends_on AND current_user = 'puzzelstuk_app') EXECUTE FUNCTION puzzelstuk_refuse_longer();

-- The predicate, written once. A function of it is called row by row; a policy gets it as text, so that PostgreSQL can
-- look up the grants once for a whole list.
CREATE OR REPLACE FUNCTION pg_temp.seen(object text) RETURNS text LANGUAGE sql AS $$ SELECT format(
  'EXISTS (SELECT FROM access_grant AS g WHERE g.object_id = %s AND g.receiver = ANY (puzzelstuk_receivers())'
  ' AND g.starts_on <= puzzelstuk_today() AND g.ends_on > puzzelstuk_today())', object) $$;
DO $$ BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION puzzelstuk_may_see(object uuid) RETURNS boolean LANGUAGE sql STABLE AS %L',
                 'SELECT ' || pg_temp.seen('object'));
END $$;
-- Who writes a grant sees the object already, or is about to make it: nobody lets themselves in on what is another's.
-- The question whether it exists passes row-level security, so it is a function of the migrator that answers yes or no.
CREATE OR REPLACE FUNCTION puzzelstuk_exists(object uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM signals_signal AS s WHERE s.id = object)
    OR EXISTS (SELECT FROM retention_tombstone AS t WHERE t.object_id = object) $$;
ALTER FUNCTION puzzelstuk_exists(uuid) OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_exists(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION puzzelstuk_exists(uuid) TO puzzelstuk_app;
-- A grant on a share: only by the function that gave it, to whom it was given, and no longer than was agreed.
CREATE OR REPLACE FUNCTION puzzelstuk_gave(object uuid, whom uuid, until date) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM sharing_share AS s WHERE s.id = object AND s.recipient = whom AND s.state = 'gegeven'
                       AND s.ends_on >= until AND s.function = ANY (puzzelstuk_receivers())) $$;
-- The same for a talk without a name, whose grants open nothing else (section 8b).
CREATE OR REPLACE FUNCTION puzzelstuk_talk_exists(object uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM talk_talkcard AS c WHERE c.id = object)
    OR EXISTS (SELECT FROM talk_teamnote AS n WHERE n.id = object) $$;
ALTER FUNCTION puzzelstuk_talk_exists(uuid) OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_talk_exists(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION puzzelstuk_talk_exists(uuid) TO puzzelstuk_app;
CREATE POLICY own_organisation_grants ON access_grant FOR INSERT TO puzzelstuk_app WITH CHECK (
  organisation = puzzelstuk_organisation() AND CASE WHEN purpose = 'gedeeld' THEN puzzelstuk_gave(object_id, receiver, ends_on)
  ELSE NOT puzzelstuk_exists(object_id) OR puzzelstuk_may_see(object_id) END
  AND (purpose NOT IN ('gesprek', 'meedenken', 'team') OR NOT puzzelstuk_talk_exists(object_id)));
CREATE POLICY receiver_removes ON access_grant FOR DELETE USING (puzzelstuk_may_see(object_id));

-- 3. Signals and what hangs on them: seen through a grant only, also by the owner of the tables. Of a stored signal
--    only the state changes. Who has a grant may add to it: a department's signals are handled by the one above it.
GRANT SELECT, INSERT, UPDATE (state), DELETE ON signals_signal TO puzzelstuk_app;
GRANT SELECT, INSERT, DELETE ON signals_mention, signals_mentionkey, signals_enrichment, feedback_step TO puzzelstuk_app;
ALTER TABLE signals_signal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS granted ON signals_signal;
DROP POLICY IF EXISTS own_organisation_inserts ON signals_signal;
CREATE POLICY own_organisation_inserts ON signals_signal FOR INSERT WITH CHECK (organisation = puzzelstuk_organisation());
DO $$
DECLARE
  t text;
BEGIN
  EXECUTE format('CREATE POLICY granted ON signals_signal FOR ALL USING (%s)', pg_temp.seen('signals_signal.id'));
  FOREACH t IN ARRAY ARRAY['signals_mention', 'signals_enrichment', 'feedback_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS granted ON %I', t);
    EXECUTE format('CREATE POLICY granted ON %I FOR ALL USING (%s)'
                   ' WITH CHECK (organisation = puzzelstuk_organisation() OR puzzelstuk_may_see(signal_id))',
                   t, pg_temp.seen(t || '.signal_id'));
  END LOOP;
END $$;
ALTER TABLE signals_mentionkey ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS granted ON signals_mentionkey;
CREATE POLICY granted ON signals_mentionkey FOR ALL
  USING (EXISTS (SELECT FROM signals_mention AS m WHERE m.id = mention_id)) WITH CHECK (organisation = puzzelstuk_organisation());

-- What a reporter let know, and where a signal is stuck: seen with the signal. The safety function sees that somebody felt unsafe,
-- through a row that names it; of an escalation only acknowledging, the answer and the end change.
GRANT SELECT, INSERT, DELETE ON feedback_reaction TO puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE (acknowledged_on, answer, ended_on), DELETE ON feedback_escalation TO puzzelstuk_app;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['feedback_reaction', 'feedback_escalation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS granted ON %I', t);
    EXECUTE format('CREATE POLICY granted ON %I FOR ALL TO puzzelstuk_app USING (%s) WITH CHECK (puzzelstuk_may_see(signal_id))', t, pg_temp.seen(t || '.signal_id'));
  END LOOP;
END $$;
DROP POLICY IF EXISTS told ON feedback_reaction;
CREATE POLICY told ON feedback_reaction FOR SELECT TO puzzelstuk_app USING (told = ANY (puzzelstuk_receivers()));

-- 4. The log: the app adds, the sealer reads and chains, the auditor reads, nobody changes or removes.
GRANT INSERT ON audit_entry TO puzzelstuk_app;
GRANT SELECT, INSERT ON audit_entry TO puzzelstuk_sealer;
GRANT SELECT ON audit_entry, audit_seal TO puzzelstuk_auditor;
GRANT SELECT ON audit_entry TO puzzelstuk_overseer;
GRANT SELECT (id, parent_id) ON organisations_organisation TO puzzelstuk_overseer;
GRANT SELECT, INSERT ON audit_seal TO puzzelstuk_sealer;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS app_adds ON audit_entry;
DROP POLICY IF EXISTS sealer_reads ON audit_entry;
DROP POLICY IF EXISTS sealer_chains ON audit_seal;
CREATE POLICY app_adds ON audit_entry FOR INSERT TO puzzelstuk_app WITH CHECK (organisation = puzzelstuk_organisation());
CREATE POLICY sealer_reads ON audit_entry FOR SELECT TO puzzelstuk_sealer USING (true);
CREATE POLICY sealer_chains ON audit_seal FOR ALL TO puzzelstuk_sealer USING (true) WITH CHECK (true);
-- What commands and jobs did: by the worker, which becomes the sealer; never as if somebody did it on a screen.
DROP POLICY IF EXISTS sealer_adds ON audit_entry;
CREATE POLICY sealer_adds ON audit_entry FOR INSERT TO puzzelstuk_sealer WITH CHECK (lane = 'open' AND origin IN ('opdracht', 'taak'));
DROP POLICY IF EXISTS auditor_reads ON audit_entry;
DROP POLICY IF EXISTS auditor_reads ON audit_seal;
CREATE POLICY auditor_reads ON audit_entry FOR SELECT TO puzzelstuk_auditor USING (true);
CREATE POLICY auditor_reads ON audit_seal FOR SELECT TO puzzelstuk_auditor USING (true);
-- A privacy officer oversees the own organisation, what belongs to it, and the installation itself (the nil id).
CREATE OR REPLACE FUNCTION puzzelstuk_overseen() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE below AS (
    SELECT o.id FROM public.organisations_organisation AS o WHERE o.id = puzzelstuk_organisation()
    UNION SELECT o.id FROM public.organisations_organisation AS o JOIN below ON o.parent_id = below.id)
  SELECT array_agg(id) || '00000000-0000-0000-0000-000000000000'::uuid FROM below $$;
DROP POLICY IF EXISTS overseer_reads ON audit_entry;
CREATE POLICY overseer_reads ON audit_entry FOR SELECT TO puzzelstuk_overseer USING (organisation = ANY ((SELECT puzzelstuk_overseen())::uuid[]));
CREATE OR REPLACE FUNCTION puzzelstuk_refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$;
CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION puzzelstuk_refuse_change();
CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION puzzelstuk_refuse_change();

--    The doors for the screens of the privacy officer. Of a reporter's own acts they give the month and never the day; nothing sealed passes.
CREATE SCHEMA IF NOT EXISTS oversight;
GRANT USAGE, CREATE ON SCHEMA oversight TO puzzelstuk_overseer, puzzelstuk_sealer;
GRANT USAGE ON SCHEMA oversight TO puzzelstuk_app, puzzelstuk_auditor;
SET ROLE puzzelstuk_overseer;
CREATE OR REPLACE FUNCTION oversight.lines(date, date, text, bigint, bigint)
  RETURNS TABLE (action varchar, object_type varchar, object_id varchar, result varchar, origin varchar, actor varchar, at timestamptz, purpose varchar, processing varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.action, e.object_type, e.object_id, e.result, e.origin, e.actor, e.at, e.purpose, e.processing FROM audit_entry AS e
  WHERE e.lane = 'open' AND e.day BETWEEN $1 AND $2 AND $3 IN ('', e.action) ORDER BY e.at DESC, e.id OFFSET $4 LIMIT least($5, 10000) $$;
CREATE OR REPLACE FUNCTION oversight.about(text)
  RETURNS TABLE (action varchar, result varchar, origin varchar, actor varchar, at timestamptz, month date, purpose varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.action, e.result, e.origin, e.actor, e.at, date_trunc('month', e.day)::date, e.purpose FROM audit_entry AS e
  WHERE e.object_id = $1 AND e.object_type = 'signaal' ORDER BY e.lane, e.at DESC, date_trunc('month', e.day), e.id LIMIT 1000 $$;
RESET ROLE;
SET ROLE puzzelstuk_sealer;
CREATE OR REPLACE FUNCTION oversight.heads() RETURNS TABLE (lane varchar, "position" bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.lane, max(s.position) FROM audit_seal AS s GROUP BY s.lane $$;
CREATE OR REPLACE FUNCTION oversight.links(text, bigint, bigint) RETURNS TABLE ("position" bigint, digest bytea, form smallint, content bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.position, s.digest, s.form, sha256(convert_to(ARRAY[e.id::text, e.organisation::text, e.lane, e.action, e.object_type, e.object_id, e.result, e.origin, e.actor,
 to_char(e.day, 'YYYY-MM-DD'), to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.purpose, e.processing, e.bucket,
 encode(e.wrapped_key, 'hex'), encode(e.sealed, 'hex'), e.retention]::text, 'UTF8'))
  FROM audit_seal AS s LEFT JOIN audit_entry AS e ON e.id = s.entry
  WHERE s.lane = $1 AND s.position > $2 AND s.position <= $2 + least($3, 20000) ORDER BY s.position $$;
CREATE OR REPLACE FUNCTION oversight.note_checked(boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_entry (id, organisation, lane, action, object_type, object_id, result, origin, actor, day, at, purpose, processing, bucket, retention)
  VALUES (gen_random_uuid(), '00000000-0000-0000-0000-000000000000', 'open', 'logboek gecontroleerd', 'logboek', '', CASE WHEN $1 THEN 'heel' ELSE 'niet heel' END,
    'opdracht', session_user, puzzelstuk_today(), now(), 'toezicht', 'puzzelstuk.toezicht', '', 'verantwoording') $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA oversight FROM puzzelstuk_overseer, puzzelstuk_sealer;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA oversight FROM PUBLIC;
GRANT EXECUTE ON FUNCTION oversight.lines, oversight.about, oversight.heads, oversight.links TO puzzelstuk_app;
GRANT EXECUTE ON FUNCTION oversight.note_checked TO puzzelstuk_auditor;

-- 5. Compartment B. No login may touch the table; four functions, running as the reporter role, are the doors.
ALTER TABLE reporters_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON reporters_record TO puzzelstuk_reporter;
DROP POLICY IF EXISTS reporter_role ON reporters_record;
CREATE POLICY reporter_role ON reporters_record TO puzzelstuk_reporter USING (true) WITH CHECK (true);
CREATE SCHEMA IF NOT EXISTS reporters AUTHORIZATION puzzelstuk_reporter;
GRANT SELECT, INSERT, UPDATE, DELETE ON reporters_contact TO puzzelstuk_reporter;
GRANT SELECT, DELETE ON reporters_answer, reporters_pressure, reporters_reveal TO puzzelstuk_reporter;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reporters_contact', 'reporters_answer', 'reporters_pressure', 'reporters_reveal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS reporter_role ON %I', t);
    EXECUTE format('CREATE POLICY reporter_role ON %I TO puzzelstuk_reporter USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
SET ROLE puzzelstuk_reporter;
CREATE OR REPLACE FUNCTION reporters.register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO reporters_record (id, account_index, submission_index, organisation, bucket, wrapped_key, sealed, erase_on, retention)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
CREATE OR REPLACE FUNCTION reporters.submitted(bytea) RETURNS TABLE (id uuid, organisation uuid, bucket varchar, wrapped_key bytea, sealed bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed FROM reporters_record AS r WHERE r.submission_index = $1 $$;
CREATE OR REPLACE FUNCTION reporters.own(bytea[]) RETURNS TABLE (id uuid, organisation uuid, bucket varchar, wrapped_key bytea, sealed bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed FROM reporters_record AS r WHERE r.account_index = ANY ($1) $$;
CREATE OR REPLACE FUNCTION reporters.forget(uuid, bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM reporters_record AS r WHERE r.id = $1 AND r.account_index = ANY ($2) $$;
-- "De VIK mag mij bellen": by the keyed index of a signal.
CREATE OR REPLACE FUNCTION reporters.leave_contact(uuid, bytea, uuid, text, bytea, bytea, date, text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM reporters_contact WHERE signal_index = $2;
  INSERT INTO reporters_contact (id, signal_index, organisation, bucket, wrapped_key, sealed, erase_on, retention)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) $$;
CREATE OR REPLACE FUNCTION reporters.take_contact_away(bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM reporters_contact WHERE signal_index = $1 $$;
CREATE OR REPLACE FUNCTION reporters.contact_of(bytea) RETURNS TABLE (organisation uuid, bucket varchar, wrapped_key bytea, sealed bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.organisation, c.bucket, c.wrapped_key, c.sealed FROM reporters_contact AS c WHERE c.signal_index = $1 $$;
-- An answer can be taken once, by the keyed index of its reader, and not after its day.
CREATE OR REPLACE FUNCTION reporters.take_answer(bytea) RETURNS TABLE (bucket varchar, wrapped_key bytea, sealed bytea)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM reporters_answer AS a WHERE a.reader_index = $1 AND a.erase_on >= puzzelstuk_today()
    RETURNING a.bucket, a.wrapped_key, a.sealed $$;
-- The one door to the records of others, for the worker only: opens after two people agreed, and shuts when it was told.
CREATE OR REPLACE FUNCTION reporters.for_reveal(uuid) RETURNS TABLE (id uuid, organisation uuid, bucket varchar, wrapped_key bytea, sealed bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed
  FROM reporters_reveal AS v JOIN reporters_record AS r
    ON r.organisation = v.signal_organisation AND split_part(r.bucket, '.', 1) = v.signal_month
  WHERE v.id = $1 AND v.state = 'akkoord' AND v.decided_by <> v.asked_by AND NOT v.given_told $$;
CREATE OR REPLACE FUNCTION reporters.clear_ended() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM reporters_answer WHERE erase_on < puzzelstuk_today();
  DELETE FROM reporters_contact WHERE erase_on <= puzzelstuk_today();
  DELETE FROM reporters_pressure WHERE erase_on <= puzzelstuk_today();
  DELETE FROM reporters_reveal WHERE erase_on <= puzzelstuk_today() $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA reporters FROM PUBLIC, puzzelstuk_app, puzzelstuk_worker, puzzelstuk_revealer;
GRANT USAGE ON SCHEMA reporters TO puzzelstuk_app, puzzelstuk_worker, puzzelstuk_revealer;
GRANT EXECUTE ON FUNCTION reporters.register, reporters.submitted, reporters.own, reporters.forget, reporters.leave_contact,
  reporters.take_contact_away, reporters.contact_of, reporters.take_answer TO puzzelstuk_app;
GRANT EXECUTE ON FUNCTION reporters.for_reveal TO puzzelstuk_revealer;
GRANT EXECUTE ON FUNCTION reporters.clear_ended TO puzzelstuk_worker;
RESET ROLE;

-- 6. Moving data keys to a next bucket key: the rewrapper sees ids, buckets and wrapped keys, nothing that says who or what.
--    For compartment B through functions of the reporter role, as everywhere.
GRANT SELECT (id, organisation, retention, bucket, wrapped_key), UPDATE (bucket, wrapped_key) ON signals_signal TO puzzelstuk_rewrapper;
DROP POLICY IF EXISTS rewrapper_moves_keys ON signals_signal;
CREATE POLICY rewrapper_moves_keys ON signals_signal TO puzzelstuk_rewrapper USING (true) WITH CHECK (true);
GRANT UPDATE (bucket, wrapped_key) ON reporters_record TO puzzelstuk_reporter;
CREATE SCHEMA IF NOT EXISTS rewrapping AUTHORIZATION puzzelstuk_reporter;
SET ROLE puzzelstuk_reporter;
CREATE OR REPLACE FUNCTION rewrapping.reporters_under(text[], uuid, integer)
  RETURNS TABLE (id uuid, organisation uuid, retention varchar, bucket varchar, wrapped_key bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.organisation, r.retention, r.bucket, r.wrapped_key FROM reporters_record AS r
   WHERE concat_ws('.', r.organisation, r.retention, r.bucket) = ANY ($1) AND r.id > $2 ORDER BY r.id LIMIT $3 $$;
CREATE OR REPLACE FUNCTION rewrapping.reporters_move(uuid[], bytea[], text[], bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE reporters_record AS r SET bucket = n.bucket, wrapped_key = n.wrapped
    FROM unnest($1, $2, $3, $4) AS n(id, before, bucket, wrapped) WHERE r.id = n.id AND r.wrapped_key = n.before $$;
CREATE OR REPLACE FUNCTION rewrapping.reporters_used(text[]) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT label FROM (
    SELECT concat_ws('.', organisation, retention, bucket) FROM reporters_record
    UNION ALL SELECT concat_ws('.', organisation, retention, bucket) FROM reporters_contact
    UNION ALL SELECT concat_ws('.', organisation, retention, bucket) FROM reporters_answer
    UNION ALL SELECT concat_ws('.', organisation, retention, bucket) FROM reporters_pressure
    UNION ALL SELECT concat_ws('.', organisation, retention, bucket) FROM reporters_reveal) AS used (label) WHERE label = ANY ($1) $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rewrapping FROM PUBLIC;
GRANT USAGE ON SCHEMA rewrapping TO puzzelstuk_rewrapper;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rewrapping TO puzzelstuk_rewrapper;
RESET ROLE;

-- 7. Ageing. The eraser ends what is due, of every organisation, and reads only what it must: no text, no mention, no
--    reporter. It re-wraps a data key for a legal hold. No date of a stored signal moves back, for nobody.
GRANT SELECT (id, organisation, kind, state, received_on, promised_on, review_on, erase_on, retention, bucket, wrapped_key),
  UPDATE (state, review_on, erase_on, retention, bucket, wrapped_key), DELETE ON signals_signal TO puzzelstuk_eraser;
GRANT SELECT (id, signal_id), DELETE ON signals_mention, signals_enrichment TO puzzelstuk_eraser;
GRANT SELECT (id, mention_id), DELETE ON signals_mentionkey TO puzzelstuk_eraser;
GRANT SELECT (id, signal_id, status, given_on), INSERT, DELETE ON feedback_step TO puzzelstuk_eraser;
GRANT SELECT (id, signal_id), DELETE ON feedback_reaction, feedback_escalation TO puzzelstuk_eraser;
GRANT SELECT, UPDATE (ends_on), DELETE ON access_grant TO puzzelstuk_eraser;
GRANT SELECT (day, organisation), INSERT ON audit_entry TO puzzelstuk_eraser;
GRANT SELECT ON organisations_adoption, organisations_organisation TO puzzelstuk_eraser;
GRANT SELECT, DELETE ON retention_review TO puzzelstuk_eraser;
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_hold, retention_tombstone, retention_certificate, retention_run TO puzzelstuk_eraser;
GRANT SELECT, INSERT, DELETE ON retention_review TO puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE (confirmed_by, confirmed_on, lift_asked_by, lifted_by, lifted_on) ON retention_hold TO puzzelstuk_app;
GRANT SELECT ON retention_tombstone, retention_certificate, retention_run TO puzzelstuk_app;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signals_signal', 'signals_mention', 'signals_mentionkey', 'signals_enrichment', 'feedback_step', 'feedback_reaction', 'feedback_escalation',
                           'access_grant', 'audit_entry', 'retention_review', 'retention_hold', 'retention_tombstone',
                           'retention_certificate', 'retention_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS eraser ON %I', t);
    EXECUTE format('CREATE POLICY eraser ON %I TO puzzelstuk_eraser USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
-- A handler sees reviews and holds of what it was granted, a reporter's token the tombstone of its own signal. Who oversees
-- an organisation looks with that organisation's own id as receiver: only the flow for overseers shows it.
DROP POLICY IF EXISTS granted ON retention_review;
DROP POLICY IF EXISTS granted ON retention_hold;
DROP POLICY IF EXISTS granted ON retention_tombstone;
DROP POLICY IF EXISTS overseen ON retention_hold;
DROP POLICY IF EXISTS overseen ON retention_tombstone;
DROP POLICY IF EXISTS overseen ON retention_certificate;
DROP POLICY IF EXISTS everyone_reads ON retention_run;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY granted ON retention_review TO puzzelstuk_app USING (%s)', pg_temp.seen('retention_review.signal_id'));
  EXECUTE format('CREATE POLICY granted ON retention_hold TO puzzelstuk_app USING (%s)', pg_temp.seen('retention_hold.object_id'));
  EXECUTE format('CREATE POLICY granted ON retention_tombstone FOR SELECT TO puzzelstuk_app USING (%s)',
                 pg_temp.seen('retention_tombstone.object_id'));
END $$;
CREATE POLICY overseen ON retention_hold TO puzzelstuk_app USING (organisation = ANY (puzzelstuk_receivers()));
CREATE POLICY overseen ON retention_tombstone FOR SELECT TO puzzelstuk_app USING (organisation = ANY (puzzelstuk_receivers()));
CREATE POLICY overseen ON retention_certificate FOR SELECT TO puzzelstuk_app USING (organisation = ANY (puzzelstuk_receivers()));
CREATE POLICY everyone_reads ON retention_run FOR SELECT TO puzzelstuk_app USING (true);
CREATE OR REPLACE FUNCTION puzzelstuk_refuse_prolonging() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'nothing is kept longer than was said'; END $$;
CREATE OR REPLACE TRIGGER never_longer BEFORE UPDATE OF erase_on, received_on ON signals_signal
  FOR EACH ROW WHEN (NEW.erase_on > OLD.erase_on OR NEW.received_on <> OLD.received_on) EXECUTE FUNCTION puzzelstuk_refuse_prolonging();

-- What an overseer may know of signals that still stand: how many of each kind go in which month, and how many wait.
CREATE SCHEMA IF NOT EXISTS retention AUTHORIZATION puzzelstuk_eraser;
SET ROLE puzzelstuk_eraser;
CREATE OR REPLACE FUNCTION retention.ahead(today date, warn_until date)
  RETURNS TABLE (kept_as varchar, month text, number bigint, unanswered bigint, not_reviewed bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.kind, to_char(s.erase_on, 'YYYY-MM'), count(*),
    count(*) FILTER (WHERE s.state NOT IN ('afgesloten', 'verlopen') AND s.erase_on <= warn_until),
    count(*) FILTER (WHERE GREATEST(s.review_on, (SELECT max(r.next_on) FROM retention_review AS r WHERE r.signal_id = s.id)) <= today)
  FROM signals_signal AS s WHERE s.organisation = ANY (puzzelstuk_receivers()) GROUP BY 1, 2 ORDER BY 2, 1 $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA retention FROM PUBLIC;
GRANT USAGE ON SCHEMA retention TO puzzelstuk_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA retention TO puzzelstuk_app;
RESET ROLE;

-- Of compartment B the eraser gets sealed rows of one month to find what must go, and ends them one by one.
CREATE SCHEMA IF NOT EXISTS reporters_end AUTHORIZATION puzzelstuk_reporter;
SET ROLE puzzelstuk_reporter;
CREATE OR REPLACE FUNCTION reporters_end.due(date) RETURNS TABLE (organisation uuid, month text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT r.organisation, left(r.bucket, 7) FROM reporters_record AS r WHERE r.erase_on <= $1 $$;
CREATE OR REPLACE FUNCTION reporters_end.of_month(uuid, text)
  RETURNS TABLE (id uuid, organisation uuid, bucket varchar, wrapped_key bytea, sealed bytea, erase_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed, r.erase_on FROM reporters_record AS r
    WHERE r.organisation = $1 AND left(r.bucket, 7) = $2 $$;
CREATE OR REPLACE FUNCTION reporters_end.buckets() RETURNS TABLE (organisation uuid, retention varchar, bucket varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT r.organisation, r.retention, r.bucket FROM reporters_record AS r $$;
CREATE OR REPLACE FUNCTION reporters_end.erase(uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM reporters_record AS r WHERE r.id = $1 $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA reporters_end FROM PUBLIC;
GRANT USAGE ON SCHEMA reporters_end TO puzzelstuk_eraser;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA reporters_end TO puzzelstuk_eraser;
RESET ROLE;

-- 8. Requests for a reporter's name. The organisation that asks writes and decides; the app can never say "given".
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_on, decided_mark) ON reporters_reveal TO puzzelstuk_app;
DROP POLICY IF EXISTS own_organisation_reads ON reporters_reveal;
DROP POLICY IF EXISTS reporter_hears ON reporters_reveal;
DROP POLICY IF EXISTS own_organisation_asks ON reporters_reveal;
DROP POLICY IF EXISTS another_decides ON reporters_reveal;
DROP POLICY IF EXISTS revealer ON reporters_reveal;
DROP POLICY IF EXISTS revealer ON reporters_answer;
DROP POLICY IF EXISTS revealer_adds ON audit_entry;
CREATE POLICY own_organisation_reads ON reporters_reveal FOR SELECT TO puzzelstuk_app USING (organisation = puzzelstuk_organisation());
CREATE POLICY reporter_hears ON reporters_reveal FOR SELECT TO puzzelstuk_app
  USING (state = 'gegeven' AND puzzelstuk_may_see(object_id));
CREATE POLICY own_organisation_asks ON reporters_reveal FOR INSERT TO puzzelstuk_app
  WITH CHECK (organisation = puzzelstuk_organisation() AND state = 'gevraagd' AND puzzelstuk_may_see(object_id)
              AND expires_on <= puzzelstuk_today() + 8 AND NOT asked_told AND NOT given_told);
CREATE POLICY another_decides ON reporters_reveal FOR UPDATE TO puzzelstuk_app
  USING (organisation = puzzelstuk_organisation() AND state = 'gevraagd' AND expires_on > puzzelstuk_today())
  WITH CHECK (organisation = puzzelstuk_organisation() AND state IN ('akkoord', 'geweigerd') AND decided_by <> asked_by);
-- The worker becomes the revealer to look up the name: it sees requests, adds the two answers and the log line.
GRANT USAGE ON SCHEMA public TO puzzelstuk_revealer;
GRANT SELECT, UPDATE (state, asked_told, given_told) ON reporters_reveal TO puzzelstuk_revealer;
GRANT INSERT ON reporters_answer, audit_entry TO puzzelstuk_revealer;
GRANT SELECT (id, email, display_name, is_active) ON organisations_member TO puzzelstuk_revealer;
GRANT SELECT ON organisations_assignment, organisations_organisation TO puzzelstuk_revealer;
CREATE POLICY revealer ON reporters_reveal TO puzzelstuk_revealer USING (true) WITH CHECK (true);
CREATE POLICY revealer ON reporters_answer FOR INSERT TO puzzelstuk_revealer WITH CHECK (true);
CREATE POLICY revealer_adds ON audit_entry FOR INSERT TO puzzelstuk_revealer WITH CHECK (action = 'naam van melder opgezocht');

-- 8b. Talking without a name. A card opens for the token of who asked and for the functions it was given to, what a team
--     shared for the functions of that team; by a grant for exactly that, so that no other grant opens it. Who asked ends it.
GRANT SELECT, INSERT, DELETE ON talk_talkcard, talk_advice, talk_teamnote TO puzzelstuk_app;
GRANT SELECT (id, organisation, retention, bucket, wrapped_key), UPDATE (bucket, wrapped_key) ON talk_talkcard TO puzzelstuk_rewrapper;
GRANT SELECT (id, organisation, retention, bucket, erase_on), DELETE ON talk_talkcard TO puzzelstuk_eraser;
GRANT SELECT (id, card_id), DELETE ON talk_advice TO puzzelstuk_eraser;
GRANT SELECT (id, erase_on), DELETE ON talk_teamnote TO puzzelstuk_eraser;
CREATE OR REPLACE FUNCTION pg_temp.seen_for(object text, purposes text) RETURNS text LANGUAGE sql AS $$ SELECT format(
  'EXISTS (SELECT FROM access_grant AS g WHERE g.object_id = %s AND g.receiver = ANY (puzzelstuk_receivers()) AND g.purpose IN (%s)'
  ' AND g.starts_on <= puzzelstuk_today() AND g.ends_on > puzzelstuk_today())', object, purposes) $$;
DO $$
DECLARE
  t text;
  own text := 'organisation = puzzelstuk_organisation()';
  both_sides text := '''gesprek'', ''meedenken''';
BEGIN
  FOREACH t IN ARRAY ARRAY['talk_talkcard', 'talk_advice', 'talk_teamnote'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS eraser ON %I', t);
    EXECUTE format('CREATE POLICY eraser ON %I TO puzzelstuk_eraser USING (true) WITH CHECK (true)', t);
    EXECUTE format('DROP POLICY IF EXISTS granted ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS own_organisation_adds ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS taken_back ON %I', t);
  END LOOP;
  EXECUTE format('CREATE POLICY granted ON talk_talkcard FOR SELECT TO puzzelstuk_app USING (%s)',
                 pg_temp.seen_for('talk_talkcard.id', both_sides));
  EXECUTE format('CREATE POLICY own_organisation_adds ON talk_talkcard FOR INSERT TO puzzelstuk_app WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY taken_back ON talk_talkcard FOR DELETE TO puzzelstuk_app USING (%s)',
                 pg_temp.seen_for('talk_talkcard.id', '''gesprek'''));
  EXECUTE format('CREATE POLICY granted ON talk_advice FOR SELECT TO puzzelstuk_app USING (%s)',
                 pg_temp.seen_for('talk_advice.card_id', both_sides));
  EXECUTE format('CREATE POLICY own_organisation_adds ON talk_advice FOR INSERT TO puzzelstuk_app WITH CHECK (%s AND %s)', own,
                 pg_temp.seen_for('talk_advice.card_id', '''meedenken'''));
  EXECUTE format('CREATE POLICY taken_back ON talk_advice FOR DELETE TO puzzelstuk_app USING (%s)',
                 pg_temp.seen_for('talk_advice.card_id', '''gesprek'''));
  EXECUTE format('CREATE POLICY granted ON talk_teamnote FOR SELECT TO puzzelstuk_app USING (%s)',
                 pg_temp.seen_for('talk_teamnote.id', '''team'''));
  EXECUTE format('CREATE POLICY own_organisation_adds ON talk_teamnote FOR INSERT TO puzzelstuk_app WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY taken_back ON talk_teamnote FOR DELETE TO puzzelstuk_app USING (%s AND %s)', own,
                 pg_temp.seen_for('talk_teamnote.id', '''team'''));
END $$;
DROP POLICY IF EXISTS rewrapper_moves_keys ON talk_talkcard;
CREATE POLICY rewrapper_moves_keys ON talk_talkcard TO puzzelstuk_rewrapper USING (true) WITH CHECK (true);
-- Who leaves an agreement leaves its teams at the same moment, and what these gave ends.
CREATE OR REPLACE FUNCTION puzzelstuk_leave_teams() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE access_grant AS g SET ends_on = GREATEST(g.starts_on, puzzelstuk_today())
    FROM talk_teamseat AS s JOIN talk_team AS t ON t.id = s.team_id
    WHERE t.agreement_id = OLD.agreement_id AND s.organisation_id = OLD.organisation_id AND g.receiver = s.function_id
      AND g.purpose IN ('meedenken', 'team') AND g.decision LIKE '%team ' || t.id AND g.ends_on > puzzelstuk_today();
  DELETE FROM talk_teamseat AS s USING talk_team AS t
    WHERE t.id = s.team_id AND t.agreement_id = OLD.agreement_id AND s.organisation_id = OLD.organisation_id;
  RETURN OLD;
END $$;
ALTER FUNCTION puzzelstuk_leave_teams() OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_leave_teams() FROM PUBLIC;
CREATE OR REPLACE TRIGGER leave_teams AFTER DELETE ON organisations_agreement_parties
  FOR EACH ROW EXECUTE FUNCTION puzzelstuk_leave_teams();

-- 9. Sharing. The function that shares sees its decisions; who it was given to sees the decision and the text that went out,
--    by a grant on the share itself. A decision never goes back, and only the words go with the signal.
GRANT SELECT, INSERT, UPDATE (state, fields, adviser, advised_by, decided_by, decided_on, handed_by, handed_on, ended_by, ends_on,
  informing, later_reason, look_again_on) ON sharing_share TO puzzelstuk_app;
GRANT SELECT, INSERT, DELETE ON sharing_sharetext TO puzzelstuk_app;
GRANT SELECT (id, signal, organisation, state, proposed_on, ends_on, erase_on), UPDATE (state), DELETE ON sharing_share TO puzzelstuk_eraser;
GRANT SELECT (id, share_id, signal_id), DELETE ON sharing_sharetext TO puzzelstuk_eraser;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sharing_share', 'sharing_sharetext'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS eraser ON %I', t);
    EXECUTE format('CREATE POLICY eraser ON %I TO puzzelstuk_eraser USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION puzzelstuk_given_here(object uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM access_grant AS g WHERE g.object_id = object AND g.purpose = 'gedeeld'
    AND g.receiver = ANY (puzzelstuk_receivers()) AND g.starts_on <= puzzelstuk_today() AND g.ends_on > puzzelstuk_today()) $$;
DROP POLICY IF EXISTS giver_reads ON sharing_share;
DROP POLICY IF EXISTS receiver_reads ON sharing_share;
DROP POLICY IF EXISTS giver_proposes ON sharing_share;
DROP POLICY IF EXISTS giver_decides ON sharing_share;
CREATE POLICY giver_reads ON sharing_share FOR SELECT TO puzzelstuk_app USING (function = ANY (puzzelstuk_receivers()));
CREATE POLICY receiver_reads ON sharing_share FOR SELECT TO puzzelstuk_app USING (puzzelstuk_given_here(id));
CREATE POLICY giver_proposes ON sharing_share FOR INSERT TO puzzelstuk_app
  WITH CHECK (organisation = puzzelstuk_organisation() AND function = ANY (puzzelstuk_receivers()) AND puzzelstuk_may_see(signal)
              AND state IN ('voorgesteld', 'geweigerd') AND decided_by IS NULL AND advised_by IS NULL);
CREATE POLICY giver_decides ON sharing_share FOR UPDATE TO puzzelstuk_app
  USING (organisation = puzzelstuk_organisation() AND function = ANY (puzzelstuk_receivers()))
  WITH CHECK (organisation = puzzelstuk_organisation() AND function = ANY (puzzelstuk_receivers()));
DROP POLICY IF EXISTS giver_has ON sharing_sharetext;
DROP POLICY IF EXISTS receiver_reads ON sharing_sharetext;
CREATE POLICY giver_has ON sharing_sharetext TO puzzelstuk_app
  USING (EXISTS (SELECT FROM sharing_share AS s WHERE s.id = share_id AND s.function = ANY (puzzelstuk_receivers())))
  WITH CHECK (organisation = puzzelstuk_organisation() AND puzzelstuk_may_see(signal_id)
              AND EXISTS (SELECT FROM sharing_share AS s WHERE s.id = share_id AND s.function = ANY (puzzelstuk_receivers())));
CREATE POLICY receiver_reads ON sharing_sharetext FOR SELECT TO puzzelstuk_app
  USING (part = 'uitgaand' AND puzzelstuk_given_here(share_id));
CREATE OR REPLACE FUNCTION puzzelstuk_refuse_going_back() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a decision about sharing never goes back'; END $$;
CREATE OR REPLACE TRIGGER never_back BEFORE UPDATE ON sharing_share FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND (OLD.state NOT IN ('voorgesteld', 'gegeven') OR NEW.state = 'voorgesteld'
          OR OLD.state = 'gegeven' AND NEW.state = 'geweigerd')
        OR NEW.state = 'gegeven' AND OLD.state = 'gegeven' AND (NEW.fields <> OLD.fields OR NEW.ends_on > OLD.ends_on)
        OR NEW.fields <> OLD.fields AND NEW.fields <> '{}'
        OR OLD.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM OLD.decided_by
        OR OLD.advised_by IS NOT NULL AND NEW.advised_by IS DISTINCT FROM OLD.advised_by)
  EXECUTE FUNCTION puzzelstuk_refuse_going_back();

-- Who leaves an agreement reads nothing any more of what was shared inside it, and gives nothing either.
CREATE OR REPLACE FUNCTION puzzelstuk_leave_shares() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH over AS (
    UPDATE sharing_share AS s SET state = 'ingetrokken', ends_on = LEAST(s.ends_on, puzzelstuk_today())
      WHERE s.state = 'gegeven' AND s.leaves AND OLD.organisation_id IN (s.organisation, s.recipient_organisation)
        AND s.recipient_organisation IS NOT NULL AND NOT EXISTS (
          SELECT FROM organisations_agreement_parties AS a JOIN organisations_agreement_parties AS b ON b.agreement_id = a.agreement_id
          WHERE a.organisation_id = s.organisation AND b.organisation_id = s.recipient_organisation)
      RETURNING s.id)
  UPDATE access_grant AS g SET ends_on = GREATEST(g.starts_on, puzzelstuk_today())
    FROM over WHERE g.decision = 'delen:' || over.id AND g.ends_on > puzzelstuk_today();
  RETURN OLD;
END $$;
ALTER FUNCTION puzzelstuk_leave_shares() OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_leave_shares() FROM PUBLIC;
CREATE OR REPLACE TRIGGER leave_shares AFTER DELETE ON organisations_agreement_parties
  FOR EACH ROW EXECUTE FUNCTION puzzelstuk_leave_shares();

-- 10. Answers in time. Pressure on a professional is read by the function it was laid before, and by nobody else.
GRANT SELECT, INSERT ON reporters_pressure TO puzzelstuk_app;
DROP POLICY IF EXISTS laid_before ON reporters_pressure;
DROP POLICY IF EXISTS own_organisation_lays ON reporters_pressure;
CREATE POLICY laid_before ON reporters_pressure FOR SELECT TO puzzelstuk_app USING (receiver = ANY (puzzelstuk_receivers()));
CREATE POLICY own_organisation_lays ON reporters_pressure FOR INSERT TO puzzelstuk_app WITH CHECK (organisation = puzzelstuk_organisation());
-- The worker becomes the reminder: dates, states and functions of every organisation, addresses of accounts, no text and no index.
GRANT SELECT (id, organisation, state, received_on, promised_on) ON signals_signal TO puzzelstuk_reminder;
GRANT SELECT (signal_id, status, given_on) ON feedback_step TO puzzelstuk_reminder;
GRANT SELECT, INSERT, UPDATE (ends_on) ON access_grant TO puzzelstuk_reminder;
GRANT SELECT (id, signal_id, organisation, place, step, asked_by, asked_of, asked_on, answer_by, acknowledged_on, ended_on),
  UPDATE (place, step, asked_of, asked_on, answer_by, ended_on) ON feedback_escalation TO puzzelstuk_reminder;
GRANT SELECT, INSERT, DELETE ON feedback_notice TO puzzelstuk_reminder;
GRANT SELECT ON organisations_arrangement, organisations_function, organisations_organisation, organisations_route TO puzzelstuk_reminder;
GRANT SELECT (id, email, is_active, wants_mail) ON organisations_member TO puzzelstuk_reminder;
GRANT INSERT ON audit_entry TO puzzelstuk_reminder;
ALTER TABLE feedback_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS reminder ON signals_signal;
DROP POLICY IF EXISTS reminder ON feedback_step;
DROP POLICY IF EXISTS reminder ON feedback_escalation;
DROP POLICY IF EXISTS reminder ON feedback_notice;
DROP POLICY IF EXISTS reminder_reads ON access_grant;
DROP POLICY IF EXISTS reminder_lets_see ON access_grant;
DROP POLICY IF EXISTS reminder_ends ON access_grant;
DROP POLICY IF EXISTS reminder_adds ON audit_entry;
CREATE POLICY reminder ON signals_signal FOR SELECT TO puzzelstuk_reminder USING (true);
CREATE POLICY reminder ON feedback_step FOR SELECT TO puzzelstuk_reminder USING (true);
CREATE POLICY reminder ON feedback_escalation TO puzzelstuk_reminder USING (true) WITH CHECK (true);
CREATE POLICY reminder ON feedback_notice TO puzzelstuk_reminder USING (true) WITH CHECK (true);
CREATE POLICY reminder_reads ON access_grant FOR SELECT TO puzzelstuk_reminder USING (true);
CREATE POLICY reminder_lets_see ON access_grant FOR INSERT TO puzzelstuk_reminder
  WITH CHECK (starts_with(purpose, 'opschalen:') AND fields = ARRAY['escalation']::varchar[]);
CREATE POLICY reminder_ends ON access_grant FOR UPDATE TO puzzelstuk_reminder
  USING (starts_with(purpose, 'opschalen:')) WITH CHECK (starts_with(purpose, 'opschalen:'));
CREATE POLICY reminder_adds ON audit_entry FOR INSERT TO puzzelstuk_reminder WITH CHECK (action = 'opschaling een stap verder' AND origin = 'taak');

-- How well people are answered, for the screens of desk, board and privacy officer: whole weeks of which every promise has passed,
-- of all organisations in the context together, rounded, and nothing at all of a week with few signals.
CREATE SCHEMA IF NOT EXISTS answering AUTHORIZATION puzzelstuk_reminder;
SET ROLE puzzelstuk_reminder;
CREATE OR REPLACE FUNCTION answering.weeks(today date, since date, least_shown integer, rounded_to integer)
  RETURNS TABLE (week date, on_time integer, median integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH told AS (
    SELECT t.signal_id, min(t.given_on) AS read_on, min(t.given_on) FILTER (WHERE t.status IN ('opgepakt', 'vraag', 'afgesloten')) AS answered_on
    FROM feedback_step AS t WHERE t.status <> 'verlopen' GROUP BY t.signal_id)
  SELECT date_trunc('week', s.received_on)::date,
    (round(100.0 * count(*) FILTER (WHERE told.answered_on <= s.promised_on) / count(*) / rounded_to) * rounded_to)::integer,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(told.read_on, today) - s.received_on)
  FROM signals_signal AS s LEFT JOIN told ON told.signal_id = s.id
  WHERE s.organisation = ANY (puzzelstuk_receivers()) AND s.received_on >= since
  GROUP BY 1 HAVING count(*) >= greatest(least_shown, 5) AND bool_and(s.promised_on < today) AND date_trunc('week', today) > date_trunc('week', min(s.received_on))
  ORDER BY 1 $$;
-- Which functions handle a signal now, for the one mail after its own reporter feels unsafe; for everybody else there is no answer.
CREATE OR REPLACE FUNCTION answering.handled_by(own uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.receiver FROM access_grant AS g
  WHERE g.object_id = own AND g.purpose = 'behandelen' AND g.starts_on <= puzzelstuk_today() AND g.ends_on > puzzelstuk_today()
    AND EXISTS (SELECT FROM access_grant AS o WHERE o.object_id = own AND o.purpose = 'volgen' AND o.receiver = ANY (puzzelstuk_receivers())
      AND o.starts_on <= puzzelstuk_today() AND o.ends_on > puzzelstuk_today()) $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA answering FROM PUBLIC;
GRANT USAGE ON SCHEMA answering TO puzzelstuk_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA answering TO puzzelstuk_app;
RESET ROLE;

-- 11. The rights of people. Requests and questions of police are read only by who looks with the organisation's own id as receiver:
--     the flows of the privacy desk and of the privacy officer. What was found is seen by the request, which is a receiver too.
GRANT SELECT, INSERT, UPDATE (due_on, extended_for, stage, outcome, why, proposed_by, agreed_by, closed_on) ON rights_request TO puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE (parts, decided_by) ON rights_finding TO puzzelstuk_app;
GRANT SELECT, INSERT ON rights_correction, rights_informed, rights_policequestion TO puzzelstuk_app;
GRANT SELECT ON rights_lockedgrant TO puzzelstuk_app;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['rights_request', 'rights_finding', 'rights_lockedgrant', 'rights_correction', 'rights_informed', 'rights_policequestion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS of_the_privacy_desk ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS granted ON %I', t);
    IF t IN ('rights_correction', 'rights_informed') THEN
      EXECUTE format('CREATE POLICY granted ON %I TO puzzelstuk_app USING (%s) WITH CHECK (puzzelstuk_may_see(object_id))',
                     t, pg_temp.seen(t || '.object_id'));
    ELSE
      EXECUTE format('CREATE POLICY of_the_privacy_desk ON %I TO puzzelstuk_app USING (organisation = ANY (puzzelstuk_receivers()))'
                     ' WITH CHECK (organisation = puzzelstuk_organisation())', t);
    END IF;
  END LOOP;
END $$;

-- A request that runs lets itself see signals that its own organisation holds: those with one of these blind keys, or, for one
-- search through the texts, all of them. It answers nothing: what was found is read through the grants, like everything.
CREATE OR REPLACE FUNCTION puzzelstuk_asked_here(request uuid) RETURNS SETOF rights_request LANGUAGE sql STABLE
  AS $$ SELECT r.* FROM rights_request AS r WHERE r.id = request AND r.organisation = puzzelstuk_organisation()
        AND r.organisation = ANY (puzzelstuk_receivers()) AND r.id = ANY (puzzelstuk_receivers()) AND r.erase_on > puzzelstuk_today() $$;
CREATE OR REPLACE FUNCTION puzzelstuk_find_for_request(request uuid, scope uuid, kinds text[], keys bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO access_grant (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention)
  SELECT gen_random_uuid(), r.organisation, s.id, r.id, '{saw,heard,thought,indicators,mentions,additions,status}', 'verzoek',
    'verzoek van een betrokkene', r.opened_on, GREATEST(r.opened_on, LEAST(r.erase_on, s.erase_on)), s.retention
  FROM puzzelstuk_asked_here($1) AS r JOIN signals_signal AS s ON s.kind = 'signaal' AND s.erase_on > puzzelstuk_today()
  WHERE r.stage <> 'afgehandeld'
    AND (s.organisation = ANY ((SELECT puzzelstuk_overseen())::uuid[]) OR EXISTS (
      SELECT FROM access_grant AS g JOIN organisations_function AS f ON f.id = g.receiver
      WHERE g.object_id = s.id AND g.ends_on > puzzelstuk_today() AND f.organisation_id = ANY ((SELECT puzzelstuk_overseen())::uuid[])))
    AND ($4 IS NULL OR s.id IN (
      SELECT m.signal_id FROM unnest($3, $4) AS asked (kind, value)
      JOIN signals_mentionkey AS k ON k.agreement = $2 AND k.kind = asked.kind AND k.value = asked.value
      JOIN signals_mention AS m ON m.id = k.mention_id))
  ON CONFLICT (object_id, receiver, purpose) DO NOTHING $$;
-- Restricted: every grant on a signal, and on what was shared of it, rests but that of its reporter and of the request, until it is lifted.
CREATE OR REPLACE FUNCTION puzzelstuk_lock_for_request(request uuid, object uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  -- Who is sharing it at this moment holds the signal: wait for that, and let what it gave rest too.
  SELECT FROM signals_signal AS s, puzzelstuk_asked_here($1) WHERE s.id = $2 FOR UPDATE OF s;
  WITH resting AS (
    DELETE FROM access_grant AS g USING puzzelstuk_asked_here($1) AS r, rights_finding AS f
    WHERE g.object_id IN (SELECT $2 UNION ALL SELECT d.id FROM sharing_share AS d WHERE d.signal = $2)
      AND f.request_id = r.id AND f.object_id = $2 AND g.purpose NOT IN ('volgen', 'verzoek') RETURNING g.*, r.organisation AS here)
  INSERT INTO rights_lockedgrant (id, request, organisation, object_id, grant_organisation, receiver, fields, purpose, decision, starts_on, ends_on, retention)
  SELECT id, $1, here, object_id, organisation, receiver, fields, purpose, decision, starts_on, ends_on, retention FROM resting;
  -- What rests already for somebody else rests for this request too.
  INSERT INTO rights_lockedgrant (id, request, organisation, object_id, grant_organisation, receiver, fields, purpose, decision, starts_on, ends_on, retention)
  SELECT DISTINCT ON (l.object_id, l.receiver, l.purpose) gen_random_uuid(), r.id, r.organisation, l.object_id, l.grant_organisation, l.receiver,
    l.fields, l.purpose, l.decision, l.starts_on, l.ends_on, l.retention
  FROM puzzelstuk_asked_here($1) AS r JOIN rights_finding AS f ON f.request_id = r.id AND f.object_id = $2
  JOIN rights_lockedgrant AS l ON l.request <> r.id AND l.object_id IN (SELECT $2 UNION ALL SELECT d.id FROM sharing_share AS d WHERE d.signal = $2) $$;
-- What was withdrawn while it rested stays withdrawn, and what rests for somebody else too goes on resting.
CREATE OR REPLACE FUNCTION puzzelstuk_unlock_for_request(request uuid, object uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH awake AS (
    DELETE FROM rights_lockedgrant AS l USING puzzelstuk_asked_here($1) AS r 
    WHERE l.request = r.id AND l.object_id IN (SELECT $2 UNION ALL SELECT d.id FROM sharing_share AS d WHERE d.signal = $2) RETURNING l.*)
  INSERT INTO access_grant (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention)
  SELECT a.id, a.grant_organisation, a.object_id, a.receiver, a.fields, a.purpose, a.decision, a.starts_on,
    GREATEST(a.starts_on, LEAST(a.ends_on, s.erase_on)), a.retention FROM awake AS a JOIN signals_signal AS s ON s.id = $2
  WHERE NOT EXISTS (SELECT FROM rights_lockedgrant AS o
      WHERE o.request <> $1 AND o.object_id = a.object_id AND o.receiver = a.receiver AND o.purpose = a.purpose)
    AND NOT EXISTS (SELECT FROM sharing_share AS d WHERE 'delen:' || d.id = a.decision AND d.state = 'ingetrokken')
  ON CONFLICT (object_id, receiver, purpose) DO NOTHING $$;
-- To which functions a found signal went, for the answer to who asked: titles, no people.
CREATE OR REPLACE FUNCTION puzzelstuk_went_to(request uuid, object uuid) RETURNS TABLE (title varchar, organisation varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT f.title, o.name FROM puzzelstuk_asked_here($1) AS r
  JOIN rights_finding AS n ON n.request_id = r.id AND n.object_id = object
  JOIN (SELECT g.object_id, g.receiver FROM access_grant AS g UNION ALL SELECT l.object_id, l.receiver FROM rights_lockedgrant AS l
        UNION ALL SELECT d.signal, d.recipient FROM sharing_share AS d WHERE d.decided_on IS NOT NULL AND d.state <> 'geweigerd') AS given
    ON given.object_id = object
  JOIN organisations_function AS f ON f.id = given.receiver JOIN organisations_organisation AS o ON o.id = f.organisation_id ORDER BY 2, 1 $$;
-- How many people stand in these signals, for the report of a breach; only of what is overseen, and only a number.
CREATE OR REPLACE FUNCTION puzzelstuk_people_in(objects uuid[]) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) FROM signals_mention AS m JOIN signals_signal AS s ON s.id = m.signal_id
  WHERE s.id = ANY (objects) AND m.kind = 'persoon' AND s.organisation = ANY ((SELECT puzzelstuk_overseen())::uuid[]) $$;
-- Whom to remind tonight: addresses only, not of what.
CREATE OR REPLACE FUNCTION puzzelstuk_requests_due(today date) RETURNS TABLE (email varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT m.email FROM rights_request AS r
  JOIN organisations_assignment AS a ON a.organisation_id = r.organisation AND (a.role = 'privacydesk' OR a.role = 'fg' AND r.due_on < $1)
  JOIN organisations_member AS m ON m.id = a.member_id AND m.is_active
  WHERE r.stage <> 'afgehandeld' AND (r.due_on - $1 IN (7, 2, 0) OR r.due_on < $1 AND ($1 - r.due_on) % 7 = 1) $$;
-- At night: what had its day, and what hangs on a signal that is gone.
CREATE OR REPLACE FUNCTION puzzelstuk_clear_rights() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM rights_finding AS f USING rights_request AS r WHERE r.id = f.request_id AND r.erase_on <= puzzelstuk_today();
  DELETE FROM access_grant AS g USING rights_request AS r WHERE g.receiver = r.id AND r.erase_on <= puzzelstuk_today();
  DELETE FROM rights_request WHERE erase_on <= puzzelstuk_today();
  DELETE FROM rights_policequestion WHERE erase_on <= puzzelstuk_today();
  DELETE FROM rights_lockedgrant AS l WHERE NOT EXISTS (
    SELECT FROM signals_signal AS s WHERE s.id = COALESCE((SELECT d.signal FROM sharing_share AS d WHERE d.id = l.object_id), l.object_id));
  DELETE FROM rights_correction AS c WHERE NOT EXISTS (SELECT FROM signals_signal AS s WHERE s.id = c.object_id);
  DELETE FROM rights_informed AS i WHERE NOT EXISTS (SELECT FROM signals_signal AS s WHERE s.id = i.object_id) $$;
DO $$
DECLARE
  f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['puzzelstuk_find_for_request(uuid, uuid, text[], bytea[])', 'puzzelstuk_lock_for_request(uuid, uuid)',
    'puzzelstuk_unlock_for_request(uuid, uuid)', 'puzzelstuk_went_to(uuid, uuid)', 'puzzelstuk_people_in(uuid[])', 'puzzelstuk_requests_due(date)', 'puzzelstuk_clear_rights()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO puzzelstuk_migrator', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', f, CASE WHEN f IN ('puzzelstuk_clear_rights()', 'puzzelstuk_requests_due(date)') THEN 'puzzelstuk_worker' ELSE 'puzzelstuk_app' END);
  END LOOP;
END $$;

-- 12. The desk. What is written there hangs on a signal and is seen through its grants; a weighing is never changed, and only
--    a signal that nobody read yet takes what hangs on it along. Of an intake only the step changes, of a mark its last day.
GRANT SELECT, INSERT, UPDATE (stage, ended_on, shelf_rule, shelf_reader), DELETE ON desk_intake TO puzzelstuk_app;
GRANT SELECT, INSERT, UPDATE (until), DELETE ON desk_urgency TO puzzelstuk_app;
GRANT SELECT, INSERT, DELETE ON desk_weighing, desk_referral, desk_reporterquestion TO puzzelstuk_app;
GRANT SELECT, UPDATE (opened, reason, decided_by, decided_on) ON desk_earlierpiece TO puzzelstuk_app;
GRANT SELECT (id, signal_id), DELETE ON desk_intake, desk_weighing, desk_urgency, desk_referral, desk_reporterquestion TO puzzelstuk_eraser;
GRANT SELECT (id, shelved, newer), DELETE ON desk_earlierpiece TO puzzelstuk_eraser;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desk_intake', 'desk_weighing', 'desk_urgency', 'desk_referral', 'desk_reporterquestion', 'desk_earlierpiece'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS eraser ON %I', t);
    EXECUTE format('CREATE POLICY eraser ON %I TO puzzelstuk_eraser USING (true) WITH CHECK (true)', t);
    EXECUTE format('DROP POLICY IF EXISTS granted ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS not_after_reading ON %I', t);
    CONTINUE WHEN t = 'desk_earlierpiece';
    EXECUTE format('CREATE POLICY granted ON %I TO puzzelstuk_app USING (%s) WITH CHECK (puzzelstuk_may_see(signal_id))',
                   t, pg_temp.seen(t || '.signal_id'));
    EXECUTE format('CREATE POLICY not_after_reading ON %I AS RESTRICTIVE FOR DELETE TO puzzelstuk_app USING (EXISTS'
                   ' (SELECT FROM signals_signal AS s WHERE s.id = signal_id AND s.state = ''vastgelegd''))', t);
  END LOOP;
END $$;
-- 8e. Questions to a source. The desk that asked reads its own question, and the answer from its fixed day and not before;
--     the source reads a question through a grant on it, and never the signal. Both go by one function, whatever was answered.
GRANT SELECT, INSERT ON sharing_allowedsource, sharing_sourcequestion, sharing_sourceanswer TO puzzelstuk_app;
GRANT SELECT (id, signal_id), DELETE ON sharing_sourcequestion TO puzzelstuk_eraser;
GRANT SELECT (id, question_id), DELETE ON sharing_sourceanswer TO puzzelstuk_eraser;
GRANT SELECT (stage) ON desk_intake TO puzzelstuk_eraser;
GRANT SELECT (id, owner, asked_on, first_on, last_on) ON sharing_sourcequestion TO puzzelstuk_reminder;
GRANT SELECT (question_id) ON sharing_sourceanswer TO puzzelstuk_reminder;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sharing_allowedsource', 'sharing_sourcequestion', 'sharing_sourceanswer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS eraser ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS reminder ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS desk_asks ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS desk_reads ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS source_reads ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS source_answers ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS own_organisation_reads ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS own_organisation_decides ON %I', t);
    CONTINUE WHEN t = 'sharing_allowedsource';
    EXECUTE format('CREATE POLICY eraser ON %I TO puzzelstuk_eraser USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY reminder ON %I FOR SELECT TO puzzelstuk_reminder USING (true)', t);
  END LOOP;
  EXECUTE format('CREATE POLICY desk_reads ON sharing_sourcequestion FOR SELECT TO puzzelstuk_app'
                 ' USING (function = ANY (puzzelstuk_receivers()) AND %s)', pg_temp.seen('sharing_sourcequestion.signal_id'));
  EXECUTE format('CREATE POLICY source_reads ON sharing_sourcequestion FOR SELECT TO puzzelstuk_app'
                 ' USING (owner = ANY (puzzelstuk_receivers()) AND %s)', pg_temp.seen_for('sharing_sourcequestion.id', '''bronvraag'''));
END $$;
CREATE POLICY own_organisation_reads ON sharing_allowedsource FOR SELECT TO puzzelstuk_app USING (organisation = puzzelstuk_organisation());
CREATE POLICY own_organisation_decides ON sharing_allowedsource FOR INSERT TO puzzelstuk_app
  WITH CHECK (organisation = puzzelstuk_organisation());
CREATE POLICY desk_asks ON sharing_sourcequestion FOR INSERT TO puzzelstuk_app
  WITH CHECK (organisation = puzzelstuk_organisation() AND function = ANY (puzzelstuk_receivers()) AND puzzelstuk_may_see(signal_id)
              AND NOT owner = ANY (puzzelstuk_receivers()));
CREATE POLICY desk_reads ON sharing_sourceanswer FOR SELECT TO puzzelstuk_app
  USING (function = ANY (puzzelstuk_receivers()) AND shown_on <= puzzelstuk_today());
CREATE POLICY source_reads ON sharing_sourceanswer FOR SELECT TO puzzelstuk_app USING (owner = ANY (puzzelstuk_receivers()));
CREATE POLICY source_answers ON sharing_sourceanswer FOR INSERT TO puzzelstuk_app
  WITH CHECK (owner = ANY (puzzelstuk_receivers()) AND EXISTS (
    SELECT FROM sharing_sourcequestion AS q WHERE q.id = question_id AND q.owner = sharing_sourceanswer.owner
      AND q.function = sharing_sourceanswer.function AND shown_on IN (q.first_on, q.last_on) AND shown_on > puzzelstuk_today()));
-- Without a hit nothing of the question stays: not the identifier, not the bit, not what the source could read.
CREATE OR REPLACE FUNCTION puzzelstuk_wipe_source_questions(which uuid) RETURNS SETOF uuid
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS MATERIALIZED (
      SELECT q.id FROM sharing_sourcequestion AS q WHERE q.signal_id = which AND q.function = ANY (puzzelstuk_receivers())),
    answers AS (DELETE FROM sharing_sourceanswer AS a USING asked WHERE a.question_id = asked.id),
    grants AS (DELETE FROM access_grant AS g USING asked WHERE g.object_id = asked.id AND g.purpose = 'bronvraag'),
    questions AS (DELETE FROM sharing_sourcequestion AS q USING asked WHERE q.id = asked.id RETURNING q.id)
  SELECT id FROM questions $$;
ALTER FUNCTION puzzelstuk_wipe_source_questions(uuid) OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_wipe_source_questions(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION puzzelstuk_wipe_source_questions(uuid) TO puzzelstuk_app;
-- That a signal on the shelf has something in common with a later one is for the privacy desk alone; the desk hears of it
-- when that opens it. Found at night by a function that answers nothing, so that nothing anybody does by day depends on it.
DROP POLICY IF EXISTS privacy_desk_reads ON desk_earlierpiece;
DROP POLICY IF EXISTS privacy_desk_decides ON desk_earlierpiece;
CREATE POLICY privacy_desk_reads ON desk_earlierpiece FOR SELECT TO puzzelstuk_app
  USING (reader = ANY (puzzelstuk_receivers()) OR opened AND function = ANY (puzzelstuk_receivers()));
CREATE POLICY privacy_desk_decides ON desk_earlierpiece FOR UPDATE TO puzzelstuk_app
  USING (reader = ANY (puzzelstuk_receivers()) AND opened IS NULL) WITH CHECK (reader = ANY (puzzelstuk_receivers()));
CREATE OR REPLACE FUNCTION puzzelstuk_match_shelf() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM desk_earlierpiece AS p WHERE NOT EXISTS (SELECT FROM signals_signal AS s WHERE s.id = p.shelved)
    OR NOT EXISTS (SELECT FROM signals_signal AS s WHERE s.id = p.newer);
  -- Where no board decides any more that keys stay, they go.
  DELETE FROM signals_mentionkey AS k USING signals_mention AS m, desk_intake AS i
    WHERE m.id = k.mention_id AND i.signal_id = m.signal_id AND i.stage = 'plank' AND NOT EXISTS (
      SELECT FROM organisations_adoption AS a WHERE a.organisation_id = i.organisation AND a.subject = 'plank' AND split_part(a.version, ' ', 1) = 'b');
  INSERT INTO desk_earlierpiece (id, organisation, reader, function, shelved, newer, found_on, reason, retention)
    SELECT DISTINCT ON (old.signal_id, new.signal_id)
      gen_random_uuid(), old.organisation, old.shelf_reader, old.function, old.signal_id, new.signal_id, puzzelstuk_today(), '', old.retention
    FROM desk_intake AS old JOIN desk_intake AS new ON new.function = old.function AND new.ended_on IS NULL
    JOIN signals_mention AS om ON om.signal_id = old.signal_id JOIN signals_mentionkey AS ok ON ok.mention_id = om.id
    JOIN signals_mention AS nm ON nm.signal_id = new.signal_id JOIN signals_mentionkey AS nk ON nk.mention_id = nm.id
      AND nk.agreement = ok.agreement AND nk.kind = ok.kind AND nk.value = ok.value
    WHERE old.stage = 'plank' AND old.shelf_reader IS NOT NULL
    ON CONFLICT DO NOTHING $$;
ALTER FUNCTION puzzelstuk_match_shelf() OWNER TO puzzelstuk_migrator;
REVOKE ALL ON FUNCTION puzzelstuk_match_shelf() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION puzzelstuk_match_shelf() TO puzzelstuk_worker;
