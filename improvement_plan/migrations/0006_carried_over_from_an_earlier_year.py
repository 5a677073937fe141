from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('improvement_plan', '0005_not_carried_over_from_itself'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicalindicator',
            name='less_is_better',
            field=models.BooleanField(default=False, help_text='Not needed where the baseline and the target say so: from 12.5 to 0.', verbose_name='less is better'),
        ),
        migrations.AlterField(
            model_name='indicator',
            name='less_is_better',
            field=models.BooleanField(default=False, help_text='Not needed where the baseline and the target say so: from 12.5 to 0.', verbose_name='less is better'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(('carried_over_from__isnull', True), models.Q(('carried_over_from', models.F('id')), _negated=True), _connector='OR'), name='item_is_not_carried_over_from_itself', violation_error_message='An item cannot be carried over from itself.'),
        ),
    ]
