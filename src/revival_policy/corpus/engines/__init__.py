"""The reading of documents for engines that spread work over many processes or machines (计算引擎).

Each module has `parse`, which gives the rows of `BATCH` for a frame with the columns that `parse_batch` takes, and
`table`, which gives the rows of one table of `SCHEMAS` out of these. The engine must find this package on every
machine.
"""
