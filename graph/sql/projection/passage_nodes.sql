SELECT
    id,
    CAST(NULL AS VARCHAR) AS name,
    CAST(NULL AS VARCHAR[]) AS names,
    CAST(NULL AS VARCHAR) AS name_en,
    CAST(NULL AS VARCHAR) AS pinyin,
    any_value(quote) AS quote,
    any_value(locator) AS locator
FROM passages
GROUP BY id
ORDER BY id
