--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: puzzelstuk_owner
--

-- *not* creating schema, since initdb creates it


ALTER SCHEMA public OWNER TO puzzelstuk_owner;

--
-- Name: reporters; Type: SCHEMA; Schema: -; Owner: puzzelstuk_reporter
--

CREATE SCHEMA reporters;


ALTER SCHEMA reporters OWNER TO puzzelstuk_reporter;

--
-- Name: puzzelstuk_may_see(uuid); Type: FUNCTION; Schema: public; Owner: puzzelstuk_migrator
--

CREATE FUNCTION public.puzzelstuk_may_see(object uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$SELECT EXISTS (SELECT FROM access_grant AS g WHERE g.object_id = object AND g.receiver = ANY (puzzelstuk_receivers()) AND g.starts_on <= puzzelstuk_today() AND g.ends_on > puzzelstuk_today())$$;


ALTER FUNCTION public.puzzelstuk_may_see(object uuid) OWNER TO puzzelstuk_migrator;

--
-- Name: puzzelstuk_organisation(); Type: FUNCTION; Schema: public; Owner: puzzelstuk_migrator
--

CREATE FUNCTION public.puzzelstuk_organisation() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT current_setting('puzzelstuk.organisation')::uuid $$;


ALTER FUNCTION public.puzzelstuk_organisation() OWNER TO puzzelstuk_migrator;

--
-- Name: puzzelstuk_receivers(); Type: FUNCTION; Schema: public; Owner: puzzelstuk_migrator
--

CREATE FUNCTION public.puzzelstuk_receivers() RETURNS uuid[]
    LANGUAGE sql STABLE
    AS $$ SELECT current_setting('puzzelstuk.receivers')::uuid[] $$;


ALTER FUNCTION public.puzzelstuk_receivers() OWNER TO puzzelstuk_migrator;

--
-- Name: puzzelstuk_refuse_change(); Type: FUNCTION; Schema: public; Owner: puzzelstuk_migrator
--

CREATE FUNCTION public.puzzelstuk_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$;


ALTER FUNCTION public.puzzelstuk_refuse_change() OWNER TO puzzelstuk_migrator;

--
-- Name: puzzelstuk_today(); Type: FUNCTION; Schema: public; Owner: puzzelstuk_migrator
--

CREATE FUNCTION public.puzzelstuk_today() RETURNS date
    LANGUAGE sql STABLE
    AS $$ SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date $$;


ALTER FUNCTION public.puzzelstuk_today() OWNER TO puzzelstuk_migrator;

--
-- Name: forget(uuid, bytea[]); Type: FUNCTION; Schema: reporters; Owner: puzzelstuk_reporter
--

CREATE FUNCTION reporters.forget(uuid, bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  DELETE FROM reporters_record AS r WHERE r.id = $1 AND r.account_index = ANY ($2) $_$;


ALTER FUNCTION reporters.forget(uuid, bytea[]) OWNER TO puzzelstuk_reporter;

--
-- Name: own(bytea[]); Type: FUNCTION; Schema: reporters; Owner: puzzelstuk_reporter
--

CREATE FUNCTION reporters.own(bytea[]) RETURNS TABLE(id uuid, organisation uuid, bucket character varying, wrapped_key bytea, sealed bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed FROM reporters_record AS r WHERE r.account_index = ANY ($1) $_$;


ALTER FUNCTION reporters.own(bytea[]) OWNER TO puzzelstuk_reporter;

--
-- Name: register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text); Type: FUNCTION; Schema: reporters; Owner: puzzelstuk_reporter
--

CREATE FUNCTION reporters.register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
BEGIN
  INSERT INTO reporters_record (id, account_index, submission_index, organisation, bucket, wrapped_key, sealed, erase_on, retention)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $_$;


ALTER FUNCTION reporters.register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text) OWNER TO puzzelstuk_reporter;

--
-- Name: submitted(bytea); Type: FUNCTION; Schema: reporters; Owner: puzzelstuk_reporter
--

CREATE FUNCTION reporters.submitted(bytea) RETURNS TABLE(id uuid, organisation uuid, bucket character varying, wrapped_key bytea, sealed bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  SELECT r.id, r.organisation, r.bucket, r.wrapped_key, r.sealed FROM reporters_record AS r WHERE r.submission_index = $1 $_$;


ALTER FUNCTION reporters.submitted(bytea) OWNER TO puzzelstuk_reporter;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_grant; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.access_grant (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    object_id uuid NOT NULL,
    receiver uuid NOT NULL,
    fields character varying(24)[] NOT NULL,
    purpose character varying(40) NOT NULL,
    decision character varying(80) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    retention character varying(16) NOT NULL,
    CONSTRAINT grant_ends_after_start CHECK ((ends_on >= starts_on))
);

ALTER TABLE ONLY public.access_grant FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_grant OWNER TO puzzelstuk_owner;

--
-- Name: audit_entry; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    lane character varying(8) NOT NULL,
    action character varying(40) NOT NULL,
    object_type character varying(40) NOT NULL,
    object_id character varying(40) NOT NULL,
    result character varying(20) NOT NULL,
    origin character varying(20) NOT NULL,
    actor character varying(40) NOT NULL,
    day date NOT NULL,
    at timestamp with time zone,
    purpose character varying(40) NOT NULL,
    processing character varying(40) NOT NULL,
    bucket character varying(7) NOT NULL,
    wrapped_key bytea,
    sealed bytea,
    CONSTRAINT entry_reporter_is_sealed CHECK ((((at IS NOT NULL) AND ((lane)::text = 'open'::text) AND (sealed IS NULL) AND (NOT ((actor)::text = ''::text))) OR (((actor)::text = ''::text) AND (at IS NULL) AND ((lane)::text = 'melder'::text) AND (sealed IS NOT NULL))))
);

ALTER TABLE ONLY public.audit_entry FORCE ROW LEVEL SECURITY;


ALTER TABLE public.audit_entry OWNER TO puzzelstuk_owner;

--
-- Name: audit_seal; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.audit_seal (
    entry uuid NOT NULL,
    lane character varying(8) NOT NULL,
    "position" bigint NOT NULL,
    digest bytea NOT NULL
);

ALTER TABLE ONLY public.audit_seal FORCE ROW LEVEL SECURITY;


ALTER TABLE public.audit_seal OWNER TO puzzelstuk_owner;

--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


ALTER TABLE public.auth_group OWNER TO puzzelstuk_owner;

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


ALTER TABLE public.auth_group_permissions OWNER TO puzzelstuk_owner;

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


ALTER TABLE public.auth_permission OWNER TO puzzelstuk_owner;

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


ALTER TABLE public.django_content_type OWNER TO puzzelstuk_owner;

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


ALTER TABLE public.django_migrations OWNER TO puzzelstuk_owner;

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


ALTER TABLE public.django_session OWNER TO puzzelstuk_owner;

--
-- Name: feedback_step; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.feedback_step (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    status character varying(16) NOT NULL,
    given_on date NOT NULL,
    retention character varying(16) NOT NULL,
    signal_id uuid NOT NULL
);

ALTER TABLE ONLY public.feedback_step FORCE ROW LEVEL SECURITY;


ALTER TABLE public.feedback_step OWNER TO puzzelstuk_owner;

--
-- Name: guidance_owntext; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.guidance_owntext (
    id uuid NOT NULL,
    card character varying(40) NOT NULL,
    field character varying(40) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    changed_on date NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT guidance_owntext_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.guidance_owntext FORCE ROW LEVEL SECURITY;


ALTER TABLE public.guidance_owntext OWNER TO puzzelstuk_owner;

--
-- Name: organisations_adoption; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_adoption (
    id uuid NOT NULL,
    subject character varying(60) NOT NULL,
    version character varying(20) NOT NULL,
    adopted_by character varying(80) NOT NULL,
    advice_by character varying(80) NOT NULL,
    adopted_on date NOT NULL,
    practice boolean NOT NULL,
    organisation_id uuid NOT NULL
);


ALTER TABLE public.organisations_adoption OWNER TO puzzelstuk_owner;

--
-- Name: organisations_agreement; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_agreement (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    purpose character varying(240) NOT NULL
);


ALTER TABLE public.organisations_agreement OWNER TO puzzelstuk_owner;

--
-- Name: organisations_agreement_parties; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_agreement_parties (
    id bigint NOT NULL,
    agreement_id uuid NOT NULL,
    organisation_id uuid NOT NULL
);


ALTER TABLE public.organisations_agreement_parties OWNER TO puzzelstuk_owner;

--
-- Name: organisations_agreement_parties_id_seq; Type: SEQUENCE; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.organisations_agreement_parties ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisations_agreement_parties_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organisations_area; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_area (
    code character varying(12) NOT NULL,
    name character varying(80) NOT NULL,
    parent_id character varying(12)
);


ALTER TABLE public.organisations_area OWNER TO puzzelstuk_owner;

--
-- Name: organisations_assignment; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_assignment (
    id uuid NOT NULL,
    role character varying(24) NOT NULL,
    profession character varying(60) NOT NULL,
    task character varying(24) NOT NULL,
    member_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT assignment_known_role CHECK (((role)::text = ANY ((ARRAY['melder'::character varying, 'contactpersoon'::character varying, 'vik'::character varying, 'gebiedscoordinator'::character varying, 'bestuurder'::character varying, 'trainer'::character varying, 'fg'::character varying, 'functioneel_beheer'::character varying, 'technisch_beheer'::character varying])::text[])))
);

ALTER TABLE ONLY public.organisations_assignment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_assignment OWNER TO puzzelstuk_owner;

--
-- Name: organisations_function; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_function (
    id uuid NOT NULL,
    title character varying(90) NOT NULL,
    holder_name character varying(80) NOT NULL,
    phone character varying(40) NOT NULL,
    hours jsonb NOT NULL,
    about character varying(160) NOT NULL,
    themes character varying(40)[] NOT NULL,
    receives_signals boolean NOT NULL,
    "national" boolean NOT NULL,
    deputy_id uuid,
    holder_id uuid,
    organisation_id uuid NOT NULL,
    CONSTRAINT function_has_a_deputy CHECK (("national" OR (deputy_id IS NOT NULL))),
    CONSTRAINT function_has_a_person CHECK (((NOT ((holder_name)::text = ''::text)) AND (NOT ((phone)::text = ''::text))))
);

ALTER TABLE ONLY public.organisations_function FORCE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_function OWNER TO puzzelstuk_owner;

--
-- Name: organisations_member; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_member (
    password character varying(128) NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    display_name character varying(80) NOT NULL,
    is_active boolean NOT NULL
);


ALTER TABLE public.organisations_member OWNER TO puzzelstuk_owner;

--
-- Name: organisations_organisation; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_organisation (
    id uuid NOT NULL,
    slug character varying(50) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    practice boolean NOT NULL,
    parent_id uuid
);


ALTER TABLE public.organisations_organisation OWNER TO puzzelstuk_owner;

--
-- Name: organisations_route; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_route (
    id uuid NOT NULL,
    target character varying(40) NOT NULL,
    function_id uuid NOT NULL,
    organisation_id uuid NOT NULL
);

ALTER TABLE ONLY public.organisations_route FORCE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_route OWNER TO puzzelstuk_owner;

--
-- Name: organisations_term; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.organisations_term (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    version integer NOT NULL,
    text character varying(120) NOT NULL,
    changed_on date NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT organisations_term_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.organisations_term FORCE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_term OWNER TO puzzelstuk_owner;

--
-- Name: reporters_record; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.reporters_record (
    id uuid NOT NULL,
    account_index bytea NOT NULL,
    submission_index bytea NOT NULL,
    organisation uuid NOT NULL,
    bucket character varying(7) NOT NULL,
    wrapped_key bytea NOT NULL,
    sealed bytea NOT NULL,
    erase_on date NOT NULL,
    retention character varying(16) NOT NULL
);

ALTER TABLE ONLY public.reporters_record FORCE ROW LEVEL SECURITY;


ALTER TABLE public.reporters_record OWNER TO puzzelstuk_owner;

--
-- Name: signals_enrichment; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.signals_enrichment (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    added_on date NOT NULL,
    kind character varying(10) NOT NULL,
    body bytea NOT NULL,
    retention character varying(16) NOT NULL,
    signal_id uuid NOT NULL
);

ALTER TABLE ONLY public.signals_enrichment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.signals_enrichment OWNER TO puzzelstuk_owner;

--
-- Name: signals_mention; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.signals_mention (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    kind character varying(12) NOT NULL,
    body bytea NOT NULL,
    retention character varying(16) NOT NULL,
    signal_id uuid NOT NULL
);

ALTER TABLE ONLY public.signals_mention FORCE ROW LEVEL SECURITY;


ALTER TABLE public.signals_mention OWNER TO puzzelstuk_owner;

--
-- Name: signals_mentionkey; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.signals_mentionkey (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    agreement uuid NOT NULL,
    kind character varying(24) NOT NULL,
    value bytea NOT NULL,
    retention character varying(16) NOT NULL,
    mention_id uuid NOT NULL
);

ALTER TABLE ONLY public.signals_mentionkey FORCE ROW LEVEL SECURITY;


ALTER TABLE public.signals_mentionkey OWNER TO puzzelstuk_owner;

--
-- Name: signals_signal; Type: TABLE; Schema: public; Owner: puzzelstuk_owner
--

CREATE TABLE public.signals_signal (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    kind character varying(8) NOT NULL,
    state character varying(16) NOT NULL,
    area character varying(12) NOT NULL,
    day_part character varying(8) NOT NULL,
    place_kind character varying(16) NOT NULL,
    earner_behind character varying(10) NOT NULL,
    other_field boolean NOT NULL,
    gut_feeling boolean NOT NULL,
    phenomena character varying(40)[] NOT NULL,
    received_on date NOT NULL,
    promised_on date NOT NULL,
    review_on date NOT NULL,
    erase_on date NOT NULL,
    retention character varying(16) NOT NULL,
    bucket character varying(7) NOT NULL,
    wrapped_key bytea NOT NULL,
    saw bytea,
    heard bytea,
    thought bytea,
    known_from bytea NOT NULL,
    indicators bytea,
    CONSTRAINT place_has_no_free_text CHECK (((NOT ((kind)::text = 'plek'::text)) OR ((heard IS NULL) AND (saw IS NULL) AND (thought IS NULL)))),
    CONSTRAINT signal_has_a_promise CHECK ((promised_on >= received_on)),
    CONSTRAINT signal_known_state CHECK (((state)::text = ANY ((ARRAY['vastgelegd'::character varying, 'gezien'::character varying, 'opgepakt'::character varying, 'vraag'::character varying, 'afgesloten'::character varying])::text[])))
);

ALTER TABLE ONLY public.signals_signal FORCE ROW LEVEL SECURITY;


ALTER TABLE public.signals_signal OWNER TO puzzelstuk_owner;

--
-- Data for Name: access_grant; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.access_grant (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention) FROM stdin;
208bbd27-9623-44a9-9163-4e2b79943a96	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	614625f1-54f9-499a-9cc1-ba3e8ff28a04	dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
2c591b8d-66bc-4f9d-b5d4-d051bb57bdc4	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	614625f1-54f9-499a-9cc1-ba3e8ff28a04	b1dc6073-1407-4a6b-8e02-4bc02660f87e	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
1b6f3b8c-a4a7-4014-b1e6-ba409ab86e44	f5e433c0-62c2-5215-8f69-061d255bd07f	7037428f-8dfe-4e38-b06c-e58fe969a411	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
a4c9f372-89ba-411e-a9c8-f0024a6219b5	f5e433c0-62c2-5215-8f69-061d255bd07f	7037428f-8dfe-4e38-b06c-e58fe969a411	c9c68c60-2a59-4d53-9cba-3ccf9f24d926	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
fb12432b-9520-45d9-adf0-2c56bfacf775	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	2bbadfd3-c9d0-4b6d-92a6-c1dd2e1fef4e	09abc124-5964-5e82-9ff0-00a61874079d	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
a3e2b14c-e25f-4390-81fd-5c7eb6f8c07e	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	2bbadfd3-c9d0-4b6d-92a6-c1dd2e1fef4e	2e157b2d-2376-4e78-9e99-78b6867de153	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
683ba0bf-7a82-45bb-a5c6-4d8fd61b9bce	54743882-d488-51ef-a5b2-640ac785969d	88488d84-894c-43c0-9ecc-e6211fc8724e	ce4f1598-cbd7-5609-9477-275be969da54	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
67ec95dc-bfc8-4ecf-b711-3beb8128b338	54743882-d488-51ef-a5b2-640ac785969d	88488d84-894c-43c0-9ecc-e6211fc8724e	7a8af7e4-3ce9-4902-961e-bad51c5cf55f	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
537bab44-f380-4246-97cf-bfd19593b7fb	763c4eab-972d-5158-aab5-3290f8ce9f79	a1fc4da4-94c5-433d-9929-8c1b6f51e390	ce4f1598-cbd7-5609-9477-275be969da54	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
27402121-31e5-4277-bccf-ec70d12da659	763c4eab-972d-5158-aab5-3290f8ce9f79	a1fc4da4-94c5-433d-9929-8c1b6f51e390	fa421fdb-6900-465a-bd04-a256f7140233	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
e35142ab-bb1f-4e76-9843-891e96512427	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	413c527c-f7de-492b-a876-550e88a09f11	dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	{saw,heard,thought,indicators,mentions,additions,status}	behandelen	eigen organisatie: eerste ontvanger	2026-11-18	2027-11-18	signaal
22d13595-7adf-40af-84e1-35d497cb5435	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	413c527c-f7de-492b-a876-550e88a09f11	2509aadd-f240-4553-9084-184c6a709453	{status,indicators}	volgen	melder volgt eigen signaal	2026-11-18	2027-11-18	signaal
\.


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.audit_entry (id, organisation, lane, action, object_type, object_id, result, origin, actor, day, at, purpose, processing, bucket, wrapped_key, sealed) FROM stdin;
4e5e1de9-1652-41b2-87a9-53c95ef1e5fe	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	melder	signaal vastgelegd	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x012e154874a60f0f4d8432c0efab9207dcb30040ffd1b936e69a8cfc02f153d48b072ec5e367314f71f6c7f264382f39c655741f867158767f6499e9ef	\\x0113cd1c557156448d9f4d01440327cb18da4c3273e24aae526d88ab3a84a8e57c6310f4f9daefa2ee4bb7e1818fdded7b0047bd6d31b9b1c6ccc1e0e248e16674a2b167d6e4447a8ebec348d6a82fefa9cf7bc475d11b508daf2d09632cc6577f247031ebd77743767ced5b9c784ebfaf
0f8a4a90-e95d-4cf5-bd70-c8e32de425be	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	open	werklijst bekeken	signaal	werklijst	gelukt	web	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	2026-11-18	2026-11-18 13:30:00+00	behandelen	puzzelstuk.signalen		\N	\N
70176c23-27d7-44cf-b848-533309d577e6	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	open	signaal bekeken	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04	gelukt	web	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	2026-11-18	2026-11-18 13:30:00+00	behandelen	puzzelstuk.signalen		\N	\N
c4a6136d-d403-4cbc-948a-882c06651264	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	open	status gegeven	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04	gelukt	web	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	2026-11-18	2026-11-18 13:30:00+00	behandelen	puzzelstuk.signalen		\N	\N
10f56624-4c82-49c3-96a8-46043386ef24	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	open	status gegeven	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04	gelukt	web	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	2026-11-18	2026-11-18 13:30:00+00	behandelen	puzzelstuk.signalen		\N	\N
26462032-bd09-4c05-858a-87d4a3abeb48	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	melder	signaal aangevuld	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x01602298e6ab6b9acc9edb6871725071946d6859de1bcab23249a8997089a3e954373058c1affeefb8adac0017a1f36da6c44a7b31b53387df96dc8135	\\x01807239c417f33f8d6c2306345a9483d8651653ef078109f4d2fbeb0b548014ac6616a100437114bec09ce2197afe36fcc0f24eed7eff088119ad02d25425cdb7ac52c8008b35d71ea9501beee201b89f586e5f898fbd452ae6c109276300c69388411568eedb58613841a4e4efb4c873
9bd4ea02-299c-4e8b-aa3e-19082e23324a	f5e433c0-62c2-5215-8f69-061d255bd07f	melder	signaal vastgelegd	signaal	7037428f-8dfe-4e38-b06c-e58fe969a411	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x01ce4486442e5e4b27ef4a897c6bbd62a2a283a66bac2c91b5c894c0b62ff2d9a4f56e6d567b278a48c1d26a76611c1bd69f887e0f07ea87b812f3c993	\\x0168971570f49c5835ef94d0e22a656c5ce0313d3f6fd133b288ce37b72eb9ff4a3353fadcc9c82925030dab5b7e1178e7c2313a5b3484adf0e965af30fec8ad8200c002590747123437f304d32c45d7ce9fbb18e852c8c7453965d3bcc6811b693844425db489d4a7230ef323e5e3693f
3357027c-6592-4d27-8d1e-1e15bff193ba	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	melder	signaal vastgelegd	signaal	2bbadfd3-c9d0-4b6d-92a6-c1dd2e1fef4e	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x01d7759470c8fcc5c17ebb8e01c0aceda2100d019f67824ab2c6d256f9064e6d93ab5640af3ecbfc3dc037399f99c534e216f67214f08b2e12171d38a5	\\x01c4de07ae2242c47c5fa2f15e4504786d4ec723e6130fc85bb26d96c532d9d8f2e438fd43b8885e9965da6756c8980abdff44de9ccbc8d18472c9a92f585908e7249e81434305230129a9fde37898135b66066bdbbf915ba5021be859a0bbc5a85bf1287fdfc7ad23e37e1c49f97c85aa
ff96c6e0-6275-4e6f-b09a-1d72c2ecb300	54743882-d488-51ef-a5b2-640ac785969d	melder	signaal vastgelegd	signaal	88488d84-894c-43c0-9ecc-e6211fc8724e	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x010d04d5c2fed575c70b828daf389e781077cb5e5c746ec3481d549b1514614fbc828f773fbf9c62f50b1ec713a18314edd79b5db6142c25ec26e1ed09	\\x01e733a31aad3ccb46d3f9bff8fb8fc2d3c28650e2db932b632bdc48233d0482b269f38efea2c09b012e8c013f545e7045531dc98254fa5deab7965987de3a2ef717b612dd7c7ae2646da1ceb4aa0a5dc246e6b590d82cff7465306fd0724b85b5c6b3d509b3f05b802f3f2ee8736929b1
8fff40b5-b2e1-4fc6-b48f-e95ec95e90db	763c4eab-972d-5158-aab5-3290f8ce9f79	melder	signaal vastgelegd	signaal	a1fc4da4-94c5-433d-9929-8c1b6f51e390	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x0137631e08c174b83e76e983bc943cadd63fecf2b7b3ede4d12c3e69adc0166c0adb547b57dba890e6714610f09c8df42778f64961e3cd454b5a91f068	\\x0166bd2400b806c9645d6b0d76db15f1a82a2f8a4e569b6f08a0769ecbb735a7e638d16d3178d178267b3e6f8ef30721db2e7e4e655df0314ac5c6117bc89c4965fd89e04eedefd53ebaf1c3212d391917c50482b3dd49dd6ab441a4bb67c3bff669cad382809adc0ac6b5801d20bee3ed
d7020623-5e44-4c88-a8da-ef513985cca0	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	melder	signaal vastgelegd	signaal	413c527c-f7de-492b-a876-550e88a09f11	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x0170d62155b55b53577e22560e008a85dbacc407cdc0c9cca1423e33aec76ff06f856bdd39d971aee72b4262c2a059d3d276e7502991c35189b5365025	\\x01ea5eb85ebeaceb2c3ce3cf351481a26bb898d48c54904210313f992e389485e0ec53a6fa272349d8f6d27c8c7f9152ddf97faa9874e3ace85655c1f6811f8a31d2aa8c589216323e8012136d5ffdf3383f428a414356e7023480df87ffa0bddf6706393a13bdde7b1f8bd8c9805db3c0
cfca0c37-dc80-4a3a-81dc-2c3701e4c749	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	melder	signaal vastgelegd	signaal	8ad3d72e-7c8d-44f3-82b4-f0abcea6476f	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x01a49c965a1a71ba94a03c7bed8dfa15c337fb33ba220be110b088756f4573435632daa208639037400dab126cfdbf9c17352be4fabff67c49e24528af	\\x0160f3da0d407d3ba8d74e9aae919eacdbb57015e48c516f5ba7577d10a906e266ada86f1dbd3ce87e2d8c9893ed61ea5dc78fbe3cf2ac94a312f21a9f50a3e80e06a78064109075ce57145c1b881fc625bb96db93f9b5d33fddcbf504c844434a7592b5e2a4d579dc78fe4bcd4809f914
24e6158b-b6eb-4bb6-a54a-f1141c4bcc37	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	melder	signaal ingetrokken	signaal	8ad3d72e-7c8d-44f3-82b4-f0abcea6476f	gelukt	web		2026-11-18	\N	signaleren	puzzelstuk.signalen	2026-11	\\x018b6f075bb6fbad82197a7abd9e6815460e4a91937e7ad50caff5ad750f3a42e51c6372ca2f81a1f096418aa74b37ab54898e739375fbbff20e106342	\\x019392529d629fed6c57ceb0ceea164eb48adfb0c8fb0b59455de82028184df5e40fe6e48fc3cd1743a29846a5eb3a49683176a86e92dbadfd5fed3b117204bb25ba585ce9ed2a81ebfbcec52f3ded49693f45c2dcffeb4e131fb7395f01a946b2e88d550619a70b531674a3a6d4a525e7
\.


--
-- Data for Name: audit_seal; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.audit_seal (entry, lane, "position", digest) FROM stdin;
0f8a4a90-e95d-4cf5-bd70-c8e32de425be	open	1	\\x86926c6b0a59b70926057c6af188d8fa0cbd8e9d94e16c8e4a9a8f872d06a270
10f56624-4c82-49c3-96a8-46043386ef24	open	2	\\xa22bf2445a4c8801eec7d9211ac360cf4cd83b6dd3792425ffa90343d66da1fc
70176c23-27d7-44cf-b848-533309d577e6	open	3	\\x8b04f384ef0472e4a3ed8f0f2e2a2135a639fffb77fde6b43f098c2e4c38b82c
c4a6136d-d403-4cbc-948a-882c06651264	open	4	\\x7ca8f20d786cb3ef0d20f8ad8fc727c25c5883cac13c6a4eaf5730fd880a93df
24e6158b-b6eb-4bb6-a54a-f1141c4bcc37	melder	1	\\x13d3e89c40658571d7751c3419cc0c350a0d3e85a40b984552b390f57dfbdecc
26462032-bd09-4c05-858a-87d4a3abeb48	melder	2	\\x850356c95a8780ba16eeb5e1f9a614f16e0d2c60c3842ecbac511999e1ab2a2d
3357027c-6592-4d27-8d1e-1e15bff193ba	melder	3	\\x7c4eb2f22f62ba10ee2f7302806bbba647c75236f9f6ef0166e799cb37fd44c0
4e5e1de9-1652-41b2-87a9-53c95ef1e5fe	melder	4	\\xfb1d403f90a0004202a29681ad79c58cd2370826d8b502ad94f6ceb1789d4c8e
8fff40b5-b2e1-4fc6-b48f-e95ec95e90db	melder	5	\\x774540f2368525d8bcbe6316fff704e5f8ba7f43adc97a3fbb6445bfe1ad0724
9bd4ea02-299c-4e8b-aa3e-19082e23324a	melder	6	\\xe21c09d9d9e26db20fdd99205e0de1faf0c22b7b0df0719401ec8bbf92984fff
cfca0c37-dc80-4a3a-81dc-2c3701e4c749	melder	7	\\xe4e8dc30c1e66aca82761667fff79d804154c446e25fe1d4c28e167e129dfddd
d7020623-5e44-4c88-a8da-ef513985cca0	melder	8	\\xc0f12759a052097aef0644d6868e3f7efbbc260588406713021caa395d6e3261
ff96c6e0-6275-4e6f-b09a-1d72c2ecb300	melder	9	\\xbdbb85ac925afe4159f7779cb235025b1021f848927ddcab2a551292e59bdbe4
\.


--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.auth_group (id, name) FROM stdin;
\.


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.auth_group_permissions (id, group_id, permission_id) FROM stdin;
\.


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.auth_permission (id, name, content_type_id, codename) FROM stdin;
1	Can add content type	1	add_contenttype
2	Can change content type	1	change_contenttype
3	Can delete content type	1	delete_contenttype
4	Can view content type	1	view_contenttype
5	Can add permission	2	add_permission
6	Can change permission	2	change_permission
7	Can delete permission	2	delete_permission
8	Can view permission	2	view_permission
9	Can add group	3	add_group
10	Can change group	3	change_group
11	Can delete group	3	delete_group
12	Can view group	3	view_group
13	Can add session	4	add_session
14	Can change session	4	change_session
15	Can delete session	4	delete_session
16	Can view session	4	view_session
17	Can add account	5	add_member
18	Can change account	5	change_member
19	Can delete account	5	delete_member
20	Can view account	5	view_member
21	Can add gebied	6	add_area
22	Can change gebied	6	change_area
23	Can delete gebied	6	delete_area
24	Can view gebied	6	view_area
25	Can add organisatie	7	add_organisation
26	Can change organisatie	7	change_organisation
27	Can delete organisatie	7	delete_organisation
28	Can view organisatie	7	view_organisation
29	Can add functie	8	add_function
30	Can change functie	8	change_function
31	Can delete functie	8	delete_function
32	Can view functie	8	view_function
33	Can add rol	9	add_assignment
34	Can change rol	9	change_assignment
35	Can delete rol	9	delete_assignment
36	Can view rol	9	view_assignment
37	Can add convenant	10	add_agreement
38	Can change convenant	10	change_agreement
39	Can delete convenant	10	delete_agreement
40	Can view convenant	10	view_agreement
41	Can add vaststelling	11	add_adoption
42	Can change vaststelling	11	change_adoption
43	Can delete vaststelling	11	delete_adoption
44	Can view vaststelling	11	view_adoption
45	Can add route	12	add_route
46	Can change route	12	change_route
47	Can delete route	12	delete_route
48	Can view route	12	view_route
49	Can add term	13	add_term
50	Can change term	13	change_term
51	Can delete term	13	delete_term
52	Can view term	13	view_term
53	Can add logregel	14	add_entry
54	Can change logregel	14	change_entry
55	Can delete logregel	14	delete_entry
56	Can view logregel	14	view_entry
57	Can add zegel	15	add_seal
58	Can change zegel	15	change_seal
59	Can delete zegel	15	delete_seal
60	Can view zegel	15	view_seal
61	Can add inzage	16	add_grant
62	Can change inzage	16	change_grant
63	Can delete inzage	16	delete_grant
64	Can view inzage	16	view_grant
65	Can add meldersgegeven	17	add_record
66	Can change meldersgegeven	17	change_record
67	Can delete meldersgegeven	17	delete_record
68	Can view meldersgegeven	17	view_record
69	Can add eigen tekst	18	add_owntext
70	Can change eigen tekst	18	change_owntext
71	Can delete eigen tekst	18	delete_owntext
72	Can view eigen tekst	18	view_owntext
73	Can add signaal	19	add_signal
74	Can change signaal	19	change_signal
75	Can delete signaal	19	delete_signal
76	Can view signaal	19	view_signal
77	Can add vermelding	20	add_mention
78	Can change vermelding	20	change_mention
79	Can delete vermelding	20	delete_mention
80	Can view vermelding	20	view_mention
81	Can add aanvulling	21	add_enrichment
82	Can change aanvulling	21	change_enrichment
83	Can delete aanvulling	21	delete_enrichment
84	Can view aanvulling	21	view_enrichment
85	Can add zoeksleutel	22	add_mentionkey
86	Can change zoeksleutel	22	change_mentionkey
87	Can delete zoeksleutel	22	delete_mentionkey
88	Can view zoeksleutel	22	view_mentionkey
89	Can add terugkoppeling	23	add_step
90	Can change terugkoppeling	23	change_step
91	Can delete terugkoppeling	23	delete_step
92	Can view terugkoppeling	23	view_step
\.


--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.django_content_type (id, app_label, model) FROM stdin;
1	contenttypes	contenttype
2	auth	permission
3	auth	group
4	sessions	session
5	organisations	member
6	organisations	area
7	organisations	organisation
8	organisations	function
9	organisations	assignment
10	organisations	agreement
11	organisations	adoption
12	organisations	route
13	organisations	term
14	audit	entry
15	audit	seal
16	access	grant
17	reporters	record
18	guidance	owntext
19	signals	signal
20	signals	mention
21	signals	enrichment
22	signals	mentionkey
23	feedback	step
\.


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.django_migrations (id, app, name, applied) FROM stdin;
1	access	0001_initial	2026-11-22 01:59:40.815237+00
2	audit	0001_initial	2026-11-22 01:59:40.8459+00
3	contenttypes	0001_initial	2026-11-22 01:59:40.881184+00
4	contenttypes	0002_remove_content_type_name	2026-11-22 01:59:40.916991+00
5	auth	0001_initial	2026-11-22 01:59:41.036594+00
6	auth	0002_alter_permission_name_max_length	2026-11-22 01:59:41.066089+00
7	auth	0003_alter_user_email_max_length	2026-11-22 01:59:41.091759+00
8	auth	0004_alter_user_username_opts	2026-11-22 01:59:41.17889+00
9	auth	0005_alter_user_last_login_null	2026-11-22 01:59:41.248777+00
10	auth	0006_require_contenttypes_0002	2026-11-22 01:59:41.264123+00
11	auth	0007_alter_validators_add_error_messages	2026-11-22 01:59:41.316397+00
12	auth	0008_alter_user_username_max_length	2026-11-22 01:59:41.331105+00
13	auth	0009_alter_user_last_name_max_length	2026-11-22 01:59:41.429221+00
14	auth	0010_alter_group_name_max_length	2026-11-22 01:59:41.545721+00
15	auth	0011_update_proxy_permissions	2026-11-22 01:59:41.60781+00
16	auth	0012_alter_user_first_name_max_length	2026-11-22 01:59:41.737773+00
17	signals	0001_initial	2026-11-22 01:59:42.172611+00
18	feedback	0001_initial	2026-11-22 01:59:42.348378+00
19	organisations	0001_initial	2026-11-22 01:59:43.646768+00
20	guidance	0001_initial	2026-11-22 01:59:43.776329+00
21	reporters	0001_initial	2026-11-22 01:59:43.874237+00
22	sessions	0001_initial	2026-11-22 01:59:43.979791+00
\.


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.django_session (session_key, session_data, expire_date) FROM stdin;
82dcacdac00147e10ad55fb37de055fcc56a663a	RWHUwLpeduGE7S6tBmJWEGtKH6qg/2b6AuQdzC9G0D4Vmdobyxm/B7qq2MTNgz2plzUiSDxZGEYpps+JNXhLv27P9wyTjx4uhed/9JalXStfrzvIh5dhxWFfU6n/+IbVfZ4+uKTIm54RnOYQ/iVfNDqsVMd91ewxd1RJC0iYZI+U96DIA6e7Pe8LgEFbZqXp0XYVwtssAQWOkgE9EEqECclNnZ8yDoCuZKY4sCIKeB6PASr6N1oS9ohmFfqvoToF+pTk2hUDMgSBui512EbC93JQvYq1EWHKF3qd24V+Qp1t/GU4rmoE+Cbo	2026-11-22 14:01:15.224465+00
c239905d4e45ac4e38a6c9bd323a6bcf3ce9aa2a	c60QksPXHKsWcJMr+Bl12nDumsYLT16+IHDaHa0HKU/0PyLAF5gVAR/qOEaDdltwANdBXA3RVAfgbbmzcF4nT3ycEsGVCh9+RiUVtLrwoX3rY1e9VK/2fNAJN+dmLO1qZ/iW9Ftbm7fMXrQQ6tIM7Vvf2lj/n6bo0bwCwJ5/vAXOTWZiGkiQLAv92fBVe7vlKRPoBDjXZCGPsSAe0homq9VVCGnM1uZ0SVeNOlKGyRPZyK/1N8VhOpzVqbhM8NIJHH9GstMS6j5WXRuXZNy0JRDESJrfPc3mv52e2DT7YzpzL3LsQup74IKA	2026-11-22 14:01:15.420852+00
\.


--
-- Data for Name: feedback_step; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.feedback_step (id, organisation, status, given_on, retention, signal_id) FROM stdin;
be35c6be-7178-49d6-b2aa-7e21e4cb2ff3	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	gezien	2026-11-18	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04
f1911583-3ce1-4a97-8bc9-db0ec043b597	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	vraag	2026-11-18	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04
b6508885-29a1-424c-b111-8f3ea484bac9	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	opgepakt	2026-11-18	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04
\.


--
-- Data for Name: guidance_owntext; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.guidance_owntext (id, card, field, version, text, changed_on, organisation_id) FROM stdin;
\.


--
-- Data for Name: organisations_adoption; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_adoption (id, subject, version, adopted_by, advice_by, adopted_on, practice, organisation_id) FROM stdin;
f46f6cbd-d94b-469f-ab27-f8796314be82	brontaak:wonen	oefening-1	oefenbestuur (niemand heeft dit echt vastgesteld)	oefen-FG	2026-11-01	t	ca967950-f88e-5222-8b7b-62aa1f377624
d4876bb7-be09-4801-a1dd-91089efdca40	brontaak:wonen	oefening-1	oefenbestuur (niemand heeft dit echt vastgesteld)	oefen-FG	2026-11-01	t	f5e433c0-62c2-5215-8f69-061d255bd07f
f325183e-9d6e-4159-9e52-1d1a7bf84497	brontaak:wmo	oefening-1	oefenbestuur (niemand heeft dit echt vastgesteld)	oefen-FG	2026-11-01	t	763c4eab-972d-5158-aab5-3290f8ce9f79
81728de0-7aad-4ae5-a1ce-f9ed39b694ce	brontaak:bijstand	oefening-1	oefenbestuur (niemand heeft dit echt vastgesteld)	oefen-FG	2026-11-01	t	54743882-d488-51ef-a5b2-640ac785969d
\.


--
-- Data for Name: organisations_agreement; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_agreement (id, name, purpose) FROM stdin;
12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	Convenant signalen Veenstad (oefening)	Stukken over uitbuiting en ondermijning zorgvuldig en volgens de wet naast elkaar leggen bij een onafhankelijk punt.
\.


--
-- Data for Name: organisations_agreement_parties; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_agreement_parties (id, agreement_id, organisation_id) FROM stdin;
1	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
2	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
3	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	ea3afd6d-b578-59be-9e35-5a6882828e57
4	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
5	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	f5e433c0-62c2-5215-8f69-061d255bd07f
6	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	ca967950-f88e-5222-8b7b-62aa1f377624
7	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	54743882-d488-51ef-a5b2-640ac785969d
8	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
9	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
10	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	763c4eab-972d-5158-aab5-3290f8ce9f79
\.


--
-- Data for Name: organisations_area; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_area (code, name, parent_id) FROM stdin;
WK990101	Centrum	\N
BU99010101	Stationsbuurt	WK990101
BU99010102	Marktkwartier	WK990101
BU99010103	Havenkop	WK990101
WK990102	Veenzijde	\N
BU99010201	Molenbuurt	WK990102
BU99010202	Turfkade	WK990102
BU99010203	Componistenbuurt	WK990102
BU99010204	Zwaluwhoek	WK990102
WK990103	Buitenveen	\N
BU99010301	De Grift	WK990103
BU99010302	Bedrijvenpark Oost	WK990103
BU99010303	Kassengebied	WK990103
BU99010304	Dorpskern Loosterwold	WK990103
\.


--
-- Data for Name: organisations_assignment; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_assignment (id, role, profession, task, member_id, organisation_id) FROM stdin;
ba4e58e2-7e3e-4d75-a953-3bfd30219622	melder	jongerenwerker	jongerenwerk	65538639-6a66-51ee-b265-8c873ed9e15c	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
8d79a28d-7048-4b8b-928f-927271c92a31	melder	mentor	onderwijs	982d6288-ef58-5315-87ed-66e7edafb979	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
9793f64f-c124-4e28-8e50-01f1f934540f	melder	Wmo-consulent	wmo	3bd950d4-486f-5e06-bb62-91cb416365ba	763c4eab-972d-5158-aab5-3290f8ce9f79
db8cd013-c32f-4c57-a06d-e2087d9fe16f	melder	woonconsulent	wonen	f52e8178-d61c-5069-a718-562d3413fd62	f5e433c0-62c2-5215-8f69-061d255bd07f
f6e8ccc0-0116-4177-9cd0-6fbec043d843	melder	klantmanager	bijstand	c956cd38-e5f6-57f4-9ed7-f772dad0199a	54743882-d488-51ef-a5b2-640ac785969d
27102235-bc1c-4fcb-bcd0-0e918153c207	melder	contactpersoon signalen	maatschappelijk_werk	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
38cc9aba-ecde-4bbf-b868-542c636397a3	contactpersoon	contactpersoon signalen	maatschappelijk_werk	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
916da349-ab54-496a-b9f0-1f4faf3e46a6	melder	maatschappelijk werker	maatschappelijk_werk	10d03e89-9954-51cb-96bc-4a9db6057db9	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
74eb482b-bab9-4978-b36f-b952462989f9	contactpersoon	maatschappelijk werker	maatschappelijk_werk	10d03e89-9954-51cb-96bc-4a9db6057db9	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
e00e4c23-f5f6-43e8-b2cf-aa6e03db6c8a	melder	zorgcoördinator	onderwijs	7e016911-a640-5126-b1b1-1b70bae2ce18	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
c10195ad-5459-4719-bc8e-363b0e83903d	contactpersoon	zorgcoördinator	onderwijs	7e016911-a640-5126-b1b1-1b70bae2ce18	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
fb4f9e07-2064-4ded-b726-1f619d05ac58	melder	teamleider	onderwijs	d84f4f25-84ce-59b5-90ce-4144167b8196	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
72c2d11f-ce5b-4b89-a83a-92a1ea5e42bb	contactpersoon	teamleider	onderwijs	d84f4f25-84ce-59b5-90ce-4144167b8196	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
e354412f-a936-4c5f-b186-0a85c5d1bdf4	melder	coördinator woonfraude	wonen	bc337dc1-089e-51b4-9a3e-5449fbc6caf3	f5e433c0-62c2-5215-8f69-061d255bd07f
3a4bbeaa-1df9-4ab2-91dc-dd2b38238b9e	contactpersoon	coördinator woonfraude	wonen	bc337dc1-089e-51b4-9a3e-5449fbc6caf3	f5e433c0-62c2-5215-8f69-061d255bd07f
9b844f1f-4383-4164-a53e-4d6eaada87a2	melder	teamleider wijkbeheer	wonen	87ce5c49-9ef7-52b6-83ba-261bf769e7ea	f5e433c0-62c2-5215-8f69-061d255bd07f
78dea375-ae1b-4825-b587-c02ed563929e	contactpersoon	teamleider wijkbeheer	wonen	87ce5c49-9ef7-52b6-83ba-261bf769e7ea	f5e433c0-62c2-5215-8f69-061d255bd07f
033559af-c0c7-40d9-86c0-2b612d80b7ff	vik	signaalcoördinator VIK	toezicht	200f74f8-52fa-57b1-8146-42b775a69792	ea3afd6d-b578-59be-9e35-5a6882828e57
1f62d96d-f90a-4907-9a5e-5a4f7ea0417e	vik	medewerker VIK	toezicht	80015a3f-33d3-52a1-9cff-b11a42432361	ea3afd6d-b578-59be-9e35-5a6882828e57
7d40542b-d1b9-4c51-b8d3-e834edec5afd	melder	aandachtsfunctionaris mensenhandel	wmo	e5393fae-8bb8-5c75-8be4-40a54a2d8c3b	ea3afd6d-b578-59be-9e35-5a6882828e57
d043a6ee-0708-44aa-8af9-52bc9fdd6711	melder	leerplichtambtenaar	leerplicht	80958199-6e78-50bf-8a33-1537e907a02e	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
63a71419-9dd8-40c0-ad68-db7b7111e6c5	functioneel_beheer	functioneel beheerder		574579e9-9b63-573c-bd3b-3fd31ea027cc	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
6cc96378-1be3-464d-9202-4467387a62dd	fg	functionaris gegevensbescherming		adea6935-61aa-5c05-a672-d74642a7ccc4	ea3afd6d-b578-59be-9e35-5a6882828e57
22ce6ce5-da41-4584-99a1-701a98d730ce	melder	jongerenwerker	jongerenwerk	bf7b516d-9630-5b3d-9b3b-c43beb1ce53d	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
b8861918-3202-47b2-844a-ebb9afe23dff	melder	jongerenwerker	jongerenwerk	a498cc7b-67a1-5434-a884-372c6d264225	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
d4426eb7-726e-4edf-9345-48897af75e5b	melder	maatschappelijk werker	maatschappelijk_werk	3e3d9f86-7323-5eae-8bca-23e5ee96869b	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
2745e44c-91a9-49de-bb9e-642c287a4604	melder	docent	onderwijs	c841dcf4-dbf8-5b66-b0bd-c3a957e366f9	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
c0543f34-6af8-408f-ab17-8c181c3948ff	melder	conciërge	onderwijs	bdf89983-d84e-5d52-82cf-32893eaeb859	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
2c567e6d-7623-474f-b397-7d6636a1de43	melder	Wmo-consulent	wmo	dca12b83-f53b-52a0-b0ec-bb935596c140	763c4eab-972d-5158-aab5-3290f8ce9f79
27724237-05e4-4ad8-8331-d04587d7ee09	melder	Wmo-consulent	wmo	2d96eff1-830e-5545-8129-d0bfa8cefefa	763c4eab-972d-5158-aab5-3290f8ce9f79
b18e313c-32d8-4e2e-8b59-446f2bd53c56	melder	huismeester	wonen	0dfe3f5d-da55-56ab-ae14-a9f6f926ccef	f5e433c0-62c2-5215-8f69-061d255bd07f
270e9886-beea-4b5d-9655-e5bf531547b7	melder	woonconsulent	wonen	5188151e-16b3-510e-bb39-81acc5b60e7b	f5e433c0-62c2-5215-8f69-061d255bd07f
cbe4f693-9c56-4a35-ad17-7f777d261ea5	melder	klantmanager	bijstand	06670458-d9ad-532c-bbf6-abe897bde207	54743882-d488-51ef-a5b2-640ac785969d
bd12f27b-212c-476a-9ef7-8c1a33637e5d	melder	schuldhulpverlener	schuldhulp	335e3270-60d9-51c9-baf6-5935507c38d6	54743882-d488-51ef-a5b2-640ac785969d
f8a048b6-759f-41aa-a2be-30090204040a	melder	leerplichtambtenaar	leerplicht	c4e28979-60e5-5d2b-be17-8cb352899a26	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
630864a2-b04e-409d-88af-1e3066831272	melder	leerplichtambtenaar	leerplicht	cde8f425-dd0f-5eed-9470-6be0da9068f9	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
\.


--
-- Data for Name: organisations_function; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_function (id, title, holder_name, phone, hours, about, themes, receives_signals, "national", deputy_id, holder_id, organisation_id) FROM stdin;
dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	Contactpersoon signalen	Joke Terpstra	088 000 00 12	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Eerste ontvanger van signalen bij Welzijn Veenstad	{}	t	f	2dbad96d-409e-5354-aeed-f5b0d72d690f	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
2dbad96d-409e-5354-aeed-f5b0d72d690f	Tweede contactpersoon signalen	Bilal Amrani	088 000 00 13	{"di": ["12:00", "22:00"], "do": ["12:00", "22:00"], "ma": ["12:00", "22:00"], "vr": ["12:00", "23:00"], "wo": ["12:00", "22:00"], "za": ["13:00", "23:00"]}	Vervangt de contactpersoon signalen	{}	f	f	dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	10d03e89-9954-51cb-96bc-4a9db6057db9	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
09abc124-5964-5e82-9ff0-00a61874079d	Zorgcoördinator school	Marit Hofstra	088 000 00 21	{"di": ["08:00", "16:30"], "do": ["08:00", "16:30"], "ma": ["08:00", "16:30"], "vr": ["08:00", "15:00"], "wo": ["08:00", "16:30"]}	Zorgen om leerlingen en signalen op school	{}	t	f	dd156fa6-a17a-5959-a73e-9ccc45f3467e	7e016911-a640-5126-b1b1-1b70bae2ce18	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
dd156fa6-a17a-5959-a73e-9ccc45f3467e	Teamleider onderbouw	Sander Vos	088 000 00 22	{"di": ["08:00", "16:30"], "do": ["08:00", "16:30"], "ma": ["08:00", "16:30"], "vr": ["08:00", "15:00"], "wo": ["08:00", "16:30"]}	Vervangt de zorgcoördinator	{}	f	f	09abc124-5964-5e82-9ff0-00a61874079d	d84f4f25-84ce-59b5-90ce-4144167b8196	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
a8fe76ce-d9a3-5621-b173-bdafbdc361ef	Coördinator woonfraude	Greet Postma	088 000 00 31	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Gebruik van de woning en het huurcontract	{}	t	f	be99a66b-7157-571f-affa-93f4b304e11e	bc337dc1-089e-51b4-9a3e-5449fbc6caf3	f5e433c0-62c2-5215-8f69-061d255bd07f
be99a66b-7157-571f-affa-93f4b304e11e	Teamleider wijkbeheer	Ruben Pinas	088 000 00 32	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Vervangt de coördinator woonfraude	{}	f	f	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	87ce5c49-9ef7-52b6-83ba-261bf769e7ea	f5e433c0-62c2-5215-8f69-061d255bd07f
ce4f1598-cbd7-5609-9477-275be969da54	Signaalcoördinator VIK	Nora Visser	088 000 00 41	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Weegt signalen binnen de gemeente	{}	t	f	aa87dcbb-d7f0-55f5-bed6-c7e020aafe68	200f74f8-52fa-57b1-8146-42b775a69792	ea3afd6d-b578-59be-9e35-5a6882828e57
aa87dcbb-d7f0-55f5-bed6-c7e020aafe68	Medewerker VIK	Pieter Bos	088 000 00 42	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Vervangt de signaalcoördinator	{}	f	f	ce4f1598-cbd7-5609-9477-275be969da54	80015a3f-33d3-52a1-9cff-b11a42432361	ea3afd6d-b578-59be-9e35-5a6882828e57
68f21b0f-a2d4-53ac-95a2-9f4523eff714	Aandachtsfunctionaris mensenhandel	Ayşe Demir	088 000 00 43	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Alle vormen van uitbuiting	{}	f	f	885d84b2-4c48-5d8d-b234-ed2454383fb6	e5393fae-8bb8-5c75-8be4-40a54a2d8c3b	ea3afd6d-b578-59be-9e35-5a6882828e57
885d84b2-4c48-5d8d-b234-ed2454383fb6	Zorgcoördinator mensenhandel	Josje Kuipers	088 000 00 44	{"di": ["08:00", "20:00"], "do": ["08:00", "20:00"], "ma": ["08:00", "20:00"], "vr": ["08:00", "18:00"], "wo": ["08:00", "20:00"]}	Zorg en opvang voor mogelijke slachtoffers	{}	f	f	68f21b0f-a2d4-53ac-95a2-9f4523eff714	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
fbad92e9-08b7-57fc-b27c-4b32a3e648a4	Coördinator wijkteam	Karin Mulder	088 000 00 51	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Hulp in huis	{}	f	f	203293b9-a010-5b6f-bd33-74ddcefdb9b0	\N	763c4eab-972d-5158-aab5-3290f8ce9f79
203293b9-a010-5b6f-bd33-74ddcefdb9b0	Achterwacht wijkteam	Dennis Wolters	088 000 00 52	{"di": ["12:00", "22:00"], "do": ["12:00", "22:00"], "ma": ["12:00", "22:00"], "vr": ["12:00", "23:00"], "wo": ["12:00", "22:00"], "za": ["13:00", "23:00"]}	Vervangt de coördinator wijkteam	{}	f	f	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	\N	763c4eab-972d-5158-aab5-3290f8ce9f79
e09792ee-eca0-5448-a31d-44cba499071d	Toezichthouder Wmo en Jeugdwet	Esther Kok	088 000 00 53	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Kwaliteit en rechtmatigheid van zorgaanbieders	{}	f	f	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	\N	763c4eab-972d-5158-aab5-3290f8ce9f79
ec4eb7d4-387c-5f9d-a31a-001ad385daa8	Schuldhulpverlening	Mirjam Sluis	088 000 00 61	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Schulden en snelle hulp	{}	f	f	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	\N	54743882-d488-51ef-a5b2-640ac785969d
92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	Handhaver Participatiewet	Frank Meinders	088 000 00 62	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Rechtmatigheid van de bijstand	{}	f	f	ce4f1598-cbd7-5609-9477-275be969da54	\N	54743882-d488-51ef-a5b2-640ac785969d
48eb76dd-0c0d-5720-bbdf-5c69c29b7584	Leerplichtambtenaar	Lars Hoekstra	088 000 00 63	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Verzuim en uitval	{}	f	f	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	80958199-6e78-50bf-8a33-1537e907a02e	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
b24038e0-27f6-5534-ab80-200b517e094a	Toezichthouder wonen	Hester Prins	088 000 00 71	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Verhuur	{}	f	f	aa87dcbb-d7f0-55f5-bed6-c7e020aafe68	\N	ca967950-f88e-5222-8b7b-62aa1f377624
07f2fbf3-4324-512a-9d83-317f63b329cf	Jurist vergunningen en Bibob	Olga Smit	088 000 00 72	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Vergunning	{}	f	f	ce4f1598-cbd7-5609-9477-275be969da54	\N	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
e241a53f-ecef-54b9-9294-3159920b87db	Adresonderzoek burgerzaken	Peter Jansma	088 000 00 73	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Inschrijving die niet klopt	{}	f	f	aa87dcbb-d7f0-55f5-bed6-c7e020aafe68	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
6751ed22-42a1-5c07-a8c2-13d8f709b7fa	Vertrouwenspersoon	Hanneke Blom	088 000 00 74	{"di": ["08:00", "20:00"], "do": ["08:00", "20:00"], "ma": ["08:00", "20:00"], "vr": ["08:00", "18:00"], "wo": ["08:00", "20:00"]}	Druk of dreiging op medewerkers	{}	f	f	ce4f1598-cbd7-5609-9477-275be969da54	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
5dcb3313-abfb-55da-9ecb-99e2f05a638f	Teamcoach jongerenwerk	Youssef Bennani	088 000 00 14	{"di": ["12:00", "22:00"], "do": ["12:00", "22:00"], "ma": ["12:00", "22:00"], "vr": ["12:00", "23:00"], "wo": ["12:00", "22:00"], "za": ["13:00", "23:00"]}	Contact met jongeren en alternatief	{}	f	f	dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	\N	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
9429f50e-dac3-5b2c-8e56-cabb10508796	Contact Zorg- en Veiligheidshuis	Irene Valk	088 000 00 45	{"di": ["08:30", "17:00"], "do": ["08:30", "17:00"], "ma": ["08:30", "17:00"], "vr": ["08:30", "16:00"], "wo": ["08:30", "17:00"]}	Complexe zaken van zorg en straf	{}	f	f	ce4f1598-cbd7-5609-9477-275be969da54	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
46ff40db-d2fb-53ff-abb5-8e8e6329cd59	Achterwacht sociaal domein	Dienstdoende achterwacht	088 000 00 99	{"altijd": []}	Buiten kantoortijd overleggen	{}	f	f	203293b9-a010-5b6f-bd33-74ddcefdb9b0	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
96471153-16d3-54e3-b68f-0c2aa35478fd	112	Meldkamer	112	{"altijd": []}	Acuut gevaar	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	Politie	Politie of wijkagent	0900-8844	{"altijd": []}	Strafbare feiten, geen spoed	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
7129f6d4-104a-5ced-8534-d16185d6f365	Veilig Thuis	Veilig Thuis	0800-2000	{"altijd": []}	Advies en melding, dag en nacht; advies kan zonder naam	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
b246b9be-3552-5d96-ad77-fa75818649a6	Meld Misdaad Anoniem	Meld Misdaad Anoniem	0800-7000	{}	Vooral voor inwoners; jij overlegt eerst intern	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
14263338-ec18-5f6a-aba1-da0adc57e02f	CoMensha	Helpdesk CoMensha	zie website	{}	Helpdesk mensenhandel, registratie en opvang	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
450e540a-a9fa-5d7e-9ced-fe94e915d4f1	Chat Fier / CKM	Chat met Fier	zie website	{}	Chat voor jongeren die worden uitgebuit	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	Nederlandse Arbeidsinspectie	Meldpunt	zie website	{}	Onderbetaling, onveilig werk, uitbuiting	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	FairWork	FairWork	zie website	{}	Hulp bij arbeidsuitbuiting (te bevestigen)	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
3af61577-e4e9-5356-8d33-694b9a048c14	Halt	Halt	zie website	{}	Kort traject en voorlichting	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
1c54ce81-d8f9-5677-8432-c140499c9558	Inspectie Gezondheidszorg en Jeugd	IGJ	zie website	{}	Kwaliteit van zorg en jeugdhulp	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	Informatieknooppunt Zorgfraude	IKZ	zie website	{}	Alleen via de toezichthouder (te bevestigen)	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
6681de9b-637e-5f17-a600-eba92ce24b75	RIEC	RIEC	via het VIK	{}	Alleen via het aangewezen contact bij het VIK	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
e839f153-a345-5af3-b55b-272184b5c6ab	FIU-Nederland	FIU-Nederland	via je jurist	{}	Alleen voor wie dat van de wet moet	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
34601974-8571-5d6e-a01a-c34c28160eef	Eigen bank van de persoon	De bank	nummer op de pas	{}	De persoon belt zelf; jij helpt	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
cd3ada82-0da3-5714-8f4a-e50522f8f07f	Fraudehelpdesk	Fraudehelpdesk	zie website	{}	Advies bij oplichting (te bevestigen)	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
5add82cf-4baa-506d-b38a-376e7f92f5af	Netbeheerder	Netbeheerder	via corporatie of politie	{}	Gevaarlijke stroom	{}	f	t	\N	\N	ea3afd6d-b578-59be-9e35-5a6882828e57
\.


--
-- Data for Name: organisations_member; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_member (password, id, email, display_name, is_active) FROM stdin;
argon2$argon2id$v=19$m=102400,t=2,p=8$OTA0bmFOSGZNN2RWczBsMXpGYm9wNw$zHAf3hObJ7Clpx2FTrS9ON+9L1KpZTrWR5lBh8brPcM	65538639-6a66-51ee-b265-8c873ed9e15c	samira@veenstad.example	Samira Haddou	t
argon2$argon2id$v=19$m=102400,t=2,p=8$QmJ3bUNjV2paTHpUUWVUYXNmMnpKMw$2gYKuYjD3JrGkcxbn4JQmcvzHAFcmBa6eBIFfOj/HdM	982d6288-ef58-5315-87ed-66e7edafb979	chris@veenstad.example	Chris de Wit	t
argon2$argon2id$v=19$m=102400,t=2,p=8$RzRFQ1lOOTRTS25RR01yMDAwNGdHZg$NfL+vyhCwI1uWbk/teY/T4w0F+4kSTui65E/BFvDglo	3bd950d4-486f-5e06-bb62-91cb416365ba	wil@veenstad.example	Wil Brandsma	t
argon2$argon2id$v=19$m=102400,t=2,p=8$TzJsZjNPNVF0WElKSEVsM0xwSW5Gdg$EoeUVeUkD4lh8KFJXAvPYiZ0elXpwWSniKMb6tH7cvY	f52e8178-d61c-5069-a718-562d3413fd62	henk@veenstad.example	Henk Dijkstra	t
argon2$argon2id$v=19$m=102400,t=2,p=8$UlRTNzlWaGpzSXllbTVZbGN1Mlk4bA$XGNdbtQyK8i8KS9UXbXfau2sU13PBaowwjp6IX1r8uw	c956cd38-e5f6-57f4-9ed7-f772dad0199a	fatma@veenstad.example	Fatma Kaya	t
argon2$argon2id$v=19$m=102400,t=2,p=8$dnZreFFuVFBVbXZzeWhRRnVzM3pzbQ$LPw8keAg79k2A90wsdaZLnL64UH82wyI4n3VgoI36xU	84d40b99-bc17-5a5d-b0e4-deaee2c82fbf	joke@veenstad.example	Joke Terpstra	t
argon2$argon2id$v=19$m=102400,t=2,p=8$UWxWS3JTd0t6U0owWllWZkh6YXhVZw$kP3f91ICic75YhHSaS2sYuHHGh6iE2QkqZuyEiosxWA	10d03e89-9954-51cb-96bc-4a9db6057db9	bilal@veenstad.example	Bilal Amrani	t
argon2$argon2id$v=19$m=102400,t=2,p=8$bWVuOXhpOWhHYTZjY1ZOQlhsOWN0Vg$928lO/WlNPHaUDk+D4doiIUE4wZ+/HGK55sFNg27fuo	7e016911-a640-5126-b1b1-1b70bae2ce18	marit@veenstad.example	Marit Hofstra	t
argon2$argon2id$v=19$m=102400,t=2,p=8$cG4xNDdKS0JvVldCNEJJSGlYNVdqbw$a/9ODYmFsdz+Wvgj7BW9G9v6NBofu6Svm0nt3bVIRnE	d84f4f25-84ce-59b5-90ce-4144167b8196	sander@veenstad.example	Sander Vos	t
argon2$argon2id$v=19$m=102400,t=2,p=8$dk53andWaGROa0FQRGRsUDFVRmhXbg$YUc7iRPn2Pj1AlbeTRTuNL9PCnx146dq2gaplTrSbWU	bc337dc1-089e-51b4-9a3e-5449fbc6caf3	greet@veenstad.example	Greet Postma	t
argon2$argon2id$v=19$m=102400,t=2,p=8$MU51c0RVOVpHUjRIYkdHbmtNaWVIRA$7yFj/MVVNL+bptDKPWbHnh8nILUEvxGiElFKAkAX8Ks	87ce5c49-9ef7-52b6-83ba-261bf769e7ea	ruben@veenstad.example	Ruben Pinas	t
argon2$argon2id$v=19$m=102400,t=2,p=8$TmhqWTFpaWdtWGNhSWlZM3F5dklHbg$fcLK6Q3rqR3dZnKFEwo1fDSVrz7ul8D+whid3rhNJrw	200f74f8-52fa-57b1-8146-42b775a69792	nora@veenstad.example	Nora Visser	t
argon2$argon2id$v=19$m=102400,t=2,p=8$UUZxWmNUcVgyc3dZNkpYdmdNcVhsbw$Tfyg2dfMe4ZfCntyAjUrD/xJkbOL3E+hiiSJUX0VRQQ	80015a3f-33d3-52a1-9cff-b11a42432361	pieter@veenstad.example	Pieter Bos	t
argon2$argon2id$v=19$m=102400,t=2,p=8$YXpxMlJ5REVFVkRPUDhZUzI3NnY2Sg$uu52O3B2UAsz2+1Y6xfrFgNWZkM9Zf6Dn/0SI0ly9Cs	e5393fae-8bb8-5c75-8be4-40a54a2d8c3b	ayse@veenstad.example	Ayşe Demir	t
argon2$argon2id$v=19$m=102400,t=2,p=8$MkVHbFN5dUFPb3RwZXl5anRDaDN3bg$5wyd7hhxHAxQAU9/rieNTWymbKbvRS/YMfgei0xa1L4	80958199-6e78-50bf-8a33-1537e907a02e	lars@veenstad.example	Lars Hoekstra	t
argon2$argon2id$v=19$m=102400,t=2,p=8$eUQ0QzZPWFprSUR4a1Flbm5taHU3Rw$sEVNKY2Ms2tICycDj4Tbw5SLaNt5umJJa0cXPrH+NSo	574579e9-9b63-573c-bd3b-3fd31ea027cc	tom@veenstad.example	Tom Bakker	t
argon2$argon2id$v=19$m=102400,t=2,p=8$Z2ZnUGVHejV0RjZVd1M1U0JDT2F1ag$OvUuVtiak49dLqSiQxr0mEk9mUWsAwQdy9EcNTz9HbA	adea6935-61aa-5c05-a672-d74642a7ccc4	anne@veenstad.example	Anne van Rijn	t
argon2$argon2id$v=19$m=102400,t=2,p=8$NmNrSkxKMDdxaUJ0OGEyR1RIeWRVaA$p/dNzuPmpu7p8QHeX33WOel2ju7715xhzFH5v8ercEk	bf7b516d-9630-5b3d-9b3b-c43beb1ce53d	esra@veenstad.example	Esra Polat	t
argon2$argon2id$v=19$m=102400,t=2,p=8$UEZ1SjEwdXNCSFJscWw1MFVQWlYzUQ$v+9Xvtq4kouExN03vPM1PPbMuUp/QkkiQKrMm2Owd7U	a498cc7b-67a1-5434-a884-372c6d264225	milan@veenstad.example	Milan Visser	t
argon2$argon2id$v=19$m=102400,t=2,p=8$WGtqMzRzaHI0bkdMMEo4RkU2NE1RcA$NEMfAb16sj9dAY4L0YWUwPdsEacEJvSyvcOJaXtmCjA	3e3d9f86-7323-5eae-8bca-23e5ee96869b	iris@veenstad.example	Iris de Boer	t
argon2$argon2id$v=19$m=102400,t=2,p=8$OUptRVA0U1VKb2twS1VVd3FFbUJYcw$ghv70vSUl24wTM8DnU/oLGAAEBvHoEaa6K9M/2RvRac	c841dcf4-dbf8-5b66-b0bd-c3a957e366f9	tijn@veenstad.example	Tijn Meijer	t
argon2$argon2id$v=19$m=102400,t=2,p=8$SEg2bDE2YWI0VVNxZUNCMEZQem5VNA$soucRUqSiygmfY7nZA/SkqXuz8aem+Gh3nOaRaul0NM	bdf89983-d84e-5d52-82cf-32893eaeb859	sanne@veenstad.example	Sanne Kuiper	t
argon2$argon2id$v=19$m=102400,t=2,p=8$cG1lY3JLM1p5RHlCZ2FKbjQ0QUM1Ng$3g4/6yWgbnPl0el4I0DFE0tGxlx87u24HuIVSODylHo	dca12b83-f53b-52a0-b0ec-bb935596c140	karim@veenstad.example	Karim Aziz	t
argon2$argon2id$v=19$m=102400,t=2,p=8$YzB0N3Z3S2t0bTNaejNuSVI0Um84Ng$EuYXLker5p/OY/qiuAHDKqQxJwxI/gluBSgHh+XaubU	2d96eff1-830e-5545-8129-d0bfa8cefefa	loes@veenstad.example	Loes van Dam	t
argon2$argon2id$v=19$m=102400,t=2,p=8$MkJNdXRaME5tbUZHZlkxQWpiNHpZYQ$os3Q29hqkSJbqqiSUh24j+xbvmUmOO62OwbgdCVUi/w	0dfe3f5d-da55-56ab-ae14-a9f6f926ccef	dewi@veenstad.example	Dewi Pattinama	t
argon2$argon2id$v=19$m=102400,t=2,p=8$bFJIOGtHSUVaNURmdHUwUWpWODJYTw$DGHfl7ndosaNYZ8oDDGFv3YTrwYVmABF4A8DZY49NMI	5188151e-16b3-510e-bb39-81acc5b60e7b	bas@veenstad.example	Bas Groen	t
argon2$argon2id$v=19$m=102400,t=2,p=8$TTJxSmhaeUROUGd2QWFscDl4eEg0cA$iVKwr5ZjJxl3qxo9+sqGvxaPVM8LQWcP5LHZPRyoiQo	06670458-d9ad-532c-bbf6-abe897bde207	yara@veenstad.example	Yara Salim	t
argon2$argon2id$v=19$m=102400,t=2,p=8$UnJ0c0NEcGNaUUpDb3lzYmJSNjljRw$5mRWwtfTY/Emzt3vVEUpgjucrNEbHneVwiLAn6vzAKY	335e3270-60d9-51c9-baf6-5935507c38d6	gert@veenstad.example	Gert Hoekman	t
argon2$argon2id$v=19$m=102400,t=2,p=8$eTZCWTFHZnJnT2V3ejU2UlRmZTAwMA$J8oahY/n9olt8S+O0c1/ywrCzdgAncMU/PpngsOoSl4	c4e28979-60e5-5d2b-be17-8cb352899a26	femke@veenstad.example	Femke Bosma	t
argon2$argon2id$v=19$m=102400,t=2,p=8$VmFYVEVCelJaMkxrVjFGNDVkRWxabw$fHOf/7lkqyUnPzYoJfNL2BWu0J7+K9u00BjvFSeNLGQ	cde8f425-dd0f-5eed-9470-6be0da9068f9	omar@veenstad.example	Omar Said	t
\.


--
-- Data for Name: organisations_organisation; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_organisation (id, slug, name, kind, practice, parent_id) FROM stdin;
ea3afd6d-b578-59be-9e35-5a6882828e57	gemeente	Gemeente Veenstad	gemeente	t	\N
763c4eab-972d-5158-aab5-3290f8ce9f79	wmo	Gemeente Veenstad, Wmo	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
ca967950-f88e-5222-8b7b-62aa1f377624	wonen	Gemeente Veenstad, Wonen	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
54743882-d488-51ef-a5b2-640ac785969d	bijstand	Gemeente Veenstad, Werk en Inkomen	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
4005ad6f-2765-5e7c-92fd-fa6d246d6df2	leerplicht	Gemeente Veenstad, Leerplicht	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
ff4a3b1a-edc2-539a-8d15-8880fe7b206e	toezicht	Gemeente Veenstad, Toezicht	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
3f8d8f85-fbdf-5ca6-b329-c681a41fb121	vik	VIK Veenstad	gemeente	t	ea3afd6d-b578-59be-9e35-5a6882828e57
ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	welzijn	Welzijn Veenstad	welzijn	t	\N
fee47ebb-f4e6-51d8-a5ec-9a94f907916d	school	Scholengemeenschap De Vaart	onderwijs	t	\N
f5e433c0-62c2-5215-8f69-061d255bd07f	corporatie	Woonstichting Turfkade	corporatie	t	\N
\.


--
-- Data for Name: organisations_route; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_route (id, target, function_id, organisation_id) FROM stdin;
c0112fd8-6c6f-4c8c-b49c-eaee66d2d776	vik	ce4f1598-cbd7-5609-9477-275be969da54	ea3afd6d-b578-59be-9e35-5a6882828e57
4efd4b6a-a668-43fd-b6d0-0eea84cc647e	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	ea3afd6d-b578-59be-9e35-5a6882828e57
b8dff0a8-5b09-482c-b4f2-630450294ab4	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	ea3afd6d-b578-59be-9e35-5a6882828e57
ee363fae-2245-406a-afe2-35af7493ea90	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	ea3afd6d-b578-59be-9e35-5a6882828e57
78dce258-73e8-475b-9e87-ebf968497c20	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	ea3afd6d-b578-59be-9e35-5a6882828e57
231fc1ff-f57a-4913-802e-3f9a4ab914ae	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	ea3afd6d-b578-59be-9e35-5a6882828e57
373d350a-6b97-45ef-860d-4b9a460f6083	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	ea3afd6d-b578-59be-9e35-5a6882828e57
ad2acd72-f9de-4d9d-ab9d-dd01b740ade4	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	ea3afd6d-b578-59be-9e35-5a6882828e57
fc308102-5608-4ac3-bdf6-2c7816272ee1	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	ea3afd6d-b578-59be-9e35-5a6882828e57
fe475d4a-4d5e-4d3f-8962-98af5d9877ba	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	ea3afd6d-b578-59be-9e35-5a6882828e57
4aaaf8b0-d2cd-432c-89a7-3d769d59dc69	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	ea3afd6d-b578-59be-9e35-5a6882828e57
6141e64d-a741-4c70-b740-5b019461083e	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	ea3afd6d-b578-59be-9e35-5a6882828e57
4a7c98f7-b165-4750-8c17-96e504e4292e	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	ea3afd6d-b578-59be-9e35-5a6882828e57
83d113fc-ed76-4d27-8302-30896995e423	brp	e241a53f-ecef-54b9-9294-3159920b87db	ea3afd6d-b578-59be-9e35-5a6882828e57
9cb1dfdd-54ce-4a6d-9b6d-170601281f31	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	ea3afd6d-b578-59be-9e35-5a6882828e57
aea4cebd-35af-4da4-9794-11bf6105466b	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	ea3afd6d-b578-59be-9e35-5a6882828e57
84bde490-c816-4e9a-b15f-cd83dde19d20	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	ea3afd6d-b578-59be-9e35-5a6882828e57
236c5a24-aba1-446a-8935-d8dcf7760259	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	ea3afd6d-b578-59be-9e35-5a6882828e57
026da70d-845e-460d-9199-9defb71cc1d1	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	ea3afd6d-b578-59be-9e35-5a6882828e57
828a2bcc-58a0-4435-af6b-edef442996c3	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	ea3afd6d-b578-59be-9e35-5a6882828e57
f0c2bc93-ea9e-4fa6-91cc-c67cedbff28b	mma	b246b9be-3552-5d96-ad77-fa75818649a6	ea3afd6d-b578-59be-9e35-5a6882828e57
b788f169-9189-4e24-a95b-ae99bf907086	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	ea3afd6d-b578-59be-9e35-5a6882828e57
298dec98-4fea-4b58-9fc6-5662dc8559a8	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	ea3afd6d-b578-59be-9e35-5a6882828e57
af3294bb-e87c-470f-9bf9-4a5cdcd83ee5	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	ea3afd6d-b578-59be-9e35-5a6882828e57
209730e2-e613-46b0-a6d3-05f3a758f6b1	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	ea3afd6d-b578-59be-9e35-5a6882828e57
5ecfbd48-2ce0-4925-bb9a-c5c97a1e8463	halt	3af61577-e4e9-5356-8d33-694b9a048c14	ea3afd6d-b578-59be-9e35-5a6882828e57
74685d38-f13e-473b-84e5-92614c925e5e	igj	1c54ce81-d8f9-5677-8432-c140499c9558	ea3afd6d-b578-59be-9e35-5a6882828e57
0afb129d-7686-4fdb-bb35-189cffd8d803	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	ea3afd6d-b578-59be-9e35-5a6882828e57
430cb09a-5bdf-4423-9c56-202c302a6fe1	riec	6681de9b-637e-5f17-a600-eba92ce24b75	ea3afd6d-b578-59be-9e35-5a6882828e57
1ca90bb3-5d89-4a2f-9b65-a6693c432955	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	ea3afd6d-b578-59be-9e35-5a6882828e57
76c99725-d597-48d2-9f01-a8ffb2b98a37	bank	34601974-8571-5d6e-a01a-c34c28160eef	ea3afd6d-b578-59be-9e35-5a6882828e57
2b51c13e-5d08-4fa8-a4a0-1b3a0227b5d6	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	ea3afd6d-b578-59be-9e35-5a6882828e57
807c6b6e-47a8-47d3-ad8d-93b8c5cca3d7	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	ea3afd6d-b578-59be-9e35-5a6882828e57
2fd24ebd-4b03-4f78-86a3-4c712bc61951	sparren	ce4f1598-cbd7-5609-9477-275be969da54	ea3afd6d-b578-59be-9e35-5a6882828e57
45deabaa-03a9-48d8-b9f8-a21d2fd7d6fa	vik	ce4f1598-cbd7-5609-9477-275be969da54	763c4eab-972d-5158-aab5-3290f8ce9f79
839fd5a2-1166-4456-ae9c-ab87d8449e49	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	763c4eab-972d-5158-aab5-3290f8ce9f79
8abe4d57-e02f-4e1c-bd01-d59471f50f19	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	763c4eab-972d-5158-aab5-3290f8ce9f79
9c55653a-6a3d-4d05-a95e-70b3e54d537b	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	763c4eab-972d-5158-aab5-3290f8ce9f79
a4c2802d-1e95-420b-9427-a380b099bd9b	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	763c4eab-972d-5158-aab5-3290f8ce9f79
42ae187c-fa1d-48d6-9e6a-eae6c8fac18b	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	763c4eab-972d-5158-aab5-3290f8ce9f79
cbbab0ac-076a-45e1-880b-807e4969b75e	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	763c4eab-972d-5158-aab5-3290f8ce9f79
6ed5632b-05d1-46f3-b0a0-239362bd24a9	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	763c4eab-972d-5158-aab5-3290f8ce9f79
951935e2-dbae-4404-aa8d-c16382d35e3e	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	763c4eab-972d-5158-aab5-3290f8ce9f79
94bbaa2c-326a-4933-96eb-85d74e544d55	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	763c4eab-972d-5158-aab5-3290f8ce9f79
3bbc2ca8-4352-44fe-8b35-c4aab8558b46	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	763c4eab-972d-5158-aab5-3290f8ce9f79
a0d16a6e-6c9c-47f5-ae68-039f64910373	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	763c4eab-972d-5158-aab5-3290f8ce9f79
a2bde526-1667-44c5-8522-47ddfbf3893f	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	763c4eab-972d-5158-aab5-3290f8ce9f79
3c4bbfeb-1bab-4aae-9c6d-b688c7a865cc	brp	e241a53f-ecef-54b9-9294-3159920b87db	763c4eab-972d-5158-aab5-3290f8ce9f79
5b5aba07-7e83-439f-ac06-b94e62d84011	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	763c4eab-972d-5158-aab5-3290f8ce9f79
910c7614-c983-4f2c-a814-42d03e4fcf0e	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	763c4eab-972d-5158-aab5-3290f8ce9f79
c88dd216-a44d-444f-b66f-2dcfe30b9449	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	763c4eab-972d-5158-aab5-3290f8ce9f79
1e4f977f-2554-43eb-a981-5fc014b8c202	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	763c4eab-972d-5158-aab5-3290f8ce9f79
d615b745-d0a3-4cae-a3ce-2e01592bdae5	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	763c4eab-972d-5158-aab5-3290f8ce9f79
01c33810-d9ea-4fda-ae14-c1075291dfb3	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	763c4eab-972d-5158-aab5-3290f8ce9f79
b48f2c0f-cfbc-4389-80d1-64cc1b5fa6d0	mma	b246b9be-3552-5d96-ad77-fa75818649a6	763c4eab-972d-5158-aab5-3290f8ce9f79
b834f985-2504-487a-aa4c-325375c28392	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	763c4eab-972d-5158-aab5-3290f8ce9f79
501507db-fca4-4e2b-b31d-4547bf714e6a	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	763c4eab-972d-5158-aab5-3290f8ce9f79
241a33aa-1ce6-4dee-9193-31d79be27423	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	763c4eab-972d-5158-aab5-3290f8ce9f79
9a78f500-5c63-4a56-8a90-9cceafdabd70	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	763c4eab-972d-5158-aab5-3290f8ce9f79
5dc5c719-3ba1-4e52-b5cf-636ce043c6f2	halt	3af61577-e4e9-5356-8d33-694b9a048c14	763c4eab-972d-5158-aab5-3290f8ce9f79
fb687b86-245b-42a1-9b2a-85867a85995f	igj	1c54ce81-d8f9-5677-8432-c140499c9558	763c4eab-972d-5158-aab5-3290f8ce9f79
ce9f7fe2-b709-4ed3-bc53-6a6c6566af1c	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	763c4eab-972d-5158-aab5-3290f8ce9f79
226ffc79-afea-4ead-ab88-44e5391c186f	riec	6681de9b-637e-5f17-a600-eba92ce24b75	763c4eab-972d-5158-aab5-3290f8ce9f79
f41a73d7-39f1-49e9-867c-57fafc8f4094	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	763c4eab-972d-5158-aab5-3290f8ce9f79
8577e359-63a6-400d-8fa3-2a6b9ce021bd	bank	34601974-8571-5d6e-a01a-c34c28160eef	763c4eab-972d-5158-aab5-3290f8ce9f79
d9a6adb0-6051-40b3-ba91-b4611c672c46	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	763c4eab-972d-5158-aab5-3290f8ce9f79
e2c96c1e-9bf1-40c1-aec2-473c8e04a011	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	763c4eab-972d-5158-aab5-3290f8ce9f79
463f4f6f-f8ce-4e89-a032-5e307ac59a11	sparren	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	763c4eab-972d-5158-aab5-3290f8ce9f79
c7bb3828-e497-4233-94b5-fba89e4bfa6d	vik	ce4f1598-cbd7-5609-9477-275be969da54	ca967950-f88e-5222-8b7b-62aa1f377624
6643427b-5ab0-445f-a644-9b37240e218a	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	ca967950-f88e-5222-8b7b-62aa1f377624
b6bbae12-b9ea-4a38-8bf3-26952bdf48fe	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	ca967950-f88e-5222-8b7b-62aa1f377624
fe707115-f746-4828-9bc6-6dc24ac96209	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	ca967950-f88e-5222-8b7b-62aa1f377624
9c8849cf-ad41-4978-9be9-3c95baa7c7c3	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	ca967950-f88e-5222-8b7b-62aa1f377624
b48c49f0-dcfb-42c4-bc9a-789bb5614341	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	ca967950-f88e-5222-8b7b-62aa1f377624
26fecd1b-4e8b-4fa8-9384-ae942bd2d29a	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	ca967950-f88e-5222-8b7b-62aa1f377624
9103b94e-25ad-4e27-addb-763d50aec95e	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	ca967950-f88e-5222-8b7b-62aa1f377624
4ac3bdbc-ba44-4467-91f2-f96ba4e79437	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	ca967950-f88e-5222-8b7b-62aa1f377624
a03d0fa6-46ea-45eb-98e7-dc67ae86e922	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	ca967950-f88e-5222-8b7b-62aa1f377624
76deb6d4-0d4e-4280-8654-a7998f76cbdc	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	ca967950-f88e-5222-8b7b-62aa1f377624
b6f3e2ea-a6a9-4186-9a8b-4b1235df766b	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	ca967950-f88e-5222-8b7b-62aa1f377624
f201d7b0-d643-4694-8ae0-ab52f3c5259b	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	ca967950-f88e-5222-8b7b-62aa1f377624
a9808186-e9dc-43f1-b958-a65c8933acb1	brp	e241a53f-ecef-54b9-9294-3159920b87db	ca967950-f88e-5222-8b7b-62aa1f377624
a4f00ec3-34ef-4095-bc0b-58980ab81a7e	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	ca967950-f88e-5222-8b7b-62aa1f377624
154ffe91-431f-44ab-a975-1224d1926ca6	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	ca967950-f88e-5222-8b7b-62aa1f377624
0ff8cedc-39bc-46ce-96a2-df5577e11ca4	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	ca967950-f88e-5222-8b7b-62aa1f377624
79ad0a2b-d2af-4bdc-9e5a-e378870d2d25	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	ca967950-f88e-5222-8b7b-62aa1f377624
fcbbfe2b-ed91-4659-9736-8ef79aaea9b1	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	ca967950-f88e-5222-8b7b-62aa1f377624
20c25b5c-0411-4bfa-b0b7-ea5183a78897	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	ca967950-f88e-5222-8b7b-62aa1f377624
d330ad3e-2ee2-4878-880c-cbf410bc4cb4	mma	b246b9be-3552-5d96-ad77-fa75818649a6	ca967950-f88e-5222-8b7b-62aa1f377624
7e127666-9d47-42d7-8801-2a95f2b33bed	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	ca967950-f88e-5222-8b7b-62aa1f377624
7530111c-3745-42c2-b5e2-5cb3dc4fd493	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	ca967950-f88e-5222-8b7b-62aa1f377624
46700ab8-5f78-4e68-b577-8fd90bf1e2b6	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	ca967950-f88e-5222-8b7b-62aa1f377624
f2503d01-3534-4da8-ba47-e1b686c9bb74	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	ca967950-f88e-5222-8b7b-62aa1f377624
187255d1-2022-474a-ab6b-d30c919f4613	halt	3af61577-e4e9-5356-8d33-694b9a048c14	ca967950-f88e-5222-8b7b-62aa1f377624
783f7502-627e-4ec9-8f84-7321309a662f	igj	1c54ce81-d8f9-5677-8432-c140499c9558	ca967950-f88e-5222-8b7b-62aa1f377624
c1aa27c0-3748-4485-8424-35ab4a7cc74b	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	ca967950-f88e-5222-8b7b-62aa1f377624
3694b5fd-e04e-44d8-a57b-08cc4f9c7e73	riec	6681de9b-637e-5f17-a600-eba92ce24b75	ca967950-f88e-5222-8b7b-62aa1f377624
78ce8b7a-eb98-4cfc-90a5-9fa5d83805ce	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	ca967950-f88e-5222-8b7b-62aa1f377624
f608f88b-f669-4757-bf3c-0df79a2b666b	bank	34601974-8571-5d6e-a01a-c34c28160eef	ca967950-f88e-5222-8b7b-62aa1f377624
bc16a651-9689-497e-9dd0-7315335952f7	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	ca967950-f88e-5222-8b7b-62aa1f377624
d9e1718a-d22f-4579-bdfd-f1224cb75055	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	ca967950-f88e-5222-8b7b-62aa1f377624
cd97d691-129a-4ce9-849f-e313e809a0c5	sparren	ce4f1598-cbd7-5609-9477-275be969da54	ca967950-f88e-5222-8b7b-62aa1f377624
5a1863d3-0802-4475-983b-b2c587f5d17b	vik	ce4f1598-cbd7-5609-9477-275be969da54	54743882-d488-51ef-a5b2-640ac785969d
c88c5c0e-9e42-462a-adad-c200275fa1e5	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	54743882-d488-51ef-a5b2-640ac785969d
17c1715b-2489-454d-89e7-d0f6aad71ba7	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	54743882-d488-51ef-a5b2-640ac785969d
da01e39a-d5fb-4095-bb09-20144577300a	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	54743882-d488-51ef-a5b2-640ac785969d
a12b9250-e1f2-43cc-a078-74fc521d89e6	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	54743882-d488-51ef-a5b2-640ac785969d
ef45aeaa-68fe-4144-8428-f9aca7d7d219	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	54743882-d488-51ef-a5b2-640ac785969d
01815358-f9ce-481d-b2ea-010d5cd57d62	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	54743882-d488-51ef-a5b2-640ac785969d
3efab0b1-8b05-4d68-bfdf-6db157a8f55c	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	54743882-d488-51ef-a5b2-640ac785969d
e104924d-12a1-4422-b70d-6f127746f57f	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	54743882-d488-51ef-a5b2-640ac785969d
1feb5a6c-fff4-4489-af27-815a3824c204	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	54743882-d488-51ef-a5b2-640ac785969d
dd5ff78a-d1a7-421a-be7a-37693d6372d0	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	54743882-d488-51ef-a5b2-640ac785969d
d0fe9b41-269c-481f-9e0a-ea469b9e77d8	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	54743882-d488-51ef-a5b2-640ac785969d
20eaa124-19b5-469a-b8e2-843ce55f6557	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	54743882-d488-51ef-a5b2-640ac785969d
dc16e8fd-62e5-4215-a234-00eb642e9d4d	brp	e241a53f-ecef-54b9-9294-3159920b87db	54743882-d488-51ef-a5b2-640ac785969d
e4aabf39-625b-4201-9458-cd64bda162a0	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	54743882-d488-51ef-a5b2-640ac785969d
51ee2650-f62a-4eb7-9d25-a36234eff496	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	54743882-d488-51ef-a5b2-640ac785969d
adfd06b5-234d-45ae-88b7-11acd0a3420c	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	54743882-d488-51ef-a5b2-640ac785969d
5592a9f5-92f7-48b1-ae8c-76ef8f9fe3c1	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	54743882-d488-51ef-a5b2-640ac785969d
cef1d873-d7f3-42db-a40c-8bd23574a694	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	54743882-d488-51ef-a5b2-640ac785969d
07533890-6f3b-404f-bf73-c1d5d94a113b	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	54743882-d488-51ef-a5b2-640ac785969d
96d6977b-bcf6-4187-ab59-aec77e78606e	mma	b246b9be-3552-5d96-ad77-fa75818649a6	54743882-d488-51ef-a5b2-640ac785969d
d3d7066d-b91f-44ab-b8f3-2b59fb5f5dd4	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	54743882-d488-51ef-a5b2-640ac785969d
abe70dc4-2e57-48ab-9492-d852279293d5	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	54743882-d488-51ef-a5b2-640ac785969d
58f953bf-d59e-4a15-b3ce-d7b456ee0388	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	54743882-d488-51ef-a5b2-640ac785969d
d8836648-fdbc-47cd-8996-ee856c8487de	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	54743882-d488-51ef-a5b2-640ac785969d
ea39db7f-7486-4bff-bdea-b503a621490f	halt	3af61577-e4e9-5356-8d33-694b9a048c14	54743882-d488-51ef-a5b2-640ac785969d
582a48bc-6aa3-4543-af97-159fd036f38d	igj	1c54ce81-d8f9-5677-8432-c140499c9558	54743882-d488-51ef-a5b2-640ac785969d
ea49430a-c1e2-4283-b66b-9024f3501a2f	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	54743882-d488-51ef-a5b2-640ac785969d
e119146b-9915-425d-925c-6a818f0705f9	riec	6681de9b-637e-5f17-a600-eba92ce24b75	54743882-d488-51ef-a5b2-640ac785969d
4e99ab04-e858-4a34-99f1-ac0a62f0e757	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	54743882-d488-51ef-a5b2-640ac785969d
16021abd-4a7f-480a-803c-ceb579bb90e6	bank	34601974-8571-5d6e-a01a-c34c28160eef	54743882-d488-51ef-a5b2-640ac785969d
b29642a4-3b70-435d-886b-29a845570a78	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	54743882-d488-51ef-a5b2-640ac785969d
fcfafab8-66e5-47b6-bdef-aa34e80ac30f	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	54743882-d488-51ef-a5b2-640ac785969d
5c534e9d-69ce-4171-bedb-d9dcb2b4acbe	sparren	ce4f1598-cbd7-5609-9477-275be969da54	54743882-d488-51ef-a5b2-640ac785969d
e002e9fe-1968-4129-a8a0-35ce43abf9a6	vik	ce4f1598-cbd7-5609-9477-275be969da54	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
1599152b-9ede-4f3d-aa3a-c49468857d33	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
b41c2f3c-7baa-40ec-8b7b-a816f12388c4	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
7967ebcf-99ca-4ddf-93e0-adf2ef22a18c	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
904f55c6-9a50-4b45-8ad3-5ff6c563404b	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
65c88cba-ad13-4cfe-be5f-02b0d7197c5b	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
6fa7f3cd-6c66-4434-b33d-3e81a843302c	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
244df75e-e20c-497d-97cd-c45eaa0ea5a4	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
9bd5952f-a5f7-46c7-86ac-d5124c5c207c	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
3c8fc747-3d6d-4d04-b74a-7cd8b60d751e	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
7a2736fb-ba9c-4f82-8023-f9f0daa775cb	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
ecdd81b6-a8da-4c3f-9baa-d109148fd9cd	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
d47a6b46-5d66-4d5e-a96b-e03107b7e01e	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
72b1da94-1130-4bee-86d0-d43a0e71d42d	brp	e241a53f-ecef-54b9-9294-3159920b87db	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
2fbb2a37-8737-4071-a37e-b04555fde9e5	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
6a24da56-30c2-4e95-bc05-b6ec3336c039	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
c9bfb9cb-0821-42a2-8e1c-1fe4875a3c63	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
d18e761c-4fb6-4806-aa5c-06f6bdbf35dc	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
7bab7ff1-30af-49c0-b322-0a44d215b0d8	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
aefb336b-cd46-4183-91c3-ef2b8efe304d	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
940ccfed-2a54-44e8-9b57-c52c9e37d397	mma	b246b9be-3552-5d96-ad77-fa75818649a6	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
9324cee0-6778-4fe6-8748-8cbdedc26b1e	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
07a5a388-51b1-4e92-9704-91aa0fdcb179	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
7a18b041-825a-4e0f-a80a-81260f8aad48	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
9804330f-37e2-44fd-85c1-b3c02dde7c0d	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
2132e1c9-6222-43f2-a51d-dfc7528d35ea	halt	3af61577-e4e9-5356-8d33-694b9a048c14	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
231790ef-32c5-4b75-8fda-64545317534b	igj	1c54ce81-d8f9-5677-8432-c140499c9558	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
4f61e3d8-7b5b-4f94-b527-4c0372dbfd0b	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
31099e38-1bd4-47fa-8d76-acd8b0848192	riec	6681de9b-637e-5f17-a600-eba92ce24b75	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
27629abf-0c3e-49d1-bb14-3812cb1a3bc3	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
075ca1a7-2765-4d14-96eb-469ea40953ff	bank	34601974-8571-5d6e-a01a-c34c28160eef	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
f5df78fe-5c0e-4d54-b7fc-65c4acc8e5f5	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
ba6d44e9-90a8-4dca-ba22-7e295182ef22	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
5697c314-725c-46c8-baea-4605fb2a7412	sparren	ce4f1598-cbd7-5609-9477-275be969da54	4005ad6f-2765-5e7c-92fd-fa6d246d6df2
2132cb42-aa09-4155-8fd8-4e868414a0a9	vik	ce4f1598-cbd7-5609-9477-275be969da54	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
ddd57b21-355b-4175-bc17-39a20ed766e8	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
0d7cc82a-315f-4a19-947d-2d4ad8e08f72	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
295ef9c2-7547-4a55-b1c4-df59211378cc	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
522ca379-a4c6-44c3-b45a-a989383251ee	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
61870eb7-40d2-4636-943f-8b6b0ccb5b5c	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
6a59f932-88d6-43c1-9920-e7975d9c4c5a	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
dee951cc-d2d0-4ecc-ac2d-24e16a5cfcb9	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
44650514-5287-4633-80de-55e6755d79e0	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
6d925fbf-4a01-4e9a-a533-c47ede663928	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
56cdf4a7-f2fd-41de-aad0-1de1c9e0750f	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
a9af4cca-2145-4a32-b78a-b2ae74373644	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
af97bd8a-9421-495b-8efc-c585f05d438b	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
4732259b-2749-4b2e-9b63-244453ee64b7	brp	e241a53f-ecef-54b9-9294-3159920b87db	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
905d7934-dca3-4144-b6cf-fe40f776816b	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
dcbd24de-5671-421d-a1ae-396d9a5a1905	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
238974d8-098a-47e6-8b8b-923e91a348f9	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
b5cde80a-424d-4be0-8cb5-69349127b897	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
6109cce8-6378-4f9c-b006-eb6021a53298	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
5d4563e5-78bc-450e-aff0-669cc8ea3afb	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
d8dc2b2e-dd44-4576-96c0-01e3e717caab	mma	b246b9be-3552-5d96-ad77-fa75818649a6	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
eafc37c2-fea1-48bb-ade1-0a84bf5e135f	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
cb928a60-20c2-4ae5-8306-bf73fbe98f2b	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
c3222d0c-cef5-44ac-9118-2761f1aa79f3	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
f9f96113-8a3a-49fe-8704-b47610f166c9	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
aafa5b41-dada-4372-bf42-67096f7e2be4	halt	3af61577-e4e9-5356-8d33-694b9a048c14	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
0dc3fa4d-4406-4aaf-8305-441ebf5f6d8f	igj	1c54ce81-d8f9-5677-8432-c140499c9558	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
84a21751-d569-4ecc-8a62-56aba7ce00f4	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
4b6f1cae-921a-43fb-9af4-4013730e3d11	riec	6681de9b-637e-5f17-a600-eba92ce24b75	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
a3fa485f-6d4d-4933-aae7-c0fef04a19d9	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
709de376-8ea6-4ffa-9081-49e11d705d73	bank	34601974-8571-5d6e-a01a-c34c28160eef	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
55a12545-14a3-48e0-bf10-8db24f4be13c	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
1e5a6691-6dcd-4b42-ae73-beb187994e55	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
a24ce56f-8b73-431d-bcbf-567953a34c49	sparren	ce4f1598-cbd7-5609-9477-275be969da54	ff4a3b1a-edc2-539a-8d15-8880fe7b206e
1e3ab030-a4bb-4908-b14c-37f15f88182d	vik	ce4f1598-cbd7-5609-9477-275be969da54	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
45a01fda-3948-4d31-952e-c67d5fe0d63c	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
fda9ace4-12d1-4dd7-8396-2d4baf8371c5	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
023824d6-dc8c-4a21-8889-9d3de0c78842	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
146c4687-8343-429c-8bb6-a915243f96dc	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
8732a296-1983-47e6-ab7a-da0ce3452349	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
9da68c6a-d83f-468c-b3ff-60c5ff0d051d	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
6bc0dda7-361e-4367-a29b-bc661118e3f4	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
e54dee76-6b84-4ca1-b290-9abb207d0da7	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
95f9917e-76f4-4d5e-91b8-0d04acf1347a	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
8d27dd60-8a56-4a7b-af23-7e16b0b6c4d7	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
2ee9a778-400d-49d5-a59f-fdc6f8bf0bee	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
20fec6bb-06c9-4c7f-b0fb-64b857d0e7ba	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
d7092cce-7c7f-466b-9c7c-beb121e4622d	brp	e241a53f-ecef-54b9-9294-3159920b87db	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
4409b06d-5f05-4d44-a002-355550fc0027	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
0d89d172-beeb-40d9-8dce-95a6a78833fb	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
4422dec1-8b5c-4929-81fe-5a973ca43bee	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
f295db9a-c060-4a13-b03f-c7da262e6288	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
63f8e9bc-7887-4e7a-a05e-2d1fdb865301	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
0c2090b0-6f89-4dde-bbaf-063cbe66e50f	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
52ec8ee1-b3b3-42d6-89bd-934279b8c2d5	mma	b246b9be-3552-5d96-ad77-fa75818649a6	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
5e137598-d22a-4a3c-8c58-d72e708af110	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
69cbfd89-e285-4049-a37a-d41c5efc2178	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
32f09621-a4c8-4347-99e3-919302d82293	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
f459b26c-c96f-41e9-b075-631e124f6889	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
d5096469-605e-43f8-a4b1-47aeb169fe1f	halt	3af61577-e4e9-5356-8d33-694b9a048c14	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
ddb02a26-4dfc-420c-9dac-c84555a2a101	igj	1c54ce81-d8f9-5677-8432-c140499c9558	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
ca4994d0-8a38-43a7-a6ca-33e325d49193	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
b878ff6e-9594-4f95-b010-0b99cca0a5dd	riec	6681de9b-637e-5f17-a600-eba92ce24b75	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
039af292-8551-4f82-b3ca-deb84c2f5fce	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
acd74573-803b-43c3-bd66-3566a8c895ee	bank	34601974-8571-5d6e-a01a-c34c28160eef	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
596c5d6c-e8d8-4ee1-bc37-ef51ada8f4fd	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
81e23574-f2a3-419b-b79a-1aa7eecd348c	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
cc0003bd-8b55-4219-a28f-715b803cb196	sparren	ce4f1598-cbd7-5609-9477-275be969da54	3f8d8f85-fbdf-5ca6-b329-c681a41fb121
9f3ebfd2-6e70-44a5-bbdd-acc9eb6df1da	vik	ce4f1598-cbd7-5609-9477-275be969da54	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
726fb7fa-e2ef-4bf6-af1e-e131ee50adcc	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
592a5256-705a-484c-b428-33332e546251	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
e3f1164b-7590-47e2-9ba1-08b34c4e44b0	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
22c706da-fdef-4804-a2b3-c3c36933535a	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
b0b3f53f-c5a3-4c12-be60-676252636a5d	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
67de003f-8a5e-4932-ae58-13dc8e3d6fe9	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
ee1db0f7-c4a1-42fd-ba05-399bd203a33e	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
4088a995-c03f-4b5a-bdbd-8695e55be20d	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
c448e370-a49e-405e-8934-edea0fa9a6e8	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
b31013dd-0a25-49e6-adb5-c2fc9907ed7c	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
42e900d7-5a91-4215-a658-2147c2854393	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
966fd33b-104e-4eab-b1eb-1567e8f988af	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
ce9c0ecd-b868-4f87-96e4-bffeb3ce1a5c	brp	e241a53f-ecef-54b9-9294-3159920b87db	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
29b94a74-f5a0-44b3-be6f-84674890aa88	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
18b3f5b4-181f-4628-a27a-861072058edd	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
5b007348-b3f6-4da7-8b17-45d4de2a6d36	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
76970bf0-8627-49ee-a486-19ad15f066f0	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
7f1f0aa5-48b4-43a4-80ce-379d6199a42d	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
956e57eb-5a8c-43ec-b8a5-2a013c658647	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
e7ce7744-0129-4c35-a138-50422f34d255	mma	b246b9be-3552-5d96-ad77-fa75818649a6	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
27b3bcca-ad24-4f4e-adc3-596744fcdf73	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
3e2adc6f-8f7e-4423-a489-8e944c67fbea	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
6e71b8d8-20cb-4963-81f9-48f00a074fdb	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
7bdbfc18-ae67-4a8d-b919-1635b69528b4	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
5642f5c7-1d68-4604-ba52-6053fcea8789	halt	3af61577-e4e9-5356-8d33-694b9a048c14	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
892e3b76-cf8d-42c4-8828-0ee31a7b289e	igj	1c54ce81-d8f9-5677-8432-c140499c9558	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
aa056da1-4698-4304-8efd-2fe831172831	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
c8af7430-7a8a-4c05-b06b-6fb9966b69a1	riec	6681de9b-637e-5f17-a600-eba92ce24b75	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
74f492f7-7e2a-40bc-8807-4f6d4f86f88c	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
5b54eade-1c55-4f19-a6c6-4f66dacbf1e7	bank	34601974-8571-5d6e-a01a-c34c28160eef	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
6881471b-1595-4a59-8223-88f53b8d076c	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
50d70be4-4f5c-4c02-8a6a-bdceb9c287c9	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
9f317958-c5c2-477b-a27c-77b7d4ac8550	sparren	dead8cfa-9e2d-5fc0-8ad9-e93eb2608010	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7
1bf7cc06-778f-4f74-b8cd-64f9ac3d466c	vik	ce4f1598-cbd7-5609-9477-275be969da54	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
4c70c856-8eaa-490a-b906-bf685715ec52	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
cf2f5eef-d5c1-4b7b-85c8-54948fb59fe4	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
d56e9877-765f-4e58-9542-ee5c7a50eada	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
b3c776d8-72f2-4764-826d-885fc2b6d4aa	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
223a652e-2ed1-4e4a-8f2e-2ede6abffae1	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
a9b00f39-54f0-42ea-b29f-d3e4c55d4df7	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
9021b383-2487-4fec-8836-06a29e059337	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
495655bd-4496-4cee-bb45-53bd2f0dbe05	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
deab8658-5478-4a48-b3f4-d6ed2ca196b2	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
9263b3d7-c658-4caa-a808-e7e76624b439	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
c29b9b57-5594-49d4-a007-845887351824	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
46476b97-c12b-4949-9d9f-c0535ec9cbd8	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
5fce16d3-1f40-4bc9-94bc-92006e50c3b6	brp	e241a53f-ecef-54b9-9294-3159920b87db	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
9cf2abf5-f496-425e-92d2-5c386a1ed4ac	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
646253e1-bbb7-4680-a8c9-ae5827bbbc24	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
7ff88cac-96b6-4fd6-972d-0860cd4cd463	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
c05c88ba-5a03-4065-a00b-b98051bea61f	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
fdc96f41-ee12-4bb7-a6c0-72dba62e0cdd	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
4ac0e35e-d2a5-40a5-936b-b61c48520eaf	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
a1bdfcf5-591f-48d5-b0d1-2365a01a2c36	mma	b246b9be-3552-5d96-ad77-fa75818649a6	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
cf21e624-98c5-483c-9bb8-23a727f7ecfe	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
d28d5db3-d4d7-4dc0-8a38-b25eb1ba9d97	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
4c8d736d-028e-486a-8440-6702e99639f7	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
67562366-a569-4d9c-a1a0-f8e9ac09f238	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
cf67cdfc-6cb2-4938-a62d-6c4263e2d47d	halt	3af61577-e4e9-5356-8d33-694b9a048c14	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
d1f4bb48-e10a-4f79-8158-4b0b8ffa2569	igj	1c54ce81-d8f9-5677-8432-c140499c9558	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
52d0e311-4cfe-4a22-8e4b-c1ebbcd5a9b2	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
7e3a561b-f163-4a79-9dce-b880c3243f61	riec	6681de9b-637e-5f17-a600-eba92ce24b75	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
5bb77c30-343b-467a-aa76-c6208de361c8	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
402859f2-e59d-4f31-a29b-8f55654d7fb6	bank	34601974-8571-5d6e-a01a-c34c28160eef	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
0c08f28d-9eb4-4f62-a121-d55d561e0e3c	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
4085f081-0539-43cb-a169-e1e87dee8d43	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
384c1f52-cf3a-4100-9e65-8089ace7e971	sparren	09abc124-5964-5e82-9ff0-00a61874079d	fee47ebb-f4e6-51d8-a5ec-9a94f907916d
e9ba029a-411b-4123-b2f3-36869210dd2e	vik	ce4f1598-cbd7-5609-9477-275be969da54	f5e433c0-62c2-5215-8f69-061d255bd07f
c6247853-4b22-4178-bd09-d7f4778b09e1	wijkteam	fbad92e9-08b7-57fc-b27c-4b32a3e648a4	f5e433c0-62c2-5215-8f69-061d255bd07f
60d33d55-f948-42f4-80ac-e6d31248d6e5	schuldhulp	ec4eb7d4-387c-5f9d-a31a-001ad385daa8	f5e433c0-62c2-5215-8f69-061d255bd07f
6371f1ca-b315-42df-bae8-99b955e8ced3	aandachtsfunctionaris_mh	68f21b0f-a2d4-53ac-95a2-9f4523eff714	f5e433c0-62c2-5215-8f69-061d255bd07f
f9630848-fe44-4be5-a502-b20c2a34ee93	zorgcoordinator_mh	885d84b2-4c48-5d8d-b234-ed2454383fb6	f5e433c0-62c2-5215-8f69-061d255bd07f
b341a942-c5aa-4063-ba88-a46df9db6b78	zvh	9429f50e-dac3-5b2c-8e56-cabb10508796	f5e433c0-62c2-5215-8f69-061d255bd07f
96dae29d-f54a-44e9-96f9-6ff78652ca02	leerplicht	48eb76dd-0c0d-5720-bbdf-5c69c29b7584	f5e433c0-62c2-5215-8f69-061d255bd07f
3abab5fd-0072-42b1-ad9f-2b92f3bfa72e	zorgcoordinator_school	09abc124-5964-5e82-9ff0-00a61874079d	f5e433c0-62c2-5215-8f69-061d255bd07f
b5106a33-68c2-4e6b-85d5-1af1e51efcc6	jongerenwerk	5dcb3313-abfb-55da-9ecb-99e2f05a638f	f5e433c0-62c2-5215-8f69-061d255bd07f
51cfce6e-c851-4e97-a3a8-a6192fc98537	sociale_recherche	92d5f203-799f-5aa2-b9d2-f9b67cbf6b9e	f5e433c0-62c2-5215-8f69-061d255bd07f
9fb5dcf1-d73d-4ac2-81c8-6d6b09b6939a	toezicht_wmo_jeugd	e09792ee-eca0-5448-a31d-44cba499071d	f5e433c0-62c2-5215-8f69-061d255bd07f
01bfea8d-fe2a-4aa1-9c9e-d8bc3de1169b	woningcorporatie	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	f5e433c0-62c2-5215-8f69-061d255bd07f
bd0ccab8-e696-4cb6-ad48-4e97d51e995a	gemeente_wonen	b24038e0-27f6-5534-ab80-200b517e094a	f5e433c0-62c2-5215-8f69-061d255bd07f
8a36cf72-3730-440b-8953-ebf1b440a42f	brp	e241a53f-ecef-54b9-9294-3159920b87db	f5e433c0-62c2-5215-8f69-061d255bd07f
67193c9a-3fb6-4fdb-9a0a-eb1cf05dc10a	bibob	07f2fbf3-4324-512a-9d83-317f63b329cf	f5e433c0-62c2-5215-8f69-061d255bd07f
eb4ee213-3022-4291-bcc5-7e68b0ce4c01	aanspreekpunt_integriteit	6751ed22-42a1-5c07-a8c2-13d8f709b7fa	f5e433c0-62c2-5215-8f69-061d255bd07f
d168c4f8-6710-4919-a505-cf86efb40889	buiten_kantoortijd	46ff40db-d2fb-53ff-abb5-8e8e6329cd59	f5e433c0-62c2-5215-8f69-061d255bd07f
02ff8066-5839-469f-82a3-3837beabdf4d	politie_112	96471153-16d3-54e3-b68f-0c2aa35478fd	f5e433c0-62c2-5215-8f69-061d255bd07f
5e2bdca6-4169-4fde-bc8c-c1e5e8c932f3	politie	b5ab9f4d-ad1c-5600-8bc3-2744547c39b6	f5e433c0-62c2-5215-8f69-061d255bd07f
a517d45c-34ce-43d9-9599-a8629055a3a2	veilig_thuis	7129f6d4-104a-5ced-8534-d16185d6f365	f5e433c0-62c2-5215-8f69-061d255bd07f
30c17ff2-9073-4090-8539-f6fa308dd88a	mma	b246b9be-3552-5d96-ad77-fa75818649a6	f5e433c0-62c2-5215-8f69-061d255bd07f
4ee5a723-cb43-4c54-a633-248c4098b7e5	comensha	14263338-ec18-5f6a-aba1-da0adc57e02f	f5e433c0-62c2-5215-8f69-061d255bd07f
cf2709a4-89f6-4790-a8f9-c264a24f926e	fier_chat	450e540a-a9fa-5d7e-9ced-fe94e915d4f1	f5e433c0-62c2-5215-8f69-061d255bd07f
7e063b11-1cc4-4c65-bd04-ae1944f5e01a	arbeidsinspectie	d963cd4c-e7b2-5575-b63e-f29bfa47ba7a	f5e433c0-62c2-5215-8f69-061d255bd07f
f28038ae-959d-4502-991f-11c5868f21bf	fairwork	9e677bbd-ac9c-51fb-bbb5-2fbd4faf6af3	f5e433c0-62c2-5215-8f69-061d255bd07f
986e2696-a6fc-4973-8e87-a487c0f7bf18	halt	3af61577-e4e9-5356-8d33-694b9a048c14	f5e433c0-62c2-5215-8f69-061d255bd07f
14ff8c4a-cd59-4fba-aa21-3418ad9f3166	igj	1c54ce81-d8f9-5677-8432-c140499c9558	f5e433c0-62c2-5215-8f69-061d255bd07f
5e8034c7-df06-4dc5-82d4-55fd4c40445c	ikz	e2bef85b-fde5-5ab0-86a0-f1b00381e7fd	f5e433c0-62c2-5215-8f69-061d255bd07f
e09a6e50-454e-4038-8cd6-d994e1c5a85c	riec	6681de9b-637e-5f17-a600-eba92ce24b75	f5e433c0-62c2-5215-8f69-061d255bd07f
57aad462-dfb3-49dc-9a0d-15346584b3fd	fiu	e839f153-a345-5af3-b55b-272184b5c6ab	f5e433c0-62c2-5215-8f69-061d255bd07f
63aa03f6-a711-4d2e-a2b1-ddd996399334	bank	34601974-8571-5d6e-a01a-c34c28160eef	f5e433c0-62c2-5215-8f69-061d255bd07f
46b26e86-e3c4-4003-aea2-1f2e93e297ac	fraudehelpdesk	cd3ada82-0da3-5714-8f4a-e50522f8f07f	f5e433c0-62c2-5215-8f69-061d255bd07f
12f19ecb-5045-4584-89ff-379534987a4e	netbeheerder	5add82cf-4baa-506d-b38a-376e7f92f5af	f5e433c0-62c2-5215-8f69-061d255bd07f
dd5a6248-9161-46a7-bc17-f8f74fd28f75	sparren	a8fe76ce-d9a3-5621-b173-bdafbdc361ef	f5e433c0-62c2-5215-8f69-061d255bd07f
\.


--
-- Data for Name: organisations_term; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.organisations_term (id, key, version, text, changed_on, organisation_id) FROM stdin;
\.


--
-- Data for Name: reporters_record; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.reporters_record (id, account_index, submission_index, organisation, bucket, wrapped_key, sealed, erase_on, retention) FROM stdin;
39b667fe-f6fd-4c93-b3b1-d0922a8d398b	\\xca6d38d7df3430a204a71812076e0ee6	\\xd3289374208a3a16c4caf071936bb70c	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	2026-11	\\x018b0b17be63ff3a9da936827208bdf163435369b17216c215ecdc4d37097f131cadfceffd35e6455620b047e2e78f47f0a6b35ebc2356e139daa88d5d	\\x017e868f9614560a1a17d4e9cd67f2474a4ea901df313ab3fba93bc7f935991847db4c8f8f39208a05b50c01d0009cb2d19fb74fde6ba5cc004cf0b5c5c882862ea532f41c099aa37708093ae3bc1a564b83a7cef97c4792407c42870eb4b526c4dab16c26e299fcb2811906a8060da7494456621ae55ba15c25cc3411149048fce339b7ea61c78aa6f58fd2cb9beaf607d686f66325d7ed6ef5f7639089b1183ec3d9fdc0dce78b8fa550ce96dcc2dc08a6	2027-11-18	melder
abf71fce-7390-4a97-99b3-4d14aba0620f	\\xb09bd2f654209a7624e13deee2868e33	\\x9f52bf7db36cc839aca50c007de4b4fd	f5e433c0-62c2-5215-8f69-061d255bd07f	2026-11	\\x0158a1ab2fa1fab7dc05a6504a34807abfe84c4716a7f9caf18c305756ddb98314c21b8ebc6303b656978ea39e8bb122f9070c641a2842ec226bdaff14	\\x019a2ec0fa72162b6cefeae8d51317e5c27160e11fb606e2a26a56ae62129ac5018706ad8b95105f8c5f46383b1206778e0c72df21a42ae0e5539bc862b62990456dc09db160f93f815a6e41542aaedd1677bc3cb35682d0ee6af65e3981e99dbe878f5157f77be9f69114e0a5e56064b47333863c380442a45fbda54f06071278622145df63ea0ee56dd3785fe96d83571874d9976d7d46d6c9848c916cde7a254a73e18a146d7bed62969e5166c2d2dc14	2027-11-18	melder
7a47cb1d-5db4-4346-9119-ea40b50e043f	\\xbfe2025488143e0bc16743b442b0c1c5	\\x5abad4590566b24c6a157ad34f7e3b82	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	2026-11	\\x01e94b979e548f06339858426f855a0ad167cbba0897ee5a1a850a4e3f8e9cf683370a3bec179907288245e3f65f0786a8c68abb54a9e569fe203894e4	\\x01508cc779b704a37323587958729c574e27f26dc18cf49bd516d6bee994eac7ffabc0490c99178ff3096027f30f6bfb8ec7aa5a239f6a77b8fdb78abc09c3991ed4b5f95c91b738d9865d13982a503c141455a4bb9d3963f4702f62d0043433dc5ba572b3b89655e1e8d9b50f4f456e4fa41a20e04ccb660e40661137642c4c445777ce710d76dcafb323dd86ca1b5bfea8a7e5cb7a6bc0a2c0eac5582bf66d98f83034d1f040de2c2d11f83fc6b6d2c60e	2027-11-18	melder
871e84b6-905e-48ce-9488-d89434c7ab86	\\x0927e3364ee440ab564e88507bc635ba	\\x2fb8261e5e62d206f5c7cf6cad155732	54743882-d488-51ef-a5b2-640ac785969d	2026-11	\\x0160188a8261e454eeeb18d8ff3931be816a0ff583a9c26f0370e3863d0c1a21ffff175cb2a70f69c24d974ab4311507edfeda8614531cf583ece58619	\\x0143d24923f1c79705f55a017a58eddd361dc6ab76fd361d2aa1e20bf9693d269b7f56db79d4bb2c2098cf3eed12a20584029f890aec771e4d79cc403f3eb81da24d10a15e8c2eace4d6ef53d887d6e65c040625105edca5deb3659bc28ffdd101230ae31cb5314eb3a2633cf71ed837d9ff494aac5d3768536b072aac96cca5c0c3b9816f82860297265de2d2ddadfd0815875d3d87a6636aa34d33b909317df78f73bd2e14b8bfc1316eb9f30c1f8196cc	2027-11-18	melder
2777e436-05ab-4ea9-b185-3ee1eff257b9	\\x832966c0810779c29ddc9763fb1341e9	\\x4bf3ca5a11cab50f7849b2a21b93f3e4	763c4eab-972d-5158-aab5-3290f8ce9f79	2026-11	\\x013b71c69c46d335534e92e2caa907d211c792fcab2e0c274a8e1bd4ac2705bed070f14f8306287f1c2598e67ed5615cc3fe6275fd9381c446cfd11e3e	\\x0174fcc9effe6fa16245b8e8aa74ba50296991c0de399128d8042b7ad126ed278a8f2b4b269a7eb03ec525817d8f925f22d88f6d816dd6914de1c5ecd66fa3843346191bbee8d95f6186782d656a80d5f96966336def806acf404e50041d1d0e7b211e90964babbbcbfe66b05558cea90dc97fa8a03f8d79fc1369398f950761f7328010b3f706c971544fecce09b740d11fe23ec9e4642d7e25b3e688aa43fcb84a649878421565857b1c2722b89ac87921	2027-11-18	melder
7c5e85ed-d39f-45bf-b84a-d601f12a5c7b	\\xca6d38d7df3430a204a71812076e0ee6	\\x83db0d09147265b25cc3a74e8383db1c	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	2026-11	\\x01f12c00701539a009ed4247b95e9b2463acdc29e198c3d6dd82435b3dfe44da8910654ebd0c7a92e645c61d16b8fcb985e26c838075e6ea4d87d04b1a	\\x01337fc503ac60c091b4f740b30e19f307295711ef98c960f17ac23513c429456c0adcbf71cd1145e8c05a75057dd23ae185794978aa2609873ddf651d7c84e4eada658112dc27dd3ba9903c248f4f5ee837e962ebe3cb908332e7d10336dd243054b916dc9123f979ad241fb944f25bd4ea82f3256d3e86b620b627f76a8b4b2e459f622951a97423a522fa578a23ca143c7775e2b50796072aa2ffc378b13b70fa0394be00905afd019d3867fc02a3ec03	2027-11-18	melder
\.


--
-- Data for Name: signals_enrichment; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.signals_enrichment (id, organisation, added_on, kind, body, retention, signal_id) FROM stdin;
2c8404a6-5462-41df-9555-c3f99733eff5	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	2026-11-18	gezien	\\x012f2f7b934d3e90e704711f67e38e7d3107d9a0ff65a64e169529b1bf39dcefefe71e13f47b2a43131740660cdc3f168fa56a449a9218593dd3546589d356835d	signaal	614625f1-54f9-499a-9cc1-ba3e8ff28a04
\.


--
-- Data for Name: signals_mention; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.signals_mention (id, organisation, kind, body, retention, signal_id) FROM stdin;
6c90bae0-a610-4cc3-9ff5-82a7ba377163	f5e433c0-62c2-5215-8f69-061d255bd07f	voertuig	\\x010cfb5d8dd77136903cf1b391f63a00381876ad321ce343c74b0eac9e3bf68c535386c554601f48feb4dc5cd194ef835add	signaal	7037428f-8dfe-4e38-b06c-e58fe969a411
\.


--
-- Data for Name: signals_mentionkey; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.signals_mentionkey (id, organisation, agreement, kind, value, retention, mention_id) FROM stdin;
5ab0cd66-e4a9-4935-a06b-bda23fe1eaad	f5e433c0-62c2-5215-8f69-061d255bd07f	12f08e82-5ab5-5f7f-abea-d5a5f4ddb16c	kenteken	\\x9ecd0d5f36910f30cae95da4844211cf	signaal	6c90bae0-a610-4cc3-9ff5-82a7ba377163
\.


--
-- Data for Name: signals_signal; Type: TABLE DATA; Schema: public; Owner: puzzelstuk_owner
--

COPY public.signals_signal (id, organisation, kind, state, area, day_part, place_kind, earner_behind, other_field, gut_feeling, phenomena, received_on, promised_on, review_on, erase_on, retention, bucket, wrapped_key, saw, heard, thought, known_from, indicators) FROM stdin;
614625f1-54f9-499a-9cc1-ba3e8ff28a04	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	signaal	opgepakt					f	f	{jonge_aanwas}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x010e7af22b7eb8752f27323cc77868db18ddd1cc4bf3a6dc3802e6b8b54bd34ea07e8c1e687f4d3ce6fe1c0a2a0d2d6e579f23d6e1f09681698f2e9077	\\x0153ba1f185905eb1b8a742f14206ae68ac7270c7ea3c058009d2b1fe2f6e32705d3173883eb010987776564af9efbb25570e65c5ecd7324521086252fe569acb3e3eb1e89cff2a6c1a52ba4a65abbe6fe27cd9c	\N	\N	\\x014389ae766c8a78efff535e8651148d7f16d1d88eef4168b68c34b27513ec20168e1c64c52581e5cff0c49f156acccfc3	\\x013951fb77e6b8b28d274369c6116429fc3438253171ab8ef4ab8da605865d54e81888ad
7037428f-8dfe-4e38-b06c-e58fe969a411	f5e433c0-62c2-5215-8f69-061d255bd07f	signaal	vastgelegd					f	f	{}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x01e5ae2d2a552718ee8d6f5c624071f4b91785fa69d2585430cbf9be426fea13be6762dd7a039f9bd6664925acead858bf50d9098c277f6fa936d25bb4	\\x0169b446f253bc8586d74b4ee5456ce63b5bf6813428a52d0dec7fbf175466fc2f2c15e8a2123c2c61122d9e950468d2f05f920390e1d71094e3c9e2f63feb	\N	\\x0131bf433715f79e0c3161682d5512be63d7535b1a91e8ad0a9f6556db658d4d21431a8700fb6a92570c0332552a84b25b636e	\\x01d03386a0998d5973c34877823c09df9f629b169355865f975aff2b49ca13a1ddbd5f1ac016b07e63c5	\N
2bbadfd3-c9d0-4b6d-92a6-c1dd2e1fef4e	fee47ebb-f4e6-51d8-a5ec-9a94f907916d	signaal	vastgelegd					f	f	{jonge_aanwas}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x01665b8a5661089c4fc0a88885ae5d28443b3b853eaf65625012c6dd78ea63388f4b5a0eb79ed24207ff0140fb1e8812212ce05d3a2b473f6b18df0c17	\\x0166077edf557ccbf2b9d99769d8ab1fdaa75ee01ff9e52113b2535be366a645cbfb3a3dd1fc168dbe71d62568193eb720d2d88286eabff0e7b310	\N	\N	\\x01d6eb9da19deddaba2c0dbefc7ba1c8ba866f09426148e1ae48c35400992fc5fd3e384febe937a72d7c94c4b1c6	\\x01e16f52ab1d71fbb4fba4c020ca84db8eb4126ef70cbc87e731761162190dd71def74dc
88488d84-894c-43c0-9ecc-e6211fc8724e	54743882-d488-51ef-a5b2-640ac785969d	signaal	vastgelegd					f	f	{jonge_aanwas}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x0183e5b4545353034c903c723452de2928eead1fc4866073969df26641f0e892a7c06c28670b9a7fb2f1e17fd5e88021365f51c1475a6c089a26f28137	\\x01fb06472f6337e9e7833d9fe9f39440ee0c3b5a387be47f8af1d0f0c028ab6825fbd79f5b74b0a54a19a9a457fdd44665dbcea4414d713743e90e	\N	\N	\\x01645bad304de0d4178c4ba90ef394ba58cd707020d1fee05689271932669a70a09a6730baebc96d502777eccb	\\x01c779e10d8d08481d3d851b3f3cbe2d877f922f1a2c54d795c94ebc420a57c7d93f3584
a1fc4da4-94c5-433d-9929-8c1b6f51e390	763c4eab-972d-5158-aab5-3290f8ce9f79	signaal	vastgelegd					f	f	{jonge_aanwas}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x01c2b4710fa3279dd77697ad809d9f5c21798e50ac0e76f4627808aa63ec6503fabaf6e3033eeed4b2b7f49a683c713b586818bcac578205f1ef0b06bc	\\x01955ccb0b6ed69b0d4c5cf9d6927cec72a29b7ab52b85b4947749273d26c118205f0d1e0d3383645d47a3db94a7c6ba6f4546d56bc010f899	\N	\N	\\x013505329f71183771a1b55d47408c487517d65b2010649c84463f8453b58993aa1ba477201940ab	\\x01f77dc42088661a3689954c91765f57c33077aaed6ad3f1f10c910f5cdff05dac633a18
413c527c-f7de-492b-a876-550e88a09f11	ba1b04c6-f181-5e9c-ae92-8f2fd31673c7	signaal	vastgelegd					f	f	{jonge_aanwas}	2026-11-18	2026-12-02	2027-02-16	2027-11-18	signaal	2026-11	\\x0161d964431eeaac30e6a24abec7137133d16af6be287a8e599645cd4bee2ca6070c20a7bcded89441e5cae6746c6f41c507d94f7c2bc2aaacd7f03057	\\x0165096ff4e4603eda4d2dafbd96c27e91ee776bbfc00bbc1dbb0fae779063ef3b69c944432bff40369460685271de966e70751948f755b2111416ec	\N	\N	\\x01ed22bdabaaf63c4d8ea9f9d78f74927e7a4e07fc3f61cab62a98f7216d64891cafd950a1f0624930f12e93e02a1aefe9	\\x013dd9ce069ec87bb28c4b22515642c1d39f0061556682365257939f143a02714bfed91d
\.


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 92, true);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 23, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 22, true);


--
-- Name: organisations_agreement_parties_id_seq; Type: SEQUENCE SET; Schema: public; Owner: puzzelstuk_owner
--

SELECT pg_catalog.setval('public.organisations_agreement_parties_id_seq', 10, true);


--
-- Name: access_grant access_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);


