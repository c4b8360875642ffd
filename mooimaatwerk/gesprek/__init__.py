"""A conversation in the terminal that ends with a case: question after question, in Dutch."""
