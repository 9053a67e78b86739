<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>clausula::PolicySession</name>
    <message numerus="yes">
        <source>%n wrapped line(s) read as part of the paragraph before</source>
        <translation>
            <numerusform>%n wrapped line read as part of the paragraph before</numerusform>
            <numerusform>%n wrapped lines read as part of the paragraph before</numerusform>
        </translation>
    </message>
</context>
</TS>
