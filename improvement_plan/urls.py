"""URLs of improvement plans."""

from django.urls import path

from improvement_plan import views

app_name = "improvement_plan"

urlpatterns = [
    path("", views.plan_list, name="plan-list"),
    path("<int:year>/", views.plan_detail, name="plan-detail"),
]