--
-- Name: organisations_adoption adoption_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_adoption
    ADD CONSTRAINT adoption_once UNIQUE (organisation_id, subject);


--
-- Name: organisations_assignment assignment_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_assignment
    ADD CONSTRAINT assignment_once UNIQUE (member_id, organisation_id, role);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_seal audit_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (entry);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: feedback_step feedback_step_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.feedback_step
    ADD CONSTRAINT feedback_step_pkey PRIMARY KEY (id);


--
-- Name: access_grant grant_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT grant_once UNIQUE (object_id, receiver, purpose);


--
-- Name: guidance_owntext guidance_owntext_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.guidance_owntext
    ADD CONSTRAINT guidance_owntext_pkey PRIMARY KEY (id);


--
-- Name: organisations_adoption organisations_adoption_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_adoption
    ADD CONSTRAINT organisations_adoption_pkey PRIMARY KEY (id);


--
-- Name: organisations_agreement_parties organisations_agreement__agreement_id_organisatio_2e95cdf3_uniq; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_agreement_parties
    ADD CONSTRAINT organisations_agreement__agreement_id_organisatio_2e95cdf3_uniq UNIQUE (agreement_id, organisation_id);


--
-- Name: organisations_agreement_parties organisations_agreement_parties_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_agreement_parties
    ADD CONSTRAINT organisations_agreement_parties_pkey PRIMARY KEY (id);


