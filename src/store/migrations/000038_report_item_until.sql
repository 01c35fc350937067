-- The last day on which an entry may stand in the report's edition, by the days of the record itself: an answer of another
-- province is kept nowhere, so that nothing else says that what it told is over.
alter table report_item add column shown_until date;
