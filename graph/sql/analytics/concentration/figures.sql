-- Evidence: every yield that is told, with each firm that has a part in it: where its achievement's contributors are, by
-- their posts or their studio's or team's unit; and again with each district, where these firms and bodies lie, or failing
-- that the contributors. Money is told in yuan.
-- state: counted; retold, where a newer document tells of the same achievement and kind, or of several figures in it
-- another is the largest; no_number; no_sum, where adding up means nothing: ratios, what has no unit, figures a person,
-- a piece or the like, averages of anything but a time, amounts below zero; elsewhere, at a body that is no firm;
-- unknown, where nobody tells the firm or the district.
WITH made AS (
    SELECT DISTINCT a."to" AS achievement, c."to" AS maker
    FROM CONTRIBUTOR AS c
    JOIN OF_ACHIEVEMENT AS a ON a."from" = c."from"
),
firms AS (
    SELECT achievement, maker AS firm FROM made WHERE split_part(maker, '/', 1) IN ('Company', 'Organization')
    UNION
    SELECT m.achievement, p.unit FROM made AS m JOIN posts AS p ON p.person = m.maker
    UNION
    SELECT m.achievement, u."to" FROM made AS m JOIN UNIT_OF AS u ON u."from" = m.maker
    UNION
    SELECT m.achievement, u."to"
    FROM made AS m
    JOIN WORKS_FOR AS w ON w."from" = m.maker AND {all}
    JOIN UNIT_OF AS u ON u."from" = w."to"
),
within_firms AS (
    SELECT achievement, firm FROM firms WHERE {all_units} OR firm IN (SELECT id FROM within)
),
placed AS (
    SELECT DISTINCT f.achievement, a.district
    FROM within_firms AS f
    JOIN areas AS a ON a.node = f.firm AND a.district IS NOT NULL
),
things AS (
    SELECT 'firms' AS across, achievement, firm AS thing FROM within_firms
    UNION ALL
    SELECT 'districts', achievement, district FROM placed
    UNION ALL
    SELECT DISTINCT 'districts', m.achievement, a.district
    FROM made AS m
    JOIN areas AS a ON a.node = m.maker AND a.district IS NOT NULL
    WHERE m.achievement NOT IN (SELECT achievement FROM placed)
),
kinds AS (
    SELECT unnest(['firms', 'districts']) AS across
),
told AS (
    SELECT t."from" AS benefit, max(coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT))) AS year, max(d.date) AS date
    FROM TOLD_BY AS t
    JOIN Document AS d ON d.id = t."to"
    GROUP BY t."from"
),
figures AS (
    SELECT
        h."from" AS achievement,
        b.id,
        b.measure,
        CASE WHEN b.fen IS NOT NULL THEN '元' ELSE b.unit END AS unit,
        b.period,
        b.per,
        coalesce(b.average, false) AS average,
        b.direction,
        coalesce(b.modality, 'unknown') AS modality,
        CASE WHEN b.fen IS NOT NULL THEN b.fen / 100.0 ELSE b.value END AS value,
        coalesce(b.relation, '=') AS relation,
        b.original,
        t.year,
        t.date
    FROM Benefit AS b
    JOIN HAS_BENEFIT AS h ON h."to" = b.id
    LEFT JOIN told AS t ON t.benefit = b.id
    WHERE b.kind = 'yield'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN value IS NULL THEN 'no_number'
            WHEN unit IS NULL
                OR unit IN ('%', '％', '‰', '倍', '成', '个百分点', '百分点')
                OR per IN ('person', 'organization', 'unit', 'time')
                OR (average AND per IS NULL)
                OR value < 0
                THEN 'no_sum'
        END AS unfit
    FROM figures
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY achievement, unfit, measure, unit, period, per, average, direction, modality
            ORDER BY year DESC NULLS LAST, date DESC NULLS LAST, value DESC, id
        ) AS place
    FROM judged
),
parted AS (
    SELECT
        r.*,
        k.across,
        t.thing,
        CASE WHEN t.thing IS NOT NULL THEN count(*) OVER (PARTITION BY k.across, r.achievement, r.id) END AS parts
    FROM ranked AS r
    CROSS JOIN kinds AS k
    LEFT JOIN things AS t ON t.across = k.across AND t.achievement = r.achievement
),
named AS (
    SELECT id, name FROM Company
    UNION ALL SELECT id, name FROM Organization
    UNION ALL SELECT id, name FROM Place
)
SELECT
    p.across,
    p.measure,
    p.unit,
    p.period,
    p.per,
    p.average,
    p.direction,
    p.modality,
    p.id,
    p.achievement,
    a.name AS achievement_name,
    p.thing,
    n.name,
    p.value,
    p.parts,
    p.relation,
    p.original,
    p.year,
    CASE
        WHEN p.unfit IS NOT NULL THEN p.unfit
        WHEN p.place > 1 THEN 'retold'
        WHEN p.thing IS NULL THEN 'unknown'
        WHEN starts_with(p.thing, 'Organization/') THEN 'elsewhere'
        ELSE 'counted'
    END AS state
FROM parted AS p
JOIN Achievement AS a ON a.id = p.achievement
LEFT JOIN named AS n ON n.id = p.thing
WHERE {all}
    OR p.achievement IN (SELECT achievement FROM made WHERE maker IN (SELECT id FROM within))
    OR p.achievement IN (SELECT achievement FROM firms WHERE firm IN (SELECT id FROM within))
ORDER BY
    CASE p.across WHEN 'firms' THEN 1 ELSE 2 END,
    p.measure,
    p.unit,
    p.period,
    p.per,
    p.average,
    p.direction,
    p.modality,
    p.value DESC,
    p.id,
    p.achievement,
    p.thing
