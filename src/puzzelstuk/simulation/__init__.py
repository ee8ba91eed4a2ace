"""A year of Veenstad, played: invented people with a pace of their own drive the real flows on a database of its own."""
