"""The Practise room: finding places on a body, asked again when it is time."""
