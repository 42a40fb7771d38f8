"""What app.ui.health promises."""
