"""`python -m jiangtu`."""

from jiangtu.cli import main

if __name__ == "__main__":
    main()
