"""Tests of what became of a plan's money."""
