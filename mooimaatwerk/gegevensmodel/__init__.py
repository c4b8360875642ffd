"""What is made of the field lists: rules of the model, schema, messages, template, tables."""
