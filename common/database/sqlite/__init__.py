"""Django's SQLite backend with connections that may be kept: `ENGINE = "common.database.sqlite"`."""
