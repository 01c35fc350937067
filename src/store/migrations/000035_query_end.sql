-- Own records whose publicity is over: the last day of sharing and use, after which they are erased (查询期满).
create table query_end (
  ref bytea primary key check (octet_length(ref) = 16),
  last_day date not null
);
create index query_end_day on query_end (last_day);
