"""How the screen looks: colors, spacing, type scale, icons and the one style sheet made of them."""
