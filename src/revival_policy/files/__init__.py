"""Files to text: plain text in UTF-8, UTF-16 with a mark, or GB18030."""
