# A day: a child of 10 kg, a syringe by the Rule of 6, the first drug at the vein after 90 min.
title A child by the Rule of 6
date 2026-11-21
zone +02:00
profile paediatric

09:10  patient  LEHTO, Aino; born 2025-09-30; sex F; mrn 20019933
09:10  bed      1
09:11  weight   10 kg measured
09:12  check    wristband yes
09:12  check    allergies none known
09:12  check    contraindications none
09:13  shock    after a bowel operation, warm, pulses full
09:14  order    norepinephrine; MAP 55 to 65; start 0.1 mcg/kg/min; step 0.05 mcg/kg/min; interval 5 min -> asked child_without_maximum
09:16  order    norepinephrine; MAP 55 to 65; start 0.1 mcg/kg/min; step 0.05 mcg/kg/min; interval 5 min; max 1 mcg/kg/min; notify 0.4 mcg/kg/min; by Dr Salo
09:17  check    indication septic shock, warm
09:17  check    child_order yes
09:18  map      68/38 arterial
09:20  fluid    200 mL
09:21  check    fluid given
09:26  line     central; site right femoral
09:26  check    dedicated yes
09:26  check    blood_return yes
09:26  check    alkaline no
09:26  check    arterial_line in place
09:30  bag      6 mg in 100 mL; diluent sodium chloride 0.9%; preparation rule_of_six -> asked sixes_off
09:31  bag      6 mg in 100 mL; diluent sodium chloride 0.9%; preparation rule_of_six because the order names it, mixed by two people -> finding sixes_off
09:32  check    vial_label base1
09:32  check    solution clear
09:32  check    bag_label yes
09:35  check    pump_cleared yes
09:35  set      1 mL/h for 0.1 mcg/kg/min
09:38  second
09:40  start                                   -> pump 1 mL/h; dose 0.1 mcg/kg/min; drug arrives 11:10; map due 09:45; open 1; owes strength_confirmed; site waits for nothing; fluid waits for nothing
09:45  map      52 arterial                    -> advice WAIT; may wait 90 min; may go nowhere; quiet
09:45  hr       152 sinus
09:50  map      53 arterial                    -> may go nowhere; strip map_below
09:51  informed consultant at the bedside; about map_below; told MAP 53, the first drug at 11:10; said volume until then, no step before; until 11:15 -> quiet
09:55  map      53 arterial                    -> quiet; may wait 80 min
09:56  fluid    50 mL
10:00  map      53 arterial
10:00  hr       148 sinus
10:02  dose     1 mcg/kg/min                   -> refused tenfold; dose 0.1 mcg/kg/min
10:05  map      54 arterial
10:10  map      53 arterial
10:15  map      54 arterial
10:15  hr       150 sinus
10:20  map      54 arterial
10:25  map      53 arterial
10:30  map      54 arterial
10:30  hr       152 sinus
10:30  fluid    50 mL
10:35  map      54 arterial
10:40  map      53 arterial
10:40  urine    12 mL in 1 h
10:45  map      54 arterial
10:45  hr       154 sinus
10:50  map      53 arterial
10:55  map      54 arterial
11:00  map      54 arterial
11:00  hr       149 sinus
11:05  map      53 arterial
11:09  (time passes)                           -> may go nowhere; quiet
11:10  map      54 arterial
11:10  (time passes)                           -> drug has arrived; may go nowhere; may wait 5 min
11:15  map      54 arterial                    -> advice INCREASE; may go up to 0.15; strip map_below
11:15  dose     0.15 mcg/kg/min                -> pump 1.5 mL/h; may go nowhere; map due 11:20
11:15  hr       144 sinus
11:20  map      54 arterial                    -> may go up to 0.2
11:20  dose     0.2 mcg/kg/min                 -> pump 2 mL/h
11:24  check    strength_confirmed; because pharmacist Niemi by phone -> open 0
11:25  map      57 arterial                    -> advice HOLD_CONTINUE; quiet
11:30  map      58 arterial
11:30  hr       140 sinus
11:35  map      58 arterial
11:40  map      59 arterial
11:40  urine    16 mL in 1 h
11:45  map      59 arterial
11:45  hr       138 sinus
11:50  map      60 arterial                    -> map due 12:05; quiet
11:55  lactate  2.2 mmol/L
12:05  map      60 arterial
12:05  hr       136 sinus
12:20  map      61 arterial
12:20  hr       139 sinus
12:35  map      60 arterial
12:35  hr       142 sinus
12:40  urine    18 mL in 1 h
12:50  map      62 arterial
12:50  hr       138 sinus
13:05  map      61 arterial
13:05  hr       141 sinus
13:20  map      60 arterial
13:20  hr       137 sinus
13:35  map      61 arterial
13:35  hr       140 sinus
13:40  urine    20 mL in 1 h
13:45  agent    epinephrine 0.05 mcg/kg/min
13:50  map      68 arterial                    -> advice HOLD_CONFIRM_SECOND_READING
13:50  hr       150 sinus
13:52  map      69 arterial                    -> advice DECREASE; may go down to 0.15
13:53  dose     0.15 mcg/kg/min                -> pump 1.5 mL/h; map due 13:58
13:58  map      63 arterial                    -> map due 14:08; quiet
14:08  map      62 arterial                    -> map due 14:23
14:08  hr       142 sinus
14:15  line     central; site left subclavian; dead 0.4 mL -> map due 14:17; drug arrives 14:31; may go nowhere
14:17  map      61 arterial
14:20  map      58 arterial
14:25  map      54 arterial                    -> advice WAIT; may go nowhere; may wait 11 min
14:25  hr       146 sinus
14:30  map      53 arterial                    -> may go nowhere; strip map_below
14:31  (time passes)                           -> drug has arrived; may wait 5 min
14:35  map      55 arterial                    -> quiet
14:40  map      58 arterial
14:40  urine    22 mL in 1 h
14:40  hr       140 sinus
14:45  map      59 arterial
14:50  map      60 arterial
14:55  map      60 arterial                    -> map due 15:10; quiet
14:55  hr       136 sinus
15:10  map      61 arterial
15:10  hr       134 sinus
15:12  note     handed over with 0.15 running
