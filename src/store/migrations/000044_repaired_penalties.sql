-- Penalties that were repaired here are compared daily with the national results.
create index source_record_repaired on source_record (ref) where category = 'R03' and status = 'repaired';
