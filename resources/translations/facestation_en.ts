<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activation</name>
    <message numerus="yes">
        <source>Activate %n terminal(s)</source>
        <translation>
            <numerusform>Activate %n terminal</numerusform>
            <numerusform>Activate %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) activated</source>
        <translation>
            <numerusform>%n terminal activated</numerusform>
            <numerusform>%n terminals activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not</source>
        <translation>
            <numerusform>%n not</numerusform>
            <numerusform>%n not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>Events of %n terminal(s) come as they happen.</source>
        <translation>
            <numerusform>Events of %n terminal come as they happen.</numerusform>
            <numerusform>Events of %n terminals come as they happen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; see the page Terminals.</source>
        <translation>
            <numerusform>… and %n more; see the page Terminals.</numerusform>
            <numerusform>… and %n more; see the page Terminals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left, then the answer is no.</source>
        <translation>
            <numerusform>%n second left, then the answer is no.</numerusform>
            <numerusform>%n seconds left, then the answer is no.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s).</source>
        <translation>
            <numerusform>%n more question.</numerusform>
            <numerusform>%n more questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message numerus="yes">
        <source>Bring %n person(s) to {name}?</source>
        <translation>
            <numerusform>Bring %n person to {name}?</numerusform>
            <numerusform>Bring %n people to {name}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); several words are easy to remember.</source>
        <translation>
            <numerusform>At least %n character; several words are easy to remember.</numerusform>
            <numerusform>At least %n characters; several words are easy to remember.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were brought so far.</source>
        <translation>
            <numerusform>%n person was brought so far.</numerusform>
            <numerusform>%n people were brought so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n person(s) are there, read back one by one.</source>
        <translation>
            <numerusform>Done: %n person is there, and was read back.</numerusform>
            <numerusform>Done: %n people are there, read back one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n person(s).</source>
        <translation>
            <numerusform>This concerns %n person.</numerusform>
            <numerusform>This concerns %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a terminal; that goes on by itself.</source>
        <translation>
            <numerusform>%n person waits for a terminal; that goes on by itself.</numerusform>
            <numerusform>%n people wait for a terminal; that goes on by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were refused.</source>
        <translation>
            <numerusform>%n person was refused.</numerusform>
            <numerusform>%n people were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message numerus="yes">
        <source>%n terminal(s)</source>
        <translation>
            <numerusform>%n terminal</numerusform>
            <numerusform>%n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n failed login(s)</source>
        <translation>
            <numerusform>after %n failed login</numerusform>
            <numerusform>after %n failed logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n min</source>
        <translation>
            <numerusform>for %n min</numerusform>
            <numerusform>for %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commissioning</name>
    <message numerus="yes">
        <source>Log in to %n terminal(s)</source>
        <translation>
            <numerusform>Log in to %n terminal</numerusform>
            <numerusform>Log in to %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s)</source>
        <translation>
            <numerusform>%n terminal</numerusform>
            <numerusform>%n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) chosen</source>
        <translation>
            <numerusform>%n terminal chosen</numerusform>
            <numerusform>%n terminals chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) can be logged in to</source>
        <translation>
            <numerusform>%n terminal can be logged in to</numerusform>
            <numerusform>%n terminals can be logged in to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) not changed; the reason is above</source>
        <translation>
            <numerusform>%n terminal not changed; the reason is above</numerusform>
            <numerusform>%n terminals not changed; the reasons are above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be set</source>
        <translation>
            <numerusform>%n to be set</numerusform>
            <numerusform>%n to be set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) to be changed</source>
        <translation>
            <numerusform>%n terminal to be changed</numerusform>
            <numerusform>%n terminals to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) changed</source>
        <translation>
            <numerusform>%n terminal changed</numerusform>
            <numerusform>%n terminals changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n…</source>
        <translation>
            <numerusform>&amp;Activate %n…</numerusform>
            <numerusform>&amp;Activate %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Log in to %n…</source>
        <translation>
            <numerusform>&amp;Log in to %n…</numerusform>
            <numerusform>&amp;Log in to %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n &amp;certificate(s)…</source>
        <translation>
            <numerusform>Accept %n &amp;certificate…</numerusform>
            <numerusform>Accept %n &amp;certificates…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Follow %n to the new address</source>
        <translation>
            <numerusform>&amp;Follow %n to the new address</numerusform>
            <numerusform>&amp;Follow %n to the new addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enrollment</name>
    <message numerus="yes">
        <source>&amp;Enroll on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll on %n door</numerusform>
            <numerusform>&amp;Enroll on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll again on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll again on %n door</numerusform>
            <numerusform>&amp;Enroll again on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll without a photo on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll without a photo on %n door</numerusform>
            <numerusform>&amp;Enroll without a photo on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll with a card only on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll with a card only on %n door</numerusform>
            <numerusform>&amp;Enroll with a card only on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new photo goes to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>The new photo goes to %n door.</numerusform>
            <numerusform>The new photo goes to %n doors, so that all have the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes go to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>The changes go to %n door.</numerusform>
            <numerusform>The changes go to %n doors, so that all have the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n door needs attention.</numerusform>
            <numerusform>%n doors need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} was removed from %n door(s).</source>
        <translation>
            <numerusform>{name} was removed from %n door.</numerusform>
            <numerusform>{name} was removed from %n doors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it; next try at {time}.</source>
        <translation>
            <numerusform>%n door not done yet, for the reason beside it; next try at {time}.</numerusform>
            <numerusform>%n doors not done yet, for the reasons beside them; next try at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo: remove {name} from %n door(s)</source>
        <translation>
            <numerusform>&amp;Undo: remove {name} from %n door</numerusform>
            <numerusform>&amp;Undo: remove {name} from %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the finger on {terminal} now: %n second(s) left.</source>
        <translation>
            <numerusform>Put the finger on {terminal} now: %n second left.</numerusform>
            <numerusform>Put the finger on {terminal} now: %n seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is on %n door(s). To try it, look at the door.</source>
        <translation>
            <numerusform>{name} is on %n door. To try it, look at the door.</numerusform>
            <numerusform>{name} is on %n doors. To try it, look at one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n door(s) done so far.</source>
        <translation>
            <numerusform>{done} of %n door done so far.</numerusform>
            <numerusform>{done} of %n doors done so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, for the reason beside it.</source>
        <translation>
            <numerusform>%n door refused, for the reason beside it.</numerusform>
            <numerusform>%n doors refused, for the reasons beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it.</source>
        <translation>
            <numerusform>%n door not done yet, for the reason beside it.</numerusform>
            <numerusform>%n doors not done yet, for the reasons beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold the card to {terminal} now: %n second(s) left.</source>
        <translation>
            <numerusform>Hold the card to {terminal} now: %n second left.</numerusform>
            <numerusform>Hold the card to {terminal} now: %n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>&amp;Test %n terminal(s)</source>
        <translation>
            <numerusform>&amp;Test %n terminal</numerusform>
            <numerusform>&amp;Test %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n terminal(s)</source>
        <translation>
            <numerusform>Hand over %n terminal</numerusform>
            <numerusform>Hand over %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not as in the template.</source>
        <translation>
            <numerusform>%n value not as in the template.</numerusform>
            <numerusform>%n values not as in the template.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with remarks</source>
        <translation>
            <numerusform>%n with remarks</numerusform>
            <numerusform>%n with remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n not ready</numerusform>
            <numerusform>%n not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tested yet</source>
        <translation>
            <numerusform>%n not tested yet</numerusform>
            <numerusform>%n not tested yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordFile</name>
    <message numerus="yes">
        <source>%n password(s) saved to {file}.</source>
        <translation>
            <numerusform>%n password saved to {file}.</numerusform>
            <numerusform>%n passwords saved to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) read.</source>
        <translation>
            <numerusform>%n password read.</numerusform>
            <numerusform>%n passwords read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) came onto the list.</source>
        <translation>
            <numerusform>%n terminal came onto the list.</numerusform>
            <numerusform>%n terminals came onto the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a sentence is easy to remember</source>
        <translation>
            <numerusform>At least %n character; a sentence is easy to remember</numerusform>
            <numerusform>At least %n characters; a sentence is easy to remember</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>&amp;Import %n row</numerusform>
            <numerusform>&amp;Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in {file}.</source>
        <translation>
            <numerusform>%n person is in {file}.</numerusform>
            <numerusform>%n people are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n people; type a part of the name to find others</source>
        <translation>
            <numerusform>The latest %n person; type a part of the name to find others</numerusform>
            <numerusform>The latest %n people; type a part of the name to find others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported.</source>
        <translation>
            <numerusform>%n row can be imported.</numerusform>
            <numerusform>%n rows can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n person(s) are on every chosen terminal.</source>
        <translation>
            <numerusform>Done: %n person is on every chosen terminal.</numerusform>
            <numerusform>Done: %n people are on every chosen terminal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot, for the reasons below.</source>
        <translation>
            <numerusform>%n row cannot, for the reason below.</numerusform>
            <numerusform>%n rows cannot, for the reasons below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a terminal; that goes on by itself.</source>
        <translation>
            <numerusform>%n person waits for a terminal; that goes on by itself.</numerusform>
            <numerusform>%n people wait for a terminal; that goes on by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>%n row was refused.</numerusform>
            <numerusform>%n rows were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message numerus="yes">
        <source>%n still on the way</source>
        <translation>
            <numerusform>%n door still to come</numerusform>
            <numerusform>%n doors still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n door needs attention</numerusform>
            <numerusform>%n doors need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) today</source>
        <translation>
            <numerusform>%n visitor today</numerusform>
            <numerusform>%n visitors today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>Re&amp;move from %n door(s)…</source>
        <translation>
            <numerusform>Re&amp;move from %n door…</numerusform>
            <numerusform>Re&amp;move from %n doors…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</source>
        <translation>
            <numerusform>Face and cards go from %n door, and access ends there at once. If it cannot be reached now, it is cleared as soon as it answers.</numerusform>
            <numerusform>Face and cards go from %n doors, and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %n door(s)</source>
        <translation>
            <numerusform>Remove from %n door</numerusform>
            <numerusform>Remove from %n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message numerus="yes">
        <source>Compare %n terminal(s) with a template</source>
        <translation>
            <numerusform>Compare %n terminal with a template</numerusform>
            <numerusform>Compare %n terminals with a template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <translation>
            <numerusform>%n value differs</numerusform>
            <numerusform>%n values differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n terminal(s)</source>
        <translation>
            <numerusform>on %n terminal</numerusform>
            <numerusform>on %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n value(s)?</source>
        <translation>
            <numerusform>Write %n value?</numerusform>
            <numerusform>Write %n values?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n terminal(s)…</source>
        <translation>
            <numerusform>&amp;Apply to %n terminal…</numerusform>
            <numerusform>&amp;Apply to %n terminals…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) not as wanted yet</source>
        <translation>
            <numerusform>%n terminal not as wanted yet</numerusform>
            <numerusform>%n terminals not as wanted yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) written and read back</source>
        <translation>
            <numerusform>%n value written and read back</numerusform>
            <numerusform>%n values written and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that it does not have</source>
        <translation>
            <numerusform>%n value that it does not have</numerusform>
            <numerusform>%n values that it does not have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) as the template wants, value by value</source>
        <translation>
            <numerusform>%n terminal as the template wants, value by value</numerusform>
            <numerusform>%n terminals as the template wants, value by value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalConsole</name>
    <message numerus="yes">
        <source>%n earlier call(s)</source>
        <translation>
            <numerusform>%n earlier call</numerusform>
            <numerusform>%n earlier calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalSettings</name>
    <message numerus="yes">
        <source>%n changes, not written yet</source>
        <translation>
            <numerusform>%n change, not written yet</numerusform>
            <numerusform>%n changes, not written yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields written and read back</source>
        <translation>
            <numerusform>%n field written and read back</numerusform>
            <numerusform>%n fields written and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n wrong password(s)</source>
        <translation>
            <numerusform>after %n wrong password</numerusform>
            <numerusform>after %n wrong passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs out in %n day(s)</source>
        <translation>
            <numerusform>runs out in %n day</numerusform>
            <numerusform>runs out in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalsFound</name>
    <message numerus="yes">
        <source>Add %n terminal(s) to the list</source>
        <translation>
            <numerusform>Add %n terminal to the list</numerusform>
            <numerusform>Add %n terminals to the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) found</source>
        <translation>
            <numerusform>%n terminal found</numerusform>
            <numerusform>%n terminals found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the list</source>
        <translation>
            <numerusform>%n added to the list</numerusform>
            <numerusform>%n added to the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and in place</source>
        <translation>
            <numerusform>%n known and in place</numerusform>
            <numerusform>%n known and in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n found so far</numerusform>
            <numerusform>%n found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n…</source>
        <translation>
            <numerusform>Activate %n…</numerusform>
            <numerusform>Activate %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to the list…</source>
        <translation>
            <numerusform>Add %n to the list…</numerusform>
            <numerusform>Add %n to the list…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow %n to the new address</source>
        <translation>
            <numerusform>Follow %n to its new address</numerusform>
            <numerusform>Follow %n to their new addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalsMany</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n door(s)?</source>
        <translation>
            <numerusform>Open %n door?</numerusform>
            <numerusform>Open %n doors?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n terminal(s) from the list?</source>
        <translation>
            <numerusform>Remove %n terminal from the list?</numerusform>
            <numerusform>Remove %n terminals from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be done to %n of them.</source>
        <translation>
            <numerusform>It can be done to %n of them.</numerusform>
            <numerusform>It can be done to %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) selected</source>
        <translation>
            <numerusform>%n terminal selected</numerusform>
            <numerusform>%n terminals selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled</source>
        <translation>
            <numerusform>%n canceled</numerusform>
            <numerusform>%n canceled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back up %n terminal(s)</source>
        <translation>
            <numerusform>Back up %n terminal</numerusform>
            <numerusform>Back up %n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Install this firmware on %n terminal(s)?</source>
        <translation>
            <numerusform>Install this firmware on %n terminal?</numerusform>
            <numerusform>Install this firmware on %n terminals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n terminal(s)?</source>
        <translation>
            <numerusform>Restart %n terminal?</numerusform>
            <numerusform>Restart %n terminals?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) a second</source>
        <translation>
            <numerusform>%n picture a second</numerusform>
            <numerusform>%n pictures a second</numerusform>
        </translation>
    </message>
</context>
</TS>
