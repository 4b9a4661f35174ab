"""What speaks for and against each part of the top of a document, and the reading that it speaks for most."""
