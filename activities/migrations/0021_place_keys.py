"""Adds the words for the place of events as they are compared, by which the events at a place are found."""

import activities.models.place
from common.search import filling
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('activities', '0020_hours'),
        ('awards', '0009_more_in_english'),
        ('grants', '0012_more_in_english'),
        ('members', '0015_more_in_english'),
    ]

    operations = [
        migrations.AddField(
            model_name='activity',
            name='place_key',
            field=activities.models.place.PlaceKeyField('place', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='place_key',
            field=activities.models.place.PlaceKeyField('place', editable=False, max_length=200, null=True),
        ),
        filling('activities', 'activity', 'meeting'),
        migrations.AddIndex(
            model_name='activity',
            index=models.Index(fields=['place_key'], name='activities_at_place'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(fields=['place_key'], name='meetings_at_place'),
        ),
    ]
