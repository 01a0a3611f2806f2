# Thông tư 01/2011/TT-BNV: thể thức và kỹ thuật trình bày văn bản hành chính.
[profile]
id=tt01-2011
name=Thông tư 01/2011/TT-BNV
valid-from=2011-03-05
font-family=Times New Roman
page-number-place=bottom-right
page-number-on-first=false
roman-appendices=true
reference-wording=Ban hành kèm theo
request-wording=Xét đề nghị của
decision-grounds-end=,

# Measures are "minimum;maximum;used", or one number where nothing is left to choose.
# Millimetres; shares are of the width named.
[page]
width=210
height=297
margin-top=20;25;20
margin-bottom=20;25;20
margin-left=30;35;30
margin-right=15;20;15
number-distance=8;15;10
letterhead-left-share=0.36;0.48;0.44
agency-rule-share=0.33333;0.5;0.4
subject-rule-share=0.33333;0.5;0.4
closing-left-share=0.4;0.6;0.5
signature-space=18;45;24
line-pitch=1.149
cell-padding=0.5;3;1.5
urgency-height=8

# Sizes and gaps in points, indents in millimetres, line factors of the single pitch.
[role body]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role citation]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role centered]
size=13;14;14
before=6;12;6
line-factor=1;1.5;1
align=center
bold=true

[role bullet]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role sub-bullet]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role note]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify
italic=true

[role unit-line]
size=12;14;13
before=3;6;3
after=3
line-factor=1;1.5;1
align=right
italic=true
keep-with-next=true

[role part-number]
size=13;14;14
before=6;18;12
line-factor=1;1.5;1
align=center
bold=true
keep-with-next=true

[role part-title]
size=13;14;14
before=0;6;0
after=0;6;0
line-factor=1;1.5;1
align=center
bold=true
capitals=true
keep-with-next=true

[role chapter-number]
size=13;14;14
before=6;18;12
line-factor=1;1.5;1
align=center
bold=true
keep-with-next=true

[role chapter-title]
size=13;14;14
before=0;6;0
after=0;6;0
line-factor=1;1.5;1
align=center
bold=true
capitals=true
keep-with-next=true

[role section-number]
size=13;14;14
before=6;18;12
line-factor=1;1.5;1
align=center
bold=true
keep-with-next=true

[role section-title]
size=13;14;14
before=0;6;0
after=0;6;0
line-factor=1;1.5;1
align=center
bold=true
capitals=true
keep-with-next=true

[role article]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role clause]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role clause-title]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=left
bold=true
keep-with-next=true

[role point]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=justify

[role roman-heading]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=left
bold=true
capitals=true
keep-with-next=true

[role number-heading]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=left
bold=true
keep-with-next=true

[role subnumber-heading]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=left
bold=true
italic=true
keep-with-next=true

[role letter-heading]
size=13;14;14
indent=10;12.7;12.7
before=6;12;6
line-factor=1;1.5;1
align=left
keep-with-next=true

[role country]
size=12;13;12
align=center
bold=true
capitals=true

[role motto]
size=13;14;13
align=center
bold=true

[role parent-agency]
size=12;13;12
align=center
capitals=true

[role agency]
size=12;13;12
align=center
bold=true
capitals=true

[role number]
size=13
align=center

[role place-date]
size=13;14;13
align=center
italic=true

[role concerning]
size=12;13;12
before=6
align=center

[role secrecy]
size=13;14;13
align=left

[role urgency]
size=13;14;13
before=0;6;3
align=center
bold=true
capitals=true

[role circulation]
size=13;14;13
before=0;6;3
align=center
bold=true
capitals=true

[role draft-mark]
size=13;14;14
before=0;6;3
align=center
bold=true
capitals=true

[role type-name]
size=13;14;14
before=6;24;18
align=center
bold=true
capitals=true
keep-with-next=true

[role subject]
size=13;14;14
align=center
bold=true
keep-with-next=true

[role reference]
size=13;14;14
before=0;6;0
align=center
italic=true
keep-with-next=true

[role authority]
size=13;14;14
before=6;18;12
after=6
line-factor=1;1.5;1
align=center
bold=true
capitals=true
keep-with-next=true

[role decides]
size=13;14;14
before=6;18;12
after=6
line-factor=1;1.5;1
align=center
bold=true
capitals=true
keep-with-next=true

[role appendix-number]
size=14
align=center
bold=true
keep-with-next=true

[role appendix-title]
size=13;14;14
align=center
bold=true
capitals=true
keep-with-next=true

[role addressee-label]
size=13;14;14
before=6;24;12
line-factor=1;1.5;1
align=left
keep-with-next=true

[role addressee]
size=13;14;14
before=0;6;3
line-factor=1;1.5;1
align=left

[role recipients-label]
size=12
align=left
bold=true
italic=true

[role recipient]
size=11
align=left

[role signing-capacity]
size=13;14;14
align=center
bold=true
capitals=true

[role signature]
size=13;14;14
align=center

[role signer]
size=13;14;14
align=center
bold=true

[role left-signing-capacity]
size=13;14;14
align=center
bold=true
capitals=true

[role left-signature]
size=13;14;14
align=center

[role left-signer]
size=13;14;14
align=center
bold=true

[role drafter-code]
size=11
before=3
align=left
capitals=true

[role address]
size=11;12;11
align=center

[role table-header]
size=11;14;12
align=center
bold=true

[role table-number]
size=11;14;11
align=center
italic=true

[role table-body]
size=11;14;12
align=left

[role table-group]
size=11;14;12
align=left
bold=true

[role table-total]
size=11;14;12
align=left
bold=true

[role page-number]
size=13;14;14
align=center
