"""How the public content gets elsewhere: ways to tell others of an event, pages to embed, the list of feeds."""
