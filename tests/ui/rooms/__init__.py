"""What app.ui.rooms promises."""
