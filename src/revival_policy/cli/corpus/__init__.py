"""revival-policy corpus: an archive of many documents, built, asked and handed on."""
