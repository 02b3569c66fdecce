"""The first page: today's visitors, finding people, and the way to the enrollment window."""
