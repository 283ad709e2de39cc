-- this plan has no rule of its own that reads results
select null::text, null::text, null::date, null::text, null::boolean, null::boolean where false
