"""What app.ui.explore promises."""
