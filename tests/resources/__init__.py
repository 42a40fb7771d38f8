"""The content that ships is tested as data: rules that every file must keep."""
