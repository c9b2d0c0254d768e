# A day: every call of a shock that does not turn, each made once and quiet until it ends.
title Refractory shock, central line
date 2026-11-21
zone +01:00

12:30  patient  KOVAC, Milan; born 1970-08-19; sex M; mrn 55120984
12:30  bed      9
12:31  weight   90 kg measured
12:32  shock    perforated bowel, after surgery
12:33  lactate  5.2 mmol/L
12:34  fluid    2000 mL
12:35  check    wristband yes
12:35  check    allergies none known
12:35  check    contraindications none
12:35  check    indication septic shock
12:35  check    fluid running now
12:36  map      68/38 arterial
12:38  order    norepinephrine; MAP 65 to 75; start 0.1 mcg/kg/min; step 0.05 mcg/kg/min; interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Haas
12:40  line     central; site right jugular; primed
12:40  check    dedicated yes
12:40  check    blood_return yes
12:40  check    alkaline no
12:41  check    arterial_line in place
12:45  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250
12:46  check    vial_label base1
12:46  check    solution clear
12:46  check    bag_label yes
12:50  check    pump_cleared yes
12:50  set      16.9 mL/h for 0.1 mcg/kg/min
12:55  second
13:00  start                                   -> pump 16.9 mL/h; drug has arrived; map due 13:05; open 0; site waits for nothing
13:05  map      64/36 arterial                 -> advice INCREASE_AND_CALL_NOW; strip emergency; may go up to 0.15; informed nobody
13:05  dose     0.15 mcg/kg/min                -> pump 25.3 mL/h; advice CALL_NOW_WAIT_INTERVAL
13:06  informed registrar at the bedside; about INCREASE_AND_CALL_NOW, INFORM_PRESCRIBER_ESCALATION_BAND; told 64 over 36 on 0.15; said go on by the order -> informed 13:06
13:10  map      66/38 arterial                 -> advice INCREASE_AND_CALL_NOW; informed 13:06; may go up to 0.2
13:10  hr       118 sinus
13:10  dose     0.2 mcg/kg/min                 -> pump 33.8 mL/h
13:15  map      51 arterial                    -> advice INCREASE; may go up to 0.25; strip map_below
13:15  dose     0.25 mcg/kg/min                -> finding notify_dose; pump 42.2 mL/h
13:20  map      53 arterial                    -> advice CALL_BEFORE_NEXT_INCREASE; may go nowhere; strip CALL_BEFORE_NEXT_INCREASE; informed nobody
13:21  informed consultant by phone; about CALL_BEFORE_NEXT_INCREASE; told MAP 53 on 0.25; said vasopressin, go on to 0.4; until 0.4 mcg/kg/min -> informed 13:21; advice INCREASE; may go up to 0.3; strip map_below
13:22  agent    vasopressin 0.03 units/min; strength 20 units in 50 mL; line own central lumen; by Dr Haas
13:22  dose     0.3 mcg/kg/min                 -> pump 50.6 mL/h
13:25  map      55 arterial                    -> may wait 2 min; may go nowhere
13:25  hr       116 sinus
13:27  dose     0.35 mcg/kg/min                -> pump 59.1 mL/h
13:28  agent    vasopressin 0.03 units/min; checked RN Horak
13:30  map      56 arterial                    -> may wait 2 min
13:32  dose     0.4 mcg/kg/min                 -> pump 67.5 mL/h; informed nobody
13:35  map      57 arterial                    -> advice CALL_BEFORE_NEXT_INCREASE; strip CALL_BEFORE_NEXT_INCREASE; may go nowhere
13:36  informed consultant by phone; about CALL_BEFORE_NEXT_INCREASE; told MAP 57 on 0.4 with vasopressin; said hydrocortisone, go on to 0.5; until 0.5 mcg/kg/min -> informed 13:36; may wait 1 min
13:37  given    hydrocortisone 50 mg iv
13:37  dose     0.45 mcg/kg/min                -> pump 75.9 mL/h
13:40  map      58 arterial
13:40  hr       117 sinus
13:42  dose     0.5 mcg/kg/min                 -> pump 84.4 mL/h; may go nowhere
13:45  map      58 arterial                    -> advice CALL_NOW_MAX_REACHED; strip CALL_NOW_MAX_REACHED; informed nobody
13:46  informed consultant by phone; about CALL_NOW_MAX_REACHED; told MAP 58 at the ordered maximum; said epinephrine is being made up, hold this; until 14:10 -> informed 13:46; quiet
13:47  agent    epinephrine 0.05 mcg/kg/min; strength 4 mg in 50 mL; line own central lumen; checked RN Horak
13:50  map      59 arterial                    -> quiet; informed 13:46
13:55  map      60 arterial
13:55  hr       121 sinus
14:00  map      60 arterial
14:00  urine    20 mL in 1 h
14:05  map      59 arterial                    -> quiet
14:09  (time passes)                           -> quiet
14:10  map      58 arterial                    -> strip CALL_NOW_MAX_REACHED; informed nobody
14:10  hr       120 sinus
14:11  dose     0.6 mcg/kg/min                 -> refused over_order; dose 0.5 mcg/kg/min
14:12  shows    0.6 mcg/kg/min because consultant turned it up at the bedside -> finding over_order; pump 101.3 mL/h; owes order_to_match; strip over_order; may go nowhere
14:14  informed consultant at the bedside; about order_to_match; told 0.6 runs and the order ends at 0.5; said order follows within the hour -> quiet
14:15  map      62 arterial                    -> quiet; advice CALL_NOW_MAX_REACHED
14:20  map      63 arterial                    -> quiet
14:24  order    norepinephrine; MAP 65 to 75; start 0.1 mcg/kg/min; step 0.05 mcg/kg/min; interval 5 min; max 0.8 mcg/kg/min; notify 0.6 mcg/kg/min; by Dr Haas; how verbal; read back -> owes order_signed; open 1; advice CALL_BEFORE_NEXT_INCREASE
14:25  map      64 arterial                    -> strip CALL_BEFORE_NEXT_INCREASE
14:25  hr       122 sinus
14:25  informed consultant at the bedside; about CALL_BEFORE_NEXT_INCREASE; told MAP 64 on 0.6; said enough, tell me under 60; until 16:00 -> informed 14:25; quiet
14:30  map      66 arterial                    -> advice HOLD_CONTINUE; quiet
14:32  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250; tubing same -> bag change by 16:54; map due 14:34; open 1
14:34  map      66 arterial                    -> map due 14:37
14:37  map      67 arterial                    -> map due 14:42
14:42  map      68 arterial
14:42  hr       118 sinus
14:45  check    order_signed                   -> open 0
14:47  map      67 arterial                    -> map due 15:02; quiet
15:00  urine    15 mL in 1 h
15:01  informed registrar by phone; about HOLD_AND_CALL_PERFUSION; told 20 and 15 mL of urine; said echo, hold the dose -> informed 15:01; quiet
15:02  map      68 arterial                    -> advice HOLD_AND_CALL_PERFUSION; quiet
15:02  hr       119 sinus
15:02  skin     mottled to the knees
15:03  lactate  6.1 mmol/L                     -> advice NO_INCREASE_CALL; strip NO_INCREASE_CALL; may go nowhere
15:04  informed registrar by phone; about NO_INCREASE_CALL; told lactate 6.1, less urine, mottled; said dobutamine, hold the dose -> informed 15:04; quiet
15:10  agent    dobutamine 2.5 mcg/kg/min; strength 250 mg in 50 mL; line own central lumen; checked RN Horak
15:17  map      67 arterial                    -> quiet
15:17  hr       124 sinus
15:25  hr       148 atrial fibrillation; new   -> advice HOLD_AND_CALL_NOW; strip HOLD_AND_CALL_NOW
15:26  map      58 arterial                    -> advice HOLD_AND_CALL_NOW; may go nowhere; strip HOLD_AND_CALL_NOW
15:27  informed consultant by phone; about HOLD_AND_CALL_NOW, CALL_BEFORE_NEXT_INCREASE; told new atrial fibrillation at 148, MAP 58 on 0.6; said amiodarone, dobutamine off, may go to 0.7; until 0.7 mcg/kg/min -> informed 15:27; room up to 0.65
15:31  map      60 arterial                    -> strip map_below; room up to 0.65
15:32  (time passes)                           -> fluid due now
15:33  check    fluid given; because 2000 mL in, as ordered -> fluid waits for nothing
15:36  map      63 arterial                    -> advice HOLD_AND_CALL_NOW; informed 15:27
15:36  hr       122 atrial fibrillation
15:41  map      66 arterial                    -> quiet
15:46  map      67 arterial
15:50  hr       104 sinus                      -> advice NO_INCREASE_CALL; quiet; informed 15:04
15:52  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250; tubing same -> map due 15:54
15:54  map      68 arterial                    -> map due 15:57
15:57  map      69 arterial                    -> map due 16:12; quiet
16:00  urine    25 mL in 1 h                   -> advice HOLD_AND_CALL_PERFUSION; quiet; informed 15:04
16:05  hr       102 sinus
16:12  map      71 arterial                    -> map due 16:27; quiet
16:20  digits   ischaemic                      -> advice HOLD_AND_CALL_NOW; strip HOLD_AND_CALL_NOW; may go nowhere
16:21  informed registrar at the bedside; about HOLD_AND_CALL_NOW; told two blue fingertips; said step down when the pressure allows -> quiet; informed 16:21
16:22  map      74 arterial
16:22  hr       100 sinus
16:31  map      78 arterial                    -> may go nowhere; room for nothing
16:33  map      79 arterial                    -> advice HOLD_AND_CALL_NOW; room down to 0.55; strip map_above
16:34  dose     0.55 mcg/kg/min                -> pump 92.8 mL/h; map due 16:39; room for nothing
16:39  map      74 arterial                    -> map due 16:49; quiet
16:49  map      76 arterial                    -> room for nothing
16:49  hr       98 sinus
16:52  map      77 arterial                    -> room down to 0.5
16:53  dose     0.5 mcg/kg/min                 -> pump 84.4 mL/h
16:58  map      73 arterial                    -> quiet
17:00  urine    48 mL in 1 h
17:00  lactate  5.4 mmol/L
17:05  digits   warm again                     -> advice HOLD_CONTINUE; quiet
17:08  map      72 arterial                    -> map due 17:23
17:08  hr       96 sinus
17:10  skin     warm                           -> advice HOLD_CONTINUE
17:23  map      70 arterial
17:23  hr       98 sinus
17:38  map      69 arterial
17:38  hr       101 sinus
17:53  map      68 arterial
17:53  hr       104 sinus
18:00  urine    30 mL in 1 h
18:08  map      66 arterial
18:08  hr       100 sinus
18:10  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250; tubing same
18:12  map      67 arterial
18:15  map      66 arterial
18:23  hr       100 sinus
18:30  map      64 arterial                    -> advice INCREASE; may go up to 0.55; quiet
18:35  map      62 arterial                    -> strip map_below
18:38  hr       99 sinus
18:40  map      61 arterial
18:42  informed consultant at the bedside; about map_below; told MAP 64 then 61; said family agreed on comfort care -> quiet
18:45  stop     comfort care                   -> stopped; quiet; sounds nothing; no suggestion, not running; open 0
19:30  (time passes)                           -> quiet; sounds nothing
