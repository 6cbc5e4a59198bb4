-- Every mention of the withdrawn document.
SELECT mention FROM identity WHERE canonical = $id ORDER BY mention
