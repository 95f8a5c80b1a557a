"""`python -m gnbv` is `gnbv`."""

from gnbv.cli import main

if __name__ == "__main__":
    main()
