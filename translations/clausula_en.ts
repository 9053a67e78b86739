<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
