-- Every mention that a present source makes.
SELECT mention FROM mentions ORDER BY mention
