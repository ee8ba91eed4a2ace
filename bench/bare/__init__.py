"""What the product is held against: the plainest Django site that takes a form behind a login."""
