-- Tables like the product's, with their indexes, for what a limit writes: the relay must not send it.
create table if not exists limit_outbox (like outbox including all);
create table if not exists limit_change_entry (like change_entry including all);
create table if not exists limit_audit_entry (like audit_entry including all);
create table if not exists limit_import_record (like import_record including all);
create table if not exists limit_import_error (like import_error including defaults);
