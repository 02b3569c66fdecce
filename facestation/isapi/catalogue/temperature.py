"""Temperature measurement; absent from the newest guide."""

from facestation.isapi.catalogue.rows import JSON, reads, writes

ROWS = (
    reads(
        "temperature.search",
        "POST /ISAPI/AccessControl/FaceTemperatureEvent?format=json",
        JSON,
        "inferred; only the name of the resource is public",
        guide=("21.32.2",),
    ),
    reads(
        "temperature.search_capabilities",
        "GET /ISAPI/AccessControl/FaceTemperatureEvent/capabilities?format=json",
        JSON,
        "inferred; only the name of the resource is public",
        guide=("21.32.1",),
    ),
    reads(
        "temperature.all",
        "GET /ISAPI/AccessControl/temperatureMeasureCfg?format=json",
        JSON,
        "code; 404 was traced on DS-K1A340FWX",
        guide=("21.32.4",),
    ),
    writes(
        "temperature.set_all",
        "PUT /ISAPI/AccessControl/temperatureMeasureCfg?format=json",
        JSON,
        "inferred; only the name of the resource is public",
        guide=("21.32.3",),
    ),
    reads(
        "temperature.capabilities",
        "GET /ISAPI/AccessControl/temperatureMeasureCfg/capabilities?format=json",
        JSON,
        "inferred; only the name of the resource is public",
        guide=("21.32.5",),
    ),
)
