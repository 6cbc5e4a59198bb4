-- The links that decisions make.
SELECT no, key FROM decided
