<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>DraftPicture</name>
    <message numerus="yes">
        <source>Written as a defined term %n time(s), but defined nowhere.</source>
        <translation>
            <numerusform>Written as a defined term %n time, but defined nowhere.</numerusform>
            <numerusform>Written as a defined term %n times, but defined nowhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadNotes</name>
    <message numerus="yes">
        <source>%n wrapped line(s) read as part of the paragraph before</source>
        <translation>
            <numerusform>%n wrapped line read as part of the paragraph before</numerusform>
            <numerusform>%n wrapped lines read as part of the paragraph before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message numerus="yes">
        <source>… and %n more passage(s)</source>
        <translation>
            <numerusform>… and %n more passage</numerusform>
            <numerusform>… and %n more passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::CorrectionDesk</name>
    <message numerus="yes">
        <source>%n correction(s) removed.</source>
        <translation>
            <numerusform>%n correction removed.</numerusform>
            <numerusform>%n corrections removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) kept.</source>
        <translation>
            <numerusform>%n correction kept.</numerusform>
            <numerusform>%n corrections kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::CorrectionList</name>
    <message numerus="yes">
        <source>%n correction(s). Removing one can be undone: Undo Correction in the Edit menu.</source>
        <translation>
            <numerusform>%n correction. Removing it can be undone: Undo Correction in the Edit menu.</numerusform>
            <numerusform>%n corrections. Removing one can be undone: Undo Correction in the Edit menu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::CorrectionPreview</name>
    <message numerus="yes">
        <source>%n passage(s) of the open policies would change:</source>
        <translation>
            <numerusform>%n passage of the open policies would change:</numerusform>
            <numerusform>%n passages of the open policies would change:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::DraftActs</name>
    <message numerus="yes">
        <source>%n blank(s) filled in.</source>
        <translation>
            <numerusform>%n blank filled in.</numerusform>
            <numerusform>%n blanks filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::DraftDesk</name>
    <message numerus="yes">
        <source>%n blank(s) of this policy are not filled in yet; they are listed on the right. It can’t be exported with them.</source>
        <translation>
            <numerusform>%n blank of this policy is not filled in yet; it is listed on the right. The policy can’t be exported with it.</numerusform>
            <numerusform>%n blanks of this policy are not filled in yet; they are listed on the right. It can’t be exported with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::DraftView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searching, %n so far</source>
        <translation>
            <numerusform>searching, %n so far</numerusform>
            <numerusform>searching, %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This expression takes too long; %n match(es) before it was given up</source>
        <translation>
            <numerusform>This expression takes too long; %n match before it was given up</numerusform>
            <numerusform>This expression takes too long; %n matches before it was given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n matches</source>
        <translation>
            <numerusform>more than %n match</numerusform>
            <numerusform>more than %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::LibraryWindow</name>
    <message numerus="yes">
        <source>%n wording(s) like the passage</source>
        <translation>
            <numerusform>%n wording like the passage</numerusform>
            <numerusform>%n wordings like the passage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation>
            <numerusform>%n wording</numerusform>
            <numerusform>%n wordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s) added, </source>
        <translation>
            <numerusform>%n wording added, </numerusform>
            <numerusform>%n wordings added, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::LoadBadge</name>
    <message numerus="yes">
        <source>%n note(s) on loading</source>
        <translation>
            <numerusform>%n note on loading</numerusform>
            <numerusform>%n notes on loading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::LoadDesk</name>
    <message numerus="yes">
        <source>Some characters look as if they were read in the wrong encoding once: %1 (%n place(s)).</source>
        <translation>
            <numerusform>Some characters look as if they were read in the wrong encoding once: %1 (%n place).</numerusform>
            <numerusform>Some characters look as if they were read in the wrong encoding once: %1 (%n places).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were set right. Undo takes that back; the file stays as it is until you save.</source>
        <translation>
            <numerusform>%n place was set right. Undo takes that back; the file stays as it is until you save.</numerusform>
            <numerusform>%n places were set right. Undo takes that back; the file stays as it is until you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::PolicyPane</name>
    <message numerus="yes">
        <source>%n finding(s) point to this policy</source>
        <translation>
            <numerusform>%n finding points to this policy</numerusform>
            <numerusform>%n findings point to this policy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clausula::ReadingBar</name>
    <message numerus="yes">
        <source>%n tracked change(s):</source>
        <translation>
            <numerusform>%n tracked change:</numerusform>
            <numerusform>%n tracked changes:</numerusform>
        </translation>
    </message>
</context>
</TS>
