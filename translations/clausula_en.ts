<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
