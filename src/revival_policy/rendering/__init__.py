"""Values to other forms and back: JSON."""