--
-- Name: organisations_agreement organisations_agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_agreement
    ADD CONSTRAINT organisations_agreement_pkey PRIMARY KEY (id);


--
-- Name: organisations_area organisations_area_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_area
    ADD CONSTRAINT organisations_area_pkey PRIMARY KEY (code);


--
-- Name: organisations_assignment organisations_assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_assignment
    ADD CONSTRAINT organisations_assignment_pkey PRIMARY KEY (id);


--
-- Name: organisations_function organisations_function_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_function
    ADD CONSTRAINT organisations_function_pkey PRIMARY KEY (id);


--
-- Name: organisations_member organisations_member_email_key; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_member
    ADD CONSTRAINT organisations_member_email_key UNIQUE (email);


--
-- Name: organisations_member organisations_member_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_member
    ADD CONSTRAINT organisations_member_pkey PRIMARY KEY (id);


--
-- Name: organisations_organisation organisations_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_pkey PRIMARY KEY (id);


--
-- Name: organisations_organisation organisations_organisation_slug_key; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_slug_key UNIQUE (slug);


--
-- Name: organisations_route organisations_route_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_route
    ADD CONSTRAINT organisations_route_pkey PRIMARY KEY (id);


--
-- Name: organisations_term organisations_term_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_term
    ADD CONSTRAINT organisations_term_pkey PRIMARY KEY (id);


