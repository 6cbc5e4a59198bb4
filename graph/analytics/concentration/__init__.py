"""How unevenly grants and yields are spread, beside what chance alone gives."""
