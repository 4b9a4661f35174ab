"""A server of the Model Context Protocol (MCP): language models ask notices, offline; answers are typed, with places.

`server` says which tools there are, `answers` what each gives, `archives` what is asked of archives,
`sources` which files may be read.
"""
