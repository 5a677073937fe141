"""Background tasks of the members app."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.utils import translation

from outbox.mail import mail_facts, rendered, store_mail
from task_queue.kinds import URGENT, task
from task_queue.models import Task
from task_queue.running import Run

MAIL = "account/email/password_reset_key.html"


@task("members.send_password_link", quick=True, priority=URGENT)
@transaction.atomic
def send_password_link(run: Run, email: str = "", language: str = settings.LANGUAGE_CODE) -> None:
    """Send a link to set a new password to whoever has an account with this address.

    The page that asks for it does the same for every address, so neither its answer nor the time that it takes tells
    who has an account. The address, which may be anybody's, is then removed from the task.
    """
    adapter = get_adapter()
    with translation.override(language):
        for user in filter_users_by_email(email, is_active=True, prefer_verified=True, for_login=True) if email else []:
            key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
            facts = {
                "email": email,
                "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
                "password_reset_url": adapter.get_reset_password_from_key_url(key),
            }
            parts = rendered(MAIL, mail_facts() | facts)
            store_mail(key=f"password-link-{run.task.pk}-{user.pk}", to=user.email, **parts)
    Task.objects.filter(pk=run.task.pk).update(arguments={})
