"""The results of a call become public by a step of their own."""

from django.db import migrations, models


def publish_decided(apps, schema_editor):
    """Leave public what was: the results of calls that have applications and none of them undecided.

    A call without any application has nothing to show, and its results wait for the step like those of new calls. The
    history is told, too, or it would show the change as that of whoever saves the call next.
    """
    Call, Application = apps.get_model("grants", "Call"), apps.get_model("grants", "Application")
    History = apps.get_model("grants", "HistoricalCall")
    undecided = Application.objects.filter(decision="pending").values("call")
    decided = Application.objects.exclude(call__in=undecided).order_by().values_list("call", flat=True).distinct()
    calls = list(decided)
    for start in range(0, len(calls), 500):
        some = calls[start : start + 500]
        Call.objects.filter(pk__in=some).update(results_published=True)
        History.objects.filter(id__in=some).update(results_published=True)


class Migration(migrations.Migration):

    dependencies = [
        ('grants', '0006_history_change'),
    ]

    operations = [
        migrations.AddField(
            model_name='call',
            name='results_published',
            field=models.BooleanField(default=False, verbose_name='results are public'),
        ),
        migrations.AddField(
            model_name='historicalcall',
            name='results_published',
            field=models.BooleanField(default=False, verbose_name='results are public'),
        ),
        migrations.RunPython(publish_decided, migrations.RunPython.noop),
    ]
