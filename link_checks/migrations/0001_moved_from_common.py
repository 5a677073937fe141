from django.db import migrations, models


def move_content_type(old, new):
    """Return a step that renames the content type, so that rights and the log keep referring to the model."""

    def move(apps, schema_editor):
        ContentType = apps.get_model("contenttypes", "ContentType")
        ContentType.objects.filter(app_label=old, model="linkcheck").update(app_label=new)

    return move


class Migration(migrations.Migration):
    """LinkCheck was a model of common; its table keeps its rows and its name."""

    initial = True

    dependencies = [
        ("common", "0002_link_check"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='LinkCheck',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('url', models.CharField(max_length=500, unique=True, verbose_name='address')),
                        ('checked_at', models.DateTimeField(verbose_name='checked at')),
                        ('ok', models.BooleanField(default=True, verbose_name='answers')),
                        ('status', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='status')),
                        ('reason', models.CharField(choices=[('answers', 'The page answers.'), ('not_found', 'The page is not there (404).'), ('gone', 'The page was taken away for good (410).'), ('no_access', 'The page does not let everybody in. Try it in your browser, logged out.'), ('refused', 'The server refused the question. Try the page in your browser.'), ('server_error', 'The server answers with an error.'), ('timeout', 'The server did not answer in time.'), ('no_name', 'No server of this name exists.'), ('no_connection', 'The server cannot be reached.'), ('bad_address', 'The address does not lead to the public internet, so it was not opened.'), ('bad_tls', 'The certificate of the server is not valid.'), ('redirects', 'The page leads to others without end.'), ('not_address', 'This is not an address of a page.'), ('fault', 'The answer of the server cannot be understood.')], default='answers', max_length=15, verbose_name='what came of it')),
                        ('failing_since', models.DateTimeField(blank=True, null=True, verbose_name='does not answer since')),
                        ('times_failed', models.PositiveSmallIntegerField(default=0, help_text='In a row; two checks of one day count once.', verbose_name='days on which it failed')),
                    ],
                    options={
                        'db_table': 'common_linkcheck',
                        'verbose_name': 'check of a link',
                        'verbose_name_plural': 'checks of links',
                        'ordering': ['url'],
                    },
                ),
            ]
        ),
        migrations.RunPython(move_content_type("common", "link_checks"), move_content_type("link_checks", "common")),
    ]
