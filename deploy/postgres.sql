-- Roles and database in a Postgres of your own (15 or newer), once, as its superuser:
--   psql -v owner_password=… -v app_password=… -f deploy/postgres.sql postgres
-- Letters and digits in the passwords spare you percent signs in the addresses. Afterwards:
--   DATABASE_OWNER_URL=postgres://cluster_owner:…@db.example/cluster
--   DATABASE_URL=postgres://cluster_app:…@db.example/cluster
\set ON_ERROR_STOP on

-- owns the database and its tables, and migrates at each start
create role cluster_owner login password :'owner_password';
-- what the application connects as: it owns nothing; migrations give it the use of the tables
create role cluster_app login password :'app_password';

-- A UTF-8 LC_CTYPE is needed: with plain C, pg_trgm sees no letters in Cyrillic words.
-- Lists for people are sorted by an ICU collation (und-x-icu), so Postgres has to be built with ICU, as packages are.
create database cluster owner cluster_owner template template0 encoding 'UTF8'
  locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8';
revoke connect, temporary on database cluster from public;
grant connect on database cluster to cluster_app;

\connect cluster
-- db/migrate.ts makes these itself where the owner may; some hosts let only the superuser
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists fuzzystrmatch;
