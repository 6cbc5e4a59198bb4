-- Documents that go with the withdrawn one.
SELECT mention FROM undeclared ORDER BY mention
