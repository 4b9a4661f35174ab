"""What is measured by hand, because it takes minutes: each module is a program that prints one line.

`python -m benchmarks.at_scale.link --help` says what each takes.
"""
