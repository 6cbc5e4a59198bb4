"""The ladder of honors: who rises from rung to rung, in which order, after how many years."""
