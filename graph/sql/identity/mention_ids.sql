SELECT no, mention FROM mentions WHERE no IN (SELECT no FROM excluded)
