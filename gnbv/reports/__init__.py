"""Reports own how findings leave the tool: one small file a format, chosen by name.

A report is a function from audits and a view to text; each is imported when it is asked for.
"""
