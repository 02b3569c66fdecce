"""What happens at the doors: followed, pushed here, and answered."""
