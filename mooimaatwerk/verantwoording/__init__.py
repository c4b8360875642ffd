"""What the site accounts for: its speed, its accessibility, what it asks of a host."""
