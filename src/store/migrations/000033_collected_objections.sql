-- R12 records of local systems, of which objections are made: looked for with every sweep.
create index local_record_objection on local_record (record_id) where category = 'R12';
