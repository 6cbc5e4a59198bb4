-- The names that are shown, once each, with whether a person bears them: what pinyin is made of.
SELECT DISTINCT value AS name, label = 'Person' AS person
FROM valued
WHERE property = 'prefLabel' AND lang = 'zh'
ORDER BY name, person
