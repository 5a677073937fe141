"""Has documents made anew, because their English texts now stand at the end; what follows migrations does it."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_index'),
    ]

    operations = []
