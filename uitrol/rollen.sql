-- De rollen en de database van Passend. Eenmaal uitvoeren als beheerder van de databaseserver (PostgreSQL 15 of nieuwer).
-- De wachtwoorden komen daarna, zie docs/installeren.md.

create role passend_eigenaar login;              -- bezit de tabellen; alleen voor bijwerken en terugzetten
create role passend_app login;                   -- hiermee werkt Passend; bezit niets en ziet één school tegelijk
create role passend_bewaarder login bypassrls;   -- alleen voor reservekopieën; leest alles, verandert niets
grant pg_read_all_data to passend_bewaarder;
alter role passend_bewaarder set default_transaction_read_only = on;

-- De regels van een plan zijn één lange opdracht over weinig gegevens.
alter role passend_eigenaar set jit = off;
alter role passend_app set jit = off;

-- Een opdracht die mislukt kan bevatten wat iemand typte. Dat hoort niet in het logbestand van de databaseserver.
alter role passend_eigenaar set log_min_error_statement = panic;
alter role passend_eigenaar set log_error_verbosity = terse;
alter role passend_app set log_min_error_statement = panic;
alter role passend_app set log_error_verbosity = terse;
alter role passend_bewaarder set log_min_error_statement = panic;
alter role passend_bewaarder set log_error_verbosity = terse;

create database passend owner passend_eigenaar encoding 'UTF8' template template0;
revoke connect, temporary on database passend from public;
grant connect, temporary on database passend to passend_app;
grant connect on database passend to passend_bewaarder;
