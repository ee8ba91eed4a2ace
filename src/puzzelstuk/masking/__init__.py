"""What may not stand in a text "zonder namen en rugnummers". No Django; the result is "gemaskeerd", never "anoniem"."""
