"""From valid cases to the folder of a site: what has to be made, in what order, and what not."""
