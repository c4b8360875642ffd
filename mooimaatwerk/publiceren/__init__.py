"""From the folder of a site to where it is served: what changed, where to, in which words."""