--
-- Name: guidance_owntext own_text_version_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.guidance_owntext
    ADD CONSTRAINT own_text_version_once UNIQUE (organisation_id, card, field, version);


--
-- Name: reporters_record reporters_record_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.reporters_record
    ADD CONSTRAINT reporters_record_pkey PRIMARY KEY (id);


--
-- Name: reporters_record reporters_record_submission_index_key; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.reporters_record
    ADD CONSTRAINT reporters_record_submission_index_key UNIQUE (submission_index);


--
-- Name: organisations_route route_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_route
    ADD CONSTRAINT route_once UNIQUE (organisation_id, target);


--
-- Name: audit_seal seal_position_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT seal_position_once UNIQUE (lane, "position");


--
-- Name: signals_enrichment signals_enrichment_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_enrichment
    ADD CONSTRAINT signals_enrichment_pkey PRIMARY KEY (id);


--
-- Name: signals_mention signals_mention_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_mention
    ADD CONSTRAINT signals_mention_pkey PRIMARY KEY (id);


--
-- Name: signals_mentionkey signals_mentionkey_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_mentionkey
    ADD CONSTRAINT signals_mentionkey_pkey PRIMARY KEY (id);


--
-- Name: signals_signal signals_signal_pkey; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_signal
    ADD CONSTRAINT signals_signal_pkey PRIMARY KEY (id);


