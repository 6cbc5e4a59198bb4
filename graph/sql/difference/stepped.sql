SELECT was, is_now, kin, anew FROM stepped ORDER BY was, is_now
