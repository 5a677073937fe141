"""How accounts behave: nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the coordinator only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
