"""The drawn map of the region: its true outline among its neighbours, its towns and partners."""

from portal.map.drawing import MOST_NAMED, Locator, RegionMap, locator, region_map
from portal.map.regions import Shape, shape_of
from portal.models import SiteProfile

__all__ = ["MOST_NAMED", "Locator", "RegionMap", "Shape", "locator", "region_map", "shape_of", "shape_of_site"]


def shape_of_site(site: SiteProfile) -> Shape:
    """Return the shape of the region that the portal is of; of one that is not Czech, the outline in the profile."""
    own = [(float(lon), float(lat)) for lon, lat in site.outline]
    return shape_of(site.region.name) or Shape(own)
