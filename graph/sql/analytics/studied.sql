-- Who and what the study's grants and posts are of.
SELECT recipient AS id FROM grants
UNION SELECT honor FROM grants WHERE honor IS NOT NULL
UNION SELECT unit FROM credits
UNION SELECT person FROM posts
UNION SELECT unit FROM posts
ORDER BY id
