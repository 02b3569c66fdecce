"""What happens at the doors, and what the station itself has done."""
