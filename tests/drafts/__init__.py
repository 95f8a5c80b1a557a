"""Tests of drafts: from the tables of papers to plans."""
