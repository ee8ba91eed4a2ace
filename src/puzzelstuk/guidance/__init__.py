"""From words to a next step: the catalogue, suggestions with their why, routes and conversation guides."""
