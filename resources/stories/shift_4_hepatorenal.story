# A day: mg/h by the order, a range made from the baseline, one step in 4 h, a goal, litres of carrier.
title Hepatorenal syndrome, a step every 4 h
date 2026-11-21
zone +01:00
profile hepatorenal_syndrome

07:40  patient  NOWAK, Piotr; born 1968-02-11; sex M; mrn 31094455
07:40  bed      6
07:41  weight   75 kg measured
07:42  check    wristband yes
07:42  check    allergies none known
07:42  check    contraindications none
07:43  check    indication hepatorenal syndrome
07:44  map      98/56 arterial
07:45  order    norepinephrine; MAP 70 to 80; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; max 3 mg/h; by Dr Sanna; for hepatorenal syndrome -> asked no_baseline
07:46  baseline 70 mmHg
07:46  check    baseline_map yes
07:46  check    not_in_shock yes
07:47  order    norepinephrine; MAP 70 to 80; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; max 3 mg/h; by Dr Sanna; for hepatorenal syndrome
07:48  check    fluid given
07:49  line     central; site right jugular; primed
07:49  check    dedicated yes
07:49  check    blood_return yes
07:49  check    alkaline no
07:49  check    arterial_line in place
07:52  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
07:53  check    vial_label base1
07:53  check    solution clear
07:53  check    bag_label yes
07:55  check    pump_cleared yes
07:55  set      31.3 mL/h for 0.5 mg/h
07:58  second
08:00  start                                   -> pump 31.3 mL/h; dose 0.5 mg/h; map due 08:05; open 0; drug has arrived
08:05  map      71 arterial                    -> advice WAIT; may wait 235 min; may go nowhere; quiet
08:10  map      72 arterial
08:15  map      71 arterial
08:15  hr       84 sinus
08:20  map      72 arterial
08:25  map      72 arterial
08:30  map      73 arterial
08:30  hr       82 sinus
08:30  (time passes)                           -> map due 08:45; quiet; sounds nothing
08:45  map      72 arterial
08:45  hr       85 sinus
09:00  map      73 arterial
09:00  hr       88 sinus
09:00  urine    22 mL in 1 h                   -> urine due 10:00
09:15  map      74 arterial
09:15  hr       84 sinus
09:30  map      73 arterial
09:30  hr       87 sinus
09:45  map      72 arterial
09:45  hr       83 sinus
10:00  map      74 arterial
10:00  hr       86 sinus
10:00  urine    24 mL in 1 h
10:15  map      73 arterial
10:15  hr       82 sinus
10:30  map      73 arterial
10:30  hr       85 sinus
10:45  map      72 arterial
10:45  hr       88 sinus
11:00  map      73 arterial
11:00  hr       84 sinus
11:00  urine    30 mL in 1 h
11:15  map      74 arterial
11:15  hr       87 sinus
11:30  map      73 arterial
11:30  hr       83 sinus
11:30  (time passes)                           -> advice WAIT; may wait 30 min; may go nowhere; quiet
11:45  map      72 arterial
11:45  hr       86 sinus
12:00  (time passes)                           -> may wait for nothing
12:00  map      74 arterial                    -> advice INCREASE; may go up to 1
12:00  hr       82 sinus
12:00  urine    34 mL in 1 h
12:00  dose     1 mg/h                         -> pump 62.5 mL/h; advice WAIT; may wait 240 min; map due 12:05
12:05  map      75 arterial                    -> quiet
12:10  map      75 arterial
12:15  map      76 arterial
12:15  hr       80 sinus
12:20  map      76 arterial
12:25  map      76 arterial
12:30  map      77 arterial                    -> map due 12:45
12:30  hr       79 sinus
12:45  map      76 arterial
12:45  hr       80 sinus
13:00  map      77 arterial
13:00  hr       83 sinus
13:00  urine    38 mL in 1 h
13:15  map      76 arterial
13:15  hr       86 sinus
13:30  map      77 arterial
13:30  hr       82 sinus
13:45  map      78 arterial
13:45  hr       85 sinus
14:00  map      76 arterial
14:00  hr       81 sinus
14:00  urine    44 mL in 1 h
14:15  map      77 arterial
14:15  hr       84 sinus
14:20  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250; tubing same -> map due 14:22
14:22  map      77 arterial
14:25  map      76 arterial                    -> map due 14:40
14:30  map      76 arterial
14:30  hr       80 sinus
14:45  map      77 arterial
14:45  hr       83 sinus
15:00  map      78 arterial
15:00  hr       86 sinus
15:00  urine    52 mL in 1 h
15:15  map      76 arterial
15:15  hr       82 sinus
15:30  map      77 arterial
15:30  hr       85 sinus
15:45  map      76 arterial
15:45  hr       81 sinus
15:50  dose     1.5 mg/h                       -> asked too_soon
16:00  map      76 arterial                    -> advice INCREASE; may go up to 1.5; quiet
16:00  hr       78 sinus
16:00  urine    55 mL in 1 h
16:00  dose     1.5 mg/h                       -> pump 93.8 mL/h
16:05  map      78 arterial
16:10  map      80 arterial                    -> advice HOLD_GOAL_MET; may go nowhere; quiet
16:15  map      81 arterial
16:15  hr       76 sinus
16:20  map      80 arterial
16:25  map      79 arterial                    -> advice WAIT; may wait 215 min
16:30  map      79 arterial                    -> map due 16:45
16:30  hr       76 sinus
16:45  map      78 arterial
16:45  hr       77 sinus
16:55  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250; tubing same
17:00  map      79 arterial
17:00  hr       80 sinus
17:00  urine    58 mL in 1 h
17:15  map      79 arterial
17:15  hr       83 sinus
17:30  map      80 arterial
17:30  hr       79 sinus
17:45  map      79 arterial
17:45  hr       82 sinus
18:00  map      78 arterial
18:00  hr       78 sinus
18:00  urine    62 mL in 1 h                   -> quiet
18:15  map      78 arterial
18:15  hr       81 sinus
18:30  map      79 arterial
18:30  hr       77 sinus
18:45  map      79 arterial
18:45  hr       80 sinus
19:00  map      80 arterial
19:00  hr       83 sinus
19:00  urine    60 mL in 1 h                   -> advice HOLD_GOAL_MET; may go nowhere
19:10  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250; tubing same
19:15  map      79 arterial
19:15  hr       79 sinus
19:30  map      78 arterial
19:30  hr       82 sinus
19:40  map      88/50 arterial                 -> advice CALL_NOW_LEAVE_HEPATORENAL; may go nowhere
19:42  map      87/48 arterial                 -> strip CALL_NOW_LEAVE_HEPATORENAL
19:43  informed consultant by phone; about CALL_NOW_LEAVE_HEPATORENAL; told 87 over 48; said this is sepsis, order for shock follows; until 20:30 -> informed 19:43; quiet
19:47  map      62 arterial                    -> quiet
19:50  note     order for shock: handed over to the intensive care round