--
-- Name: organisations_term term_version_once; Type: CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_term
    ADD CONSTRAINT term_version_once UNIQUE (organisation_id, key, version);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: feedback_step_signal_id_075a4943; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX feedback_step_signal_id_075a4943 ON public.feedback_step USING btree (signal_id);


--
-- Name: grant_by_receiver; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX grant_by_receiver ON public.access_grant USING btree (receiver, object_id);


--
-- Name: guidance_owntext_organisation_id_9a1848a2; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX guidance_owntext_organisation_id_9a1848a2 ON public.guidance_owntext USING btree (organisation_id);


--
-- Name: mention_by_key; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX mention_by_key ON public.signals_mentionkey USING btree (agreement, kind, value);


--
-- Name: organisations_adoption_organisation_id_a88578f7; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_adoption_organisation_id_a88578f7 ON public.organisations_adoption USING btree (organisation_id);


--
-- Name: organisations_agreement_parties_agreement_id_5046389d; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_agreement_parties_agreement_id_5046389d ON public.organisations_agreement_parties USING btree (agreement_id);


--
-- Name: organisations_agreement_parties_organisation_id_595339bd; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_agreement_parties_organisation_id_595339bd ON public.organisations_agreement_parties USING btree (organisation_id);


--
-- Name: organisations_area_code_047da6e3_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_area_code_047da6e3_like ON public.organisations_area USING btree (code varchar_pattern_ops);


