"""From a person's own words to cards that may fit, with the words that say why. Retrieval with published weights; no Django."""
