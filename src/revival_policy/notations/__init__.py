"""The small languages inside a notice: a module for each notation, with its value, grammar, exact parse and scan."""