--
-- Name: organisations_area_parent_id_47b17379; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_area_parent_id_47b17379 ON public.organisations_area USING btree (parent_id);


--
-- Name: organisations_area_parent_id_47b17379_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_area_parent_id_47b17379_like ON public.organisations_area USING btree (parent_id varchar_pattern_ops);


--
-- Name: organisations_assignment_member_id_0ceab682; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_assignment_member_id_0ceab682 ON public.organisations_assignment USING btree (member_id);


--
-- Name: organisations_assignment_organisation_id_0004f21e; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_assignment_organisation_id_0004f21e ON public.organisations_assignment USING btree (organisation_id);


--
-- Name: organisations_function_deputy_id_c4a96a04; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_function_deputy_id_c4a96a04 ON public.organisations_function USING btree (deputy_id);


--
-- Name: organisations_function_holder_id_7f32b66d; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_function_holder_id_7f32b66d ON public.organisations_function USING btree (holder_id);


--
-- Name: organisations_function_organisation_id_157479fc; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_function_organisation_id_157479fc ON public.organisations_function USING btree (organisation_id);


--
-- Name: organisations_member_email_4f7b3203_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_member_email_4f7b3203_like ON public.organisations_member USING btree (email varchar_pattern_ops);


--
-- Name: organisations_organisation_parent_id_6e4cf435; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_organisation_parent_id_6e4cf435 ON public.organisations_organisation USING btree (parent_id);


