"""Many terminals made to be as one template says, and handed over."""
