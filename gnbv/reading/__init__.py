"""Reading owns every step from a folder to a plan; nothing else of gnbv reads a plan's files."""
