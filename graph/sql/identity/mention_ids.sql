-- The mentions that were left apart.
SELECT no, mention FROM mentions WHERE no IN (SELECT no FROM excluded) OR no IN (SELECT no FROM parted)
