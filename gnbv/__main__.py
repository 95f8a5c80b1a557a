"""`python -m gnbv` is `gnbv`."""

from gnbv.cli import main

main()
