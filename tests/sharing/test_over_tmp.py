import pytest
from tests.portal.test_query_budgets import costs, MOST
pytestmark = pytest.mark.django_db
def test_x(settings):
    settings.SIMPLE_HISTORY_ENABLED=False
    few,s=costs(3)
    for n,a in few.items():
        if len(a)>10: print(n,len(a),s[n])
    assert 0
