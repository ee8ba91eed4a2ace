"""An organisation about itself: members, functions, adoption, signing in."""
