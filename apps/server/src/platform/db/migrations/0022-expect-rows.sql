-- Up Migration

-- Ends a statement that touched fewer rows than it had to, as a lost race: its transaction is to be run again. So the
-- statements behind it need not wait for its answer.
create function expect_rows(touched bigint, wanted bigint) returns void language plpgsql as $$
begin
  if touched <> wanted then
    raise exception 'touched % rows instead of %', touched, wanted using errcode = 'serialization_failure';
  end if;
end
$$;

-- Down Migration

drop function expect_rows;
