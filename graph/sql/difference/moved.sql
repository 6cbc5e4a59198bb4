-- How many moved in a step.
SELECT count(*) FROM matched AS m JOIN stepped AS s USING (was, is_now) WHERE s.kin <> m.kin
