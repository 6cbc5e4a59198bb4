-- Firms and people by grants that count, honors by those who hold them; equal numbers share a place.
WITH counted AS (
    SELECT 'Company' AS ranking, "to" AS id, count(DISTINCT "from") AS many
    FROM {side}_credited
    GROUP BY "to"
    UNION ALL
    SELECT 'Person', "to", count(DISTINCT "from")
    FROM {side}_granted
    WHERE starts_with("to", 'Person/')
    GROUP BY "to"
    UNION ALL
    SELECT 'Honor', h."to", count(DISTINCT g."to")
    FROM {side}_granted AS g
    JOIN {side}_edges AS h ON h."from" = g."from" AND h.type = 'OF_HONOR'
    GROUP BY h."to"
)
SELECT ranking, id, many, rank() OVER (PARTITION BY ranking ORDER BY many DESC) AS place FROM counted
