"""What app.ui.speech promises."""
