"""Tests of the versions of a plan."""
