"""URLs of improvement plans."""

from django.urls import path

from common.charts.urls import chart_urls
from improvement_plan import views

app_name = "improvement_plan"

urlpatterns = [
    path("", views.plan_list, name="plan-list"),
    path("<int:year>/", views.plan_detail, name="plan-detail"),
    *chart_urls("<int:year>/graf/stav", "plan-states", views.states_of_plan),
]
