"""gnbv proves that every figure of a public programme's plan follows from its funding lines."""

__version__ = "0.1.0"