--
-- Name: organisations_organisation_slug_5f32bfb4_like; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_organisation_slug_5f32bfb4_like ON public.organisations_organisation USING btree (slug varchar_pattern_ops);


--
-- Name: organisations_route_function_id_1100f107; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_route_function_id_1100f107 ON public.organisations_route USING btree (function_id);


--
-- Name: organisations_route_organisation_id_79fead44; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_route_organisation_id_79fead44 ON public.organisations_route USING btree (organisation_id);


--
-- Name: organisations_term_organisation_id_a75fd0b2; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX organisations_term_organisation_id_a75fd0b2 ON public.organisations_term USING btree (organisation_id);


--
-- Name: reporters_record_account_index_40dc922e; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX reporters_record_account_index_40dc922e ON public.reporters_record USING btree (account_index);


--
-- Name: signal_by_promise; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX signal_by_promise ON public.signals_signal USING btree (promised_on);


--
-- Name: signals_enrichment_signal_id_8c414deb; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX signals_enrichment_signal_id_8c414deb ON public.signals_enrichment USING btree (signal_id);


--
-- Name: signals_mention_signal_id_e788bcd8; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX signals_mention_signal_id_e788bcd8 ON public.signals_mention USING btree (signal_id);


--
-- Name: signals_mentionkey_mention_id_fc8ed3be; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX signals_mentionkey_mention_id_fc8ed3be ON public.signals_mentionkey USING btree (mention_id);


