"""Pictures, light and sound of a terminal."""

from facestation.isapi.catalogue.rows import JSON, NONE, XML, Loss, destroys, reads, writes

ROWS = (
    reads(
        "image.channels",
        "GET /ISAPI/Image/channels",
        XML,
        "trace; that this item means it is inferred",
        guide=("21.14.6",),
    ),
    reads("image.color", "GET /ISAPI/Image/channels/{channel_id}/color", XML, "guide", guide=("21.14.1",)),
    writes("image.set_color", "PUT /ISAPI/Image/channels/{channel_id}/color", XML, "guide", guide=("21.14.2",)),
    reads("image.modes", "GET /ISAPI/Image/channels/{channel_id}/imageModes", XML, "guide", guide=("21.14.7",)),
    reads(
        "image.mains_frequency",
        "GET /ISAPI/Image/channels/{channel_id}/powerLineFrequency",
        XML,
        "guide",
        guide=("21.13.1",),
    ),
    writes(
        "image.set_mains_frequency",
        "PUT /ISAPI/Image/channels/{channel_id}/powerLineFrequency",
        XML,
        "guide",
        guide=("21.13.2",),
    ),
    destroys(
        "image.restore",
        "PUT /ISAPI/Image/channels/{channel_id}/restore",
        XML,
        "guide",
        sends=NONE,
        loss=Loss.IMAGE,
        guide=("21.14.5",),
    ),
    reads("image.sharpness", "GET /ISAPI/Image/channels/{channel_id}/sharpness", XML, "guide", guide=("21.14.3",)),
    writes("image.set_sharpness", "PUT /ISAPI/Image/channels/{channel_id}/sharpness", XML, "guide", guide=("21.14.4",)),
    reads(
        "image.light", "GET /ISAPI/Image/channels/{channel_id}/supplementLight", XML, "guide, code", guide=("21.15.2",)
    ),
    writes(
        "image.set_light",
        "PUT /ISAPI/Image/channels/{channel_id}/supplementLight",
        XML,
        "guide, code",
        guide=("21.15.1",),
    ),
    reads(
        "image.light_capabilities",
        "GET /ISAPI/Image/channels/{channel_id}/supplementLight/capabilities",
        XML,
        "guide, code",
        guide=("21.15.3",),
    ),
    reads("image.inputs", "GET /ISAPI/System/Video/inputs/channels", XML, "trace DS-K1T343EFWX", seed=(8,)),
    reads(
        "audio.input", "GET /ISAPI/System/Audio/AudioIn/channels/{channel_id}", XML, "guide, code", guide=("21.18.5",)
    ),
    writes(
        "audio.set_input",
        "PUT /ISAPI/System/Audio/AudioIn/channels/{channel_id}",
        XML,
        "guide, code",
        guide=("21.18.4",),
    ),
    reads(
        "audio.input_capabilities",
        "GET /ISAPI/System/Audio/AudioIn/channels/{channel_id}/capabilities",
        XML,
        "guide",
        guide=("21.18.6",),
    ),
    reads("audio.output", "GET /ISAPI/System/Audio/AudioOut/channels/{channel_id}", XML, "trace, guide"),
    writes("audio.set_output", "PUT /ISAPI/System/Audio/AudioOut/channels/{channel_id}", XML, "trace, guide"),
    reads(
        "audio.output_capabilities", "GET /ISAPI/System/Audio/AudioOut/channels/{channel_id}/capabilities", XML, "trace"
    ),
    reads("audio.capabilities", "GET /ISAPI/System/Audio/capabilities", XML, "trace, guide", guide=("21.18.3",)),
    reads("audio.channels", "GET /ISAPI/System/Audio/channels", XML, "trace, guide", guide=("21.18.1",)),
    reads("audio.channel", "GET /ISAPI/System/Audio/channels/{channel_id}", XML, "guide", guide=("21.18.2",)),
    reads(
        "voice.prompts",
        "GET /ISAPI/AccessControl/Verification/ttsText?format=json",
        JSON,
        "trace, guide",
        guide=("21.31.2",),
    ),
    writes(
        "voice.set_prompts",
        "PUT /ISAPI/AccessControl/Verification/ttsText?format=json",
        JSON,
        "guide",
        guide=("21.31.1",),
    ),
    reads(
        "voice.prompts_capabilities",
        "GET /ISAPI/AccessControl/Verification/ttsText/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.31.3",),
    ),
)
