"""Files own how content reaches the disk: whole or not at all, one file, several, or a folder.

Nothing here prints or exits: what cannot be written is raised, and the command line tells it.
"""
