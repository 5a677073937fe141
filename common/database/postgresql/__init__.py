"""Django's PostgreSQL backend with what is done before each commit: `ENGINE = "common.database.postgresql"`."""
