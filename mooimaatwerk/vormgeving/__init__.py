"""How the site looks: templates and filters, what comes back on pages, style and scripts."""
