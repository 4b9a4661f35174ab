"""Who is who and where: codes of document numbers, places and bodies, with the dates they are valid.

The data stand beside the code as CSV, each file with the source and the date of its check in data/README.md. They are
read when first asked for.
"""
