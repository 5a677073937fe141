"""The index with its full-text parts: a virtual table of SQLite, an index of an expression on PostgreSQL."""

from django.db import migrations, models


# Keys are words of lower-case letters and digits; where they stand is of no use.
COLUMNS = "keys, content='search_document', content_rowid='id', detail=none, tokenize='ascii'"
SQLITE = [f"CREATE VIRTUAL TABLE search_keys USING fts5({COLUMNS})"]
POSTGRESQL = [
    # Rows without their texts fit on a few pages, so that counting them is quick.
    "ALTER TABLE search_document SET (toast_tuple_target = 128)",
    "CREATE INDEX search_document_keys ON search_document USING gin (string_to_array(keys, ' ')) WITH (fastupdate = off)",
]


def add(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE search_keys")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='FileText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255, unique=True)),
                ('state', models.CharField(choices=[('read', 'Read'), ('refused', 'Refused')], max_length=8)),
                ('text', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(max_length=60, unique=True)),
                ('backwards', models.CharField(db_index=True, max_length=60)),
                ('written', models.CharField(max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('kind', models.PositiveSmallIntegerField()),
                ('object_id', models.BigIntegerField()),
                ('title', models.TextField()),
                ('title_en', models.TextField(blank=True)),
                ('address', models.CharField(max_length=600)),
                ('text', models.TextField(blank=True)),
                ('forms', models.TextField(blank=True)),
                ('keys', models.TextField()),
                ('until', models.DateField(null=True)),
                ('digest', models.CharField(max_length=32)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('until__isnull', False)), fields=['until'], name='documents_that_end')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='one_document_a_row')],
            },
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.PositiveSmallIntegerField()),
                ('object_id', models.BigIntegerField()),
                ('hides', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'object_id'], name='marks_of_row')],
            },
        ),
        migrations.RunPython(add, remove),
    ]
