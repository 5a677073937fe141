"""What lies below the models: triggers that apps declare, and an SQLite backend whose connections are kept."""
