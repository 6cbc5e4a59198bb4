-- What a stage came to: each mention at its component's smallest number.
SELECT no, reached AS canonical FROM reached WHERE reached < no
