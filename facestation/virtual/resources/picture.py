"""Picture, light and sound."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="image.color",
        put="image.set_color",
        root="Color",
        number="channel_id",
        count=2,
        body="""<brightnessLevel>50</brightnessLevel>
<contrastLevel>50</contrastLevel>
<saturationLevel>50</saturationLevel>""",
    ),
    Document(
        get="image.sharpness",
        put="image.set_sharpness",
        root="Sharpness",
        number="channel_id",
        count=2,
        body="""<SharpnessLevel>50</SharpnessLevel>""",
    ),
    Document(
        get="image.mains_frequency",
        put="image.set_mains_frequency",
        root="powerLineFrequency",
        number="channel_id",
        count=1,
        body="""<powerLineFrequencyMode>50hz</powerLineFrequencyMode>""",
    ),
    Document(
        get="image.light",
        put="image.set_light",
        root="SupplementLight",
        number="channel_id",
        count=2,
        body="""<mode>auto</mode>
<brightnessLimit>80</brightnessLimit>""",
        capabilities="image.light_capabilities",
        says="""<mode opt="on,off,auto"/>
<brightnessLimit min="0" max="100" def="80"/>""",
    ),
    Document(
        get="audio.output",
        put="audio.set_output",
        root="AudioOut",
        number="channel_id",
        count=1,
        body="""<id>{number}</id>
<AudioOutVolumelist>
<AudioOutVlome>
<type>audioOutput</type>
<volume>7</volume>
</AudioOutVlome>
</AudioOutVolumelist>""",
        capabilities="audio.output_capabilities",
        says_root="AudioOutCap",
        says="""<id>1</id>
<AudioOutVolumelist>
<AudioOutVlome>
<type opt="audioOutput"/>
<volume min="0" max="10" def="5">7</volume>
</AudioOutVlome>
</AudioOutVolumelist>""",
    ),
    Document(
        get="audio.input",
        put="audio.set_input",
        root="AudioIn",
        number="channel_id",
        count=1,
        body="""<id>{number}</id>
<AudioInVolumelist>
<AudioInVlome>
<type>audioInput</type>
<volume>5</volume>
</AudioInVlome>
</AudioInVolumelist>""",
        capabilities="audio.input_capabilities",
        says_root="AudioInCap",
        says="""<id>1</id>
<AudioInVolumelist>
<AudioInVlome>
<type opt="audioInput"/>
<volume min="0" max="10" def="5">5</volume>
</AudioInVlome>
</AudioInVolumelist>""",
    ),
)
