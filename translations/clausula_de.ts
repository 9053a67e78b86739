<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close both policies and begin with two empty sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Two Policies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two policies to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two sample policies that come with Clausula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the policy that has the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the policy that has the cursor under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load from Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the policy that has the cursor again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close This Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the policy that has the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in the policy that has the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words and replace them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which clause types each policy has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lause at the Cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the clause at the cursor is and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lists of gaps, differences, facts and warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause C&amp;olours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the text by the clauses recognised in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark E&amp;vidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the words that the findings rest on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark Changed &amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark words that only one side has where both have versions of one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the other side along, section by section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;rap Long Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swa&amp;p Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the left policy on the right and the right one on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full Scr&amp;een</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next line of the list below and show its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the line before in the list below and show its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous C&amp;lause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Matching Section on the Other Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Pa&amp;ne of the Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous P&amp;ane of the Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the pages of the gap report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Report as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the gap report to a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Results as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the results to a file for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the gap report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyse Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to Read the Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Clausula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseCard</name>
    <message>
        <source>Put the cursor into a policy to see what its clause is, how sure that is and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage looks like none of the clause types in the library. It is still compared and reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes near it, but is not recognised as it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure: %1 (%2&#xa0;%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: the words that decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a phrase typical of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nearby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this passage is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the two policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚑ Look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look out for in such clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptable instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (version of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>no document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorMarkup</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1? A guess, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, because of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the left text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the right text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>“%1” does not exist. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to read “%1”. Ask its owner for access or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no text in it. Choose a file that holds a policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text file. Save the policy as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text file (%2). Save the policy as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than the limit of %2. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read. Try again or copy it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read: %2. Try again or copy it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a format that is not supported. Save it as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a %2 file, which is not supported. Save it as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was refused because reading it would not be safe. Get it from a trusted source again or save it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was refused because reading it would not be safe: %2. Get it from a trusted source again or save it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause library “%1” is damaged. Rename it and start again to get a fresh one, or restore a backup; “clausula-cli library check” says what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause library “%1” is damaged: %2. Rename it and start again to get a fresh one, or restore a backup; “clausula-cli library check” says what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause library “%1” was made by a newer version of this program and was left unchanged. Update the program or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause library “%1” is in use by another program. Close that and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause library “%1” cannot be locked: %2. Try again once no other program uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” breaks the rules for clause and framework files. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” breaks the rules for clause and framework files: %2. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no framework “%1”. Choose one of those the library lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no framework “%1”. Choose one of these: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be saved; what was there before is unchanged. Save under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be saved (%2); what was there before is unchanged. Save under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to save “%1”; what was there before is unchanged. Free some space or save elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to write “%1”; what was there before is unchanged. Save under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>%1, unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>“%1” (line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated; nearest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to answer requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of a data breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sells data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honours Do Not Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares with advertisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laws it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights it grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee for requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analytics by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frameworks</name>
    <message>
        <source>GDPR Art. 13 and 14</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>The other sentence is on line %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands opposite, but is about something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shares words with the requirement and nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is about something else: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for wording like this: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a sentence that says %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both policies say %1, but %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the left policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this policy says it, the other one doesn&apos;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both say something about it, but not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes nearest to something that is missing, but does not do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the left one of two versions of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the right one of two versions of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and letter in the margin: what a passage is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in the coverage list: how far a policy has a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands between the two policies join sections about the same thing, wherever they stand. The bar beside each text shows where its findings lie. Clausula&apos;s judgement is a reading aid: check each finding against the words it points to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryCheck</name>
    <message>
        <source>The file&apos;s structure is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of “%1” refers to one that isn&apos;t there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a search finds of “%1” differs from the clause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by something other than this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full-text index does not match the clauses: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyFile</name>
    <message>
        <source>%1 is larger than 10 MiB, so it can be read and compared but not edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds bytes that are no valid text. It can be read and compared, but saving it would change those bytes, so it can&apos;t be edited. Save a copy under another name to edit that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>“%1”, %2 words, %3 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two privacy policies compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report says what the two texts say, with every quote verbatim and its line, and what was searched for and not found. It is a reading aid, not legal advice: a person has to check and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy should say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● present or met   ◐ in part   ○ missing   ? unclear   – not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that stands in another section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text without a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at another place in the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections that only %1 has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections that are the same in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departures, clause by clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the sections that speak of the same thing, side by side, in the left policy&apos;s order; then those that only one side has. Where the wording is related, words only on the left are struck through and words only on the right are double underlined. The number before a text is its line; […] stands for words left out (see “Method and limits”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched, and what came nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It falls short likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likeness %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear: a person has to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed in the texts themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most important first. Quotes are verbatim, wrapped lines joined; […] marks where a quote was cut out of a longer sentence. Lines count from 1 in the file as loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gap and no difference of substance was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrapped lines joined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines %1–%2 set aside (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause library: %1, version %2, %3 clause types, content SHA-256 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework: %1 (%2), version of %3, %4 items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the library&apos;s citations have not been compared with the statute&apos;s own text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What importance means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shortened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote has at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departures of versions of one text, which share at least half of their words, are printed whole. Of other texts a paragraph is printed whole, with its changes marked, if the two sides share at least half of the shorter one&apos;s words; otherwise, and where only one side speaks, the first %1 characters stand for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[…] stands for what was left out; the line before it leads to the whole text. Headings, tables of contents and what was set aside on loading are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this report was made, so that it can be made again: the same documents, library, version and date give the same report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a status means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses are recognised by a statistical model with weighted phrases. It errs; every statement is to be checked against its quote before anybody relies on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Missing” means not found in the text that was read. Other documents of the vendor were not reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only English text is analysed. What a company does, as opposed to what it says, is outside this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap report: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: of the %2 items that apply or may apply, %3 met, %4 met in part, %5 missing, %6 unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both speak, but promise different things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither says it, though it is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gaps that matter most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check each finding of high importance against its quote; lines are those of the file as loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide what is unclear: the texts leave it open, so ask the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recommended wording of the register where a clause is missing or falls short.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Puts two policies side by side and shows what one has that the other lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this clause library instead of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge by this framework, for instance gdpr-13.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the two sample policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clausula compares two policies; %1 were given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>Not a regular expression: %1 (character %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::AboutDialog</name>
    <message>
        <source>About Clausula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer the operating system itself refuses Clausula any network connection, from its start to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operating system offers no way for a program to shut itself off, so this rests on Clausula&apos;s code alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clausula %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, compare and judge privacy policies, offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network, ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clausula sends nothing, fetches nothing, asks for no account and counts nothing. What you open stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing is the one exception you can choose: the desktop&apos;s print dialog may speak to a print server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Qt %1, KSyntaxHighlighting %2 and SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clausula is free software under the GNU General Public License, version 3 or later, without any warranty. It gives no legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Rec&amp;ent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework the policies are judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::ClausePanel</name>
    <message>
        <source>Open a policy: what its clauses are, how sure that is and why, stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::CoverageModel</name>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>left document, column heading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>right document, column heading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 clause types are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::CoveragePanel</name>
    <message>
        <source>Coverage of clause types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter clause types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is not fully there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match lies within one paragraph; \1 … \9 in the replacement stand for groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went on from the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went on from the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searching, %n so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This expression takes too long; %n match(es) before it was given up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::FindingModel</name>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::FindingPanel</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected finding in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least importance shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to read it in full and to see its evidence in both policies. F8 goes to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::JobStatus</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognising clauses in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis was cancelled; what you see may be of an earlier text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to Read the Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Policies can be read and edited, but not analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 For now the built-in clause library is used; yours was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::MessageBar</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::PagePreview</name>
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::PolicyDesk</name>
    <message>
        <source>Policies (*.txt *.text *.md *.markdown);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Left Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Right Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Two Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two policies are compared at a time; the other files were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::PolicyEditor</name>
    <message>
        <source>Policy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of one policy. Ctrl+Tab leaves the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy, drop a file here, or paste text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::PolicyPane</name>
    <message>
        <source>Left policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the left policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the right policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the left policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the right policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚑ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) point to this policy</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a policy, drop a file here, or paste or type its text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::PolicySession</name>
    <message>
        <source>%1 lines, %2 words, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wrapped line(s) read as part of the paragraph before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>lines %1 to %2 set aside: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program since you opened it. Nothing was saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Mine Over It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Under Another Name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop Mine and Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard throws them away for good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::ReportDialog</name>
    <message>
        <source>Gap Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::ReportExporter</name>
    <message>
        <source>there is no folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Report as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Results as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results were saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::SectionMargin</name>
    <message>
        <source>Line numbers and sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clausula::StartPage</name>
    <message>
        <source>Clausula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put two privacy policies side by side: what each one says about what, what one promises and the other doesn&apos;t, and what neither says although the law asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop one or two files here, or paste a policy&apos;s text. Nothing you open leaves this computer: Clausula has no network access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two policies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text or Markdown files, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two invented vendors whose policies differ in instructive ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with empty pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type a policy and see it analysed as you go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
