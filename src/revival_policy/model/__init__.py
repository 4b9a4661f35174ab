"""What a notice is made of: immutable values, no parsing and no input or output."""
