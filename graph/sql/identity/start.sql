-- Every linked mention, at its own number.
SELECT DISTINCT no, no AS reached FROM links
