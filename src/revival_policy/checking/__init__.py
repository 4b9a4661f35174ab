"""Whether a document has the form that is prescribed: each module checks one side of it."""
