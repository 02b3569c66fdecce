"""What the vendor's guide names and nobody has published an address of: listed, so that nobody invents one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unknown:
    """One entry of the guide without an address."""

    name: str
    """The name that its operation would have."""
    section: str
    """Of the guide."""
    why: str
    """What is known all the same."""


_IRIS = "iris data; see isSupportIrisInfo where a terminal tells it"
_BLACK_BODY = "the reference radiator of temperature measurement; see isSupportTemperatureMeasureCfg"
_CALIBRATION = "the calibration of the measured area"
_AREA = "the measured area"

UNKNOWN = (
    Unknown("temperature.black_body_capabilities", "21.32.6", _BLACK_BODY),
    Unknown("temperature.set_black_body", "21.32.7", _BLACK_BODY),
    Unknown("temperature.black_body", "21.32.8", _BLACK_BODY),
    Unknown("temperature.calibration_capabilities", "21.32.9", _CALIBRATION),
    Unknown("temperature.set_calibration", "21.32.10", _CALIBRATION),
    Unknown("temperature.calibration", "21.32.11", _CALIBRATION),
    Unknown("temperature.area_capabilities", "21.32.12", _AREA),
    Unknown("temperature.set_area", "21.32.13", _AREA),
    Unknown("temperature.area", "21.32.14", _AREA),
    Unknown("display.page_capabilities", "21.37.2", "what a page of a program on the screen can be"),
)
"""In the order of the guide."""

CHAPTERS = (
    Unknown("iris.capabilities", "18.2.1", _IRIS),
    Unknown("iris.search", "18.2.2", _IRIS),
    Unknown("iris.set_up", "18.2.3", _IRIS),
    Unknown("iris.record", "18.2.4", _IRIS),
    Unknown("iris.modify", "18.2.5", _IRIS),
    Unknown("iris.delete", "18.2.6", _IRIS),
    Unknown("iris.capture", "18.2.7", _IRIS),
)
"""What has a chapter in the guide and no entry in its reference."""
