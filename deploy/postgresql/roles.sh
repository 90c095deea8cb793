#!/bin/sh
# Run once, when the database is made: the two roles and the database of Ledestjernen. led_owner owns the tables and
# changes them at an upgrade; led_app is what requests run as: it owns nothing and stands under every policy.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
create role led_owner login nosuperuser nobypassrls password :'owner_password';
create role led_app login nosuperuser nobypassrls password :'app_password';
grant led_app to led_owner;
create database ledestjernen owner led_owner;
revoke all on database ledestjernen from public;
grant connect on database ledestjernen to led_app;
SQL
