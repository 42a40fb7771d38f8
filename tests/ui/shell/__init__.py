"""What app.ui.shell promises."""
