"""The contribution form: a field list goes in; questions, rules and texts for a page come out."""