--
-- Name: step_by_signal; Type: INDEX; Schema: public; Owner: puzzelstuk_owner
--

CREATE INDEX step_by_signal ON public.feedback_step USING btree (signal_id, given_on);


--
-- Name: audit_entry only_grows; Type: TRIGGER; Schema: public; Owner: puzzelstuk_owner
--

CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.puzzelstuk_refuse_change();


--
-- Name: audit_seal only_grows; Type: TRIGGER; Schema: public; Owner: puzzelstuk_owner
--

CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.puzzelstuk_refuse_change();


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: feedback_step feedback_step_signal_id_075a4943_fk_signals_signal_id; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.feedback_step
    ADD CONSTRAINT feedback_step_signal_id_075a4943_fk_signals_signal_id FOREIGN KEY (signal_id) REFERENCES public.signals_signal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: guidance_owntext guidance_owntext_organisation_id_9a1848a2_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.guidance_owntext
    ADD CONSTRAINT guidance_owntext_organisation_id_9a1848a2_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_adoption organisations_adopti_organisation_id_a88578f7_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_adoption
    ADD CONSTRAINT organisations_adopti_organisation_id_a88578f7_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_agreement_parties organisations_agreem_agreement_id_5046389d_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_agreement_parties
    ADD CONSTRAINT organisations_agreem_agreement_id_5046389d_fk_organisat FOREIGN KEY (agreement_id) REFERENCES public.organisations_agreement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_agreement_parties organisations_agreem_organisation_id_595339bd_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_agreement_parties
    ADD CONSTRAINT organisations_agreem_organisation_id_595339bd_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_area organisations_area_parent_id_47b17379_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_area
    ADD CONSTRAINT organisations_area_parent_id_47b17379_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisations_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_assignment organisations_assign_member_id_0ceab682_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_assignment
    ADD CONSTRAINT organisations_assign_member_id_0ceab682_fk_organisat FOREIGN KEY (member_id) REFERENCES public.organisations_member(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_assignment organisations_assign_organisation_id_0004f21e_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_assignment
    ADD CONSTRAINT organisations_assign_organisation_id_0004f21e_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_function organisations_functi_deputy_id_c4a96a04_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_function
    ADD CONSTRAINT organisations_functi_deputy_id_c4a96a04_fk_organisat FOREIGN KEY (deputy_id) REFERENCES public.organisations_function(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_function organisations_functi_holder_id_7f32b66d_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_function
    ADD CONSTRAINT organisations_functi_holder_id_7f32b66d_fk_organisat FOREIGN KEY (holder_id) REFERENCES public.organisations_member(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_function organisations_functi_organisation_id_157479fc_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_function
    ADD CONSTRAINT organisations_functi_organisation_id_157479fc_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_organisation organisations_organi_parent_id_6e4cf435_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organi_parent_id_6e4cf435_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_route organisations_route_function_id_1100f107_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_route
    ADD CONSTRAINT organisations_route_function_id_1100f107_fk_organisat FOREIGN KEY (function_id) REFERENCES public.organisations_function(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_route organisations_route_organisation_id_79fead44_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_route
    ADD CONSTRAINT organisations_route_organisation_id_79fead44_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_term organisations_term_organisation_id_a75fd0b2_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.organisations_term
    ADD CONSTRAINT organisations_term_organisation_id_a75fd0b2_fk_organisat FOREIGN KEY (organisation_id) REFERENCES public.organisations_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signals_enrichment signals_enrichment_signal_id_8c414deb_fk_signals_signal_id; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_enrichment
    ADD CONSTRAINT signals_enrichment_signal_id_8c414deb_fk_signals_signal_id FOREIGN KEY (signal_id) REFERENCES public.signals_signal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signals_mention signals_mention_signal_id_e788bcd8_fk_signals_signal_id; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_mention
    ADD CONSTRAINT signals_mention_signal_id_e788bcd8_fk_signals_signal_id FOREIGN KEY (signal_id) REFERENCES public.signals_signal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signals_mentionkey signals_mentionkey_mention_id_fc8ed3be_fk_signals_mention_id; Type: FK CONSTRAINT; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE ONLY public.signals_mentionkey
    ADD CONSTRAINT signals_mentionkey_mention_id_fc8ed3be_fk_signals_mention_id FOREIGN KEY (mention_id) REFERENCES public.signals_mention(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_grant; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.access_grant ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_entry app_adds; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY app_adds ON public.audit_entry FOR INSERT TO puzzelstuk_app WITH CHECK ((organisation = public.puzzelstuk_organisation()));


--
-- Name: audit_entry; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.audit_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_seal; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.audit_seal ENABLE ROW LEVEL SECURITY;

--
-- Name: guidance_owntext everyone_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY everyone_reads ON public.guidance_owntext FOR SELECT USING (true);


--
-- Name: organisations_assignment everyone_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY everyone_reads ON public.organisations_assignment FOR SELECT USING (true);


--
-- Name: organisations_function everyone_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY everyone_reads ON public.organisations_function FOR SELECT USING (true);


--
-- Name: organisations_route everyone_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY everyone_reads ON public.organisations_route FOR SELECT USING (true);


--
-- Name: organisations_term everyone_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY everyone_reads ON public.organisations_term FOR SELECT USING (true);


--
-- Name: feedback_step; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.feedback_step ENABLE ROW LEVEL SECURITY;

--
-- Name: feedback_step granted; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY granted ON public.feedback_step USING ((EXISTS ( SELECT
   FROM public.access_grant g
  WHERE ((g.object_id = feedback_step.signal_id) AND (g.receiver = ANY (public.puzzelstuk_receivers())) AND (g.starts_on <= public.puzzelstuk_today()) AND (g.ends_on > public.puzzelstuk_today()))))) WITH CHECK (((organisation = public.puzzelstuk_organisation()) OR public.puzzelstuk_may_see(signal_id)));


--
-- Name: signals_enrichment granted; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY granted ON public.signals_enrichment USING ((EXISTS ( SELECT
   FROM public.access_grant g
  WHERE ((g.object_id = signals_enrichment.signal_id) AND (g.receiver = ANY (public.puzzelstuk_receivers())) AND (g.starts_on <= public.puzzelstuk_today()) AND (g.ends_on > public.puzzelstuk_today()))))) WITH CHECK (((organisation = public.puzzelstuk_organisation()) OR public.puzzelstuk_may_see(signal_id)));


--
-- Name: signals_mention granted; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY granted ON public.signals_mention USING ((EXISTS ( SELECT
   FROM public.access_grant g
  WHERE ((g.object_id = signals_mention.signal_id) AND (g.receiver = ANY (public.puzzelstuk_receivers())) AND (g.starts_on <= public.puzzelstuk_today()) AND (g.ends_on > public.puzzelstuk_today()))))) WITH CHECK (((organisation = public.puzzelstuk_organisation()) OR public.puzzelstuk_may_see(signal_id)));


--
-- Name: signals_mentionkey granted; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY granted ON public.signals_mentionkey USING ((EXISTS ( SELECT
   FROM public.signals_mention m
  WHERE (m.id = signals_mentionkey.mention_id)))) WITH CHECK ((organisation = public.puzzelstuk_organisation()));


--
-- Name: signals_signal granted; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY granted ON public.signals_signal USING ((EXISTS ( SELECT
   FROM public.access_grant g
  WHERE ((g.object_id = signals_signal.id) AND (g.receiver = ANY (public.puzzelstuk_receivers())) AND (g.starts_on <= public.puzzelstuk_today()) AND (g.ends_on > public.puzzelstuk_today())))));


--
-- Name: guidance_owntext; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.guidance_owntext ENABLE ROW LEVEL SECURITY;

--
-- Name: organisations_assignment; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.organisations_assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: organisations_function; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.organisations_function ENABLE ROW LEVEL SECURITY;

--
-- Name: organisations_route; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.organisations_route ENABLE ROW LEVEL SECURITY;

--
-- Name: organisations_term; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.organisations_term ENABLE ROW LEVEL SECURITY;

--
-- Name: access_grant own_organisation_grants; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_grants ON public.access_grant FOR INSERT WITH CHECK ((organisation = public.puzzelstuk_organisation()));


--
-- Name: signals_signal own_organisation_inserts; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_inserts ON public.signals_signal FOR INSERT WITH CHECK ((organisation = public.puzzelstuk_organisation()));


--
-- Name: guidance_owntext own_organisation_writes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_writes ON public.guidance_owntext USING ((organisation_id = public.puzzelstuk_organisation())) WITH CHECK ((organisation_id = public.puzzelstuk_organisation()));


--
-- Name: organisations_assignment own_organisation_writes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_writes ON public.organisations_assignment USING ((organisation_id = public.puzzelstuk_organisation())) WITH CHECK ((organisation_id = public.puzzelstuk_organisation()));


--
-- Name: organisations_function own_organisation_writes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_writes ON public.organisations_function USING ((organisation_id = public.puzzelstuk_organisation())) WITH CHECK ((organisation_id = public.puzzelstuk_organisation()));


--
-- Name: organisations_route own_organisation_writes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_writes ON public.organisations_route USING ((organisation_id = public.puzzelstuk_organisation())) WITH CHECK ((organisation_id = public.puzzelstuk_organisation()));


--
-- Name: organisations_term own_organisation_writes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY own_organisation_writes ON public.organisations_term USING ((organisation_id = public.puzzelstuk_organisation())) WITH CHECK ((organisation_id = public.puzzelstuk_organisation()));


--
-- Name: access_grant receiver_ends; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY receiver_ends ON public.access_grant FOR UPDATE USING ((receiver = ANY (public.puzzelstuk_receivers())));


--
-- Name: access_grant receiver_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY receiver_reads ON public.access_grant FOR SELECT USING ((receiver = ANY (public.puzzelstuk_receivers())));


--
-- Name: access_grant receiver_removes; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY receiver_removes ON public.access_grant FOR DELETE USING (public.puzzelstuk_may_see(object_id));


--
-- Name: reporters_record reporter_role; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY reporter_role ON public.reporters_record TO puzzelstuk_reporter USING (true) WITH CHECK (true);


--
-- Name: reporters_record; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.reporters_record ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_seal sealer_chains; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY sealer_chains ON public.audit_seal TO puzzelstuk_sealer USING (true) WITH CHECK (true);


--
-- Name: audit_entry sealer_reads; Type: POLICY; Schema: public; Owner: puzzelstuk_owner
--

CREATE POLICY sealer_reads ON public.audit_entry FOR SELECT TO puzzelstuk_sealer USING (true);


--
-- Name: signals_enrichment; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.signals_enrichment ENABLE ROW LEVEL SECURITY;

--
-- Name: signals_mention; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.signals_mention ENABLE ROW LEVEL SECURITY;

--
-- Name: signals_mentionkey; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.signals_mentionkey ENABLE ROW LEVEL SECURITY;

--
-- Name: signals_signal; Type: ROW SECURITY; Schema: public; Owner: puzzelstuk_owner
--

ALTER TABLE public.signals_signal ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: puzzelstuk_owner
--

GRANT ALL ON SCHEMA public TO puzzelstuk_migrator WITH GRANT OPTION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT USAGE ON SCHEMA public TO puzzelstuk_app;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT USAGE ON SCHEMA public TO puzzelstuk_worker;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT USAGE ON SCHEMA public TO puzzelstuk_reporter;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT USAGE ON SCHEMA public TO puzzelstuk_sealer;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT ALL ON SCHEMA public TO puzzelstuk_owner;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION puzzelstuk_migrator;
GRANT ALL ON SCHEMA public TO puzzelstuk_migrator;
RESET SESSION AUTHORIZATION;


--
-- Name: SCHEMA reporters; Type: ACL; Schema: -; Owner: puzzelstuk_reporter
--

GRANT USAGE ON SCHEMA reporters TO puzzelstuk_app;


--
-- Name: FUNCTION forget(uuid, bytea[]); Type: ACL; Schema: reporters; Owner: puzzelstuk_reporter
--

REVOKE ALL ON FUNCTION reporters.forget(uuid, bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION reporters.forget(uuid, bytea[]) TO puzzelstuk_app;


--
-- Name: FUNCTION own(bytea[]); Type: ACL; Schema: reporters; Owner: puzzelstuk_reporter
--

REVOKE ALL ON FUNCTION reporters.own(bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION reporters.own(bytea[]) TO puzzelstuk_app;


--
-- Name: FUNCTION register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text); Type: ACL; Schema: reporters; Owner: puzzelstuk_reporter
--

REVOKE ALL ON FUNCTION reporters.register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text) FROM PUBLIC;
GRANT ALL ON FUNCTION reporters.register(uuid, bytea, bytea, uuid, text, bytea, bytea, date, text) TO puzzelstuk_app;


--
-- Name: FUNCTION submitted(bytea); Type: ACL; Schema: reporters; Owner: puzzelstuk_reporter
--

REVOKE ALL ON FUNCTION reporters.submitted(bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION reporters.submitted(bytea) TO puzzelstuk_app;


--
-- Name: TABLE access_grant; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_grant TO puzzelstuk_app;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT INSERT ON TABLE public.audit_entry TO puzzelstuk_app;
GRANT SELECT ON TABLE public.audit_entry TO puzzelstuk_sealer;


--
-- Name: TABLE audit_seal; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT ON TABLE public.audit_seal TO puzzelstuk_sealer;


--
-- Name: TABLE auth_group; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.auth_group TO puzzelstuk_app;


--
-- Name: TABLE auth_permission; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.auth_permission TO puzzelstuk_app;


--
-- Name: TABLE django_content_type; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.django_content_type TO puzzelstuk_app;


--
-- Name: TABLE django_migrations; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.django_migrations TO puzzelstuk_app;


--
-- Name: TABLE django_session; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO puzzelstuk_app;


--
-- Name: TABLE feedback_step; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.feedback_step TO puzzelstuk_app;


--
-- Name: TABLE guidance_owntext; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guidance_owntext TO puzzelstuk_app;


--
-- Name: TABLE organisations_adoption; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.organisations_adoption TO puzzelstuk_app;


--
-- Name: TABLE organisations_agreement; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.organisations_agreement TO puzzelstuk_app;


--
-- Name: TABLE organisations_agreement_parties; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.organisations_agreement_parties TO puzzelstuk_app;


--
-- Name: TABLE organisations_area; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.organisations_area TO puzzelstuk_app;


--
-- Name: TABLE organisations_assignment; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_assignment TO puzzelstuk_app;


--
-- Name: TABLE organisations_function; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_function TO puzzelstuk_app;


--
-- Name: TABLE organisations_member; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisations_member TO puzzelstuk_app;


--
-- Name: TABLE organisations_organisation; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT ON TABLE public.organisations_organisation TO puzzelstuk_app;


--
-- Name: TABLE organisations_route; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_route TO puzzelstuk_app;


--
-- Name: TABLE organisations_term; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_term TO puzzelstuk_app;


--
-- Name: TABLE reporters_record; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.reporters_record TO puzzelstuk_reporter;


--
-- Name: TABLE signals_enrichment; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.signals_enrichment TO puzzelstuk_app;


--
-- Name: TABLE signals_mention; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.signals_mention TO puzzelstuk_app;


--
-- Name: TABLE signals_mentionkey; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.signals_mentionkey TO puzzelstuk_app;


--
-- Name: TABLE signals_signal; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.signals_signal TO puzzelstuk_app;


--
-- Name: COLUMN signals_signal.state; Type: ACL; Schema: public; Owner: puzzelstuk_owner
--

GRANT UPDATE(state) ON TABLE public.signals_signal TO puzzelstuk_app;


--
-- PostgreSQL database dump complete
--


