"""`python -m jiangtu`."""

from jiangtu.cli import main

main()
