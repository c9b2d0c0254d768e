# An afternoon: epinephrine first, its minutes a note and no lock, by an intraosseous line, alone.
title Anaphylaxis that epinephrine does not turn
date 2026-11-21
zone +00:00
profile anaphylaxis

13:50  patient  BYRNE, Sean; born 1984-01-17; sex M; mrn 61230017
13:50  bed      11
13:51  weight   80 kg estimated
13:52  given    epinephrine 0.5 mg im
13:53  fluid    1000 mL
13:54  check    wristband yes
13:54  check    allergies known, prescriber told
13:54  check    contraindications none
13:54  check    indication anaphylaxis
13:55  check    epinephrine_first given, and volume too
13:55  check    fluid running now
13:56  map      62/34 cuff
13:57  given    epinephrine 0.5 mg im
13:58  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.3 mcg/kg/min; notify 0.2 mcg/kg/min; by Dr Quinn; how verbal; read back
13:58  line     intraosseous; site left tibia; primed
13:58  check    dedicated yes
13:58  check    io_limb yes
13:58  check    alkaline no
13:59  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
13:59  check    vial_label base1
14:00  check    second_check; due 14:20; because alone, the other nurse compresses a bag
14:00  set      15 mL/h for 0.05 mcg/kg/min
14:00  start    because not turned by two boluses -> finding epinephrine_first; pump 15 mL/h; drug has arrived; map due 14:05; site due 14:15; owes second_check; owes order_signed; owes weight_measured
14:05  map      66/38 cuff                     -> advice INCREASE_AND_CALL_NOW; strip emergency; may go up to 0.07
14:05  dose     0.07 mcg/kg/min                -> pump 21 mL/h
14:06  informed registrar at the bedside; about INCREASE_AND_CALL_NOW; told 66 over 38 on 0.07; said go on -> informed 14:06; quiet
14:08  check    solution clear
14:08  check    bag_label yes
14:08  check    pump_cleared yes
14:08  check    blood_return; outcome not_applicable; because marrow gives none back
14:10  map      70/42 cuff                     -> advice INCREASE; may go up to 0.09
14:10  dose     0.09 mcg/kg/min                -> pump 27 mL/h
14:15  map      55 cuff                        -> may go up to 0.11
14:15  hr       124 sinus
14:15  site     clear                          -> site due 14:30
14:15  dose     0.11 mcg/kg/min                -> pump 33 mL/h
14:16  informed registrar at the bedside; about INFORM_PRESCRIBER_ESCALATION_BAND; told MAP 55 on 0.11; said go on
14:17  fluid    1000 mL
14:20  map      60 cuff                        -> may go up to 0.13
14:20  dose     0.13 mcg/kg/min                -> pump 39 mL/h; owes second_check
14:21  second                                  -> open 5; owes order_signed; owes weight_measured
14:25  map      66 cuff                        -> advice HOLD_CONTINUE; quiet
14:30  map      86 cuff                        -> asked map_jump
14:30  map      86 cuff because read twice     -> advice HOLD_CONFIRM_SECOND_READING; finding map_jump
14:30  strike   cuff around the wrong arm      -> advice HOLD_CONTINUE
14:30  site     clear
14:31  map      68 cuff                        -> quiet
14:36  map      69 cuff
14:36  hr       112 sinus
14:41  map      70 cuff
14:45  site     clear                          -> site due 15:00
14:46  map      72 arterial
14:46  check    arterial_line in place
14:50  check    order_signed
14:51  map      74 arterial                    -> map due 15:06; quiet
14:51  hr       104 sinus
14:55  check    phentolamine yes
14:55  check    central_line not planned
14:58  weight   82 kg measured                 -> asked weight_changed
14:59  weight   82 kg measured because weighed on the bed -> finding weight_changed; pump 39 mL/h; open 0
15:00  site     clear                          -> site due 16:00
15:00  urine    70 mL in 1 h
15:06  map      79 arterial                    -> advice HOLD_CONFIRM_SECOND_READING
15:06  hr       96 sinus
15:09  map      80 arterial                    -> advice DECREASE; may go down to 0.106829; strip map_above
15:09  dose     0.11 mcg/kg/min                -> pump 33.8 mL/h; map due 15:14
15:14  map      76 arterial                    -> map due 15:19
15:19  map      77 arterial                    -> may go down to 0.09
15:19  dose     0.09 mcg/kg/min                -> pump 27.7 mL/h
15:21  hr       92 sinus
15:24  map      74 arterial                    -> map due 15:34; quiet
15:30  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.3 mcg/kg/min; notify 0.2 mcg/kg/min; step_down 0.03 mcg/kg/min; interval_down 10 min; wean; by Dr Quinn -> open 0
15:34  map      77 arterial
15:36  map      78 arterial                    -> advice DECREASE; may go down to 0.06
15:36  hr       88 sinus
15:36  dose     0.06 mcg/kg/min                -> pump 18.5 mL/h
15:41  map      76 arterial                    -> advice WAIT; may wait 5 min
15:46  map      76 arterial                    -> may go down to 0.03
15:46  dose     0.03 mcg/kg/min                -> pump 9.2 mL/h
15:51  map      74 arterial
15:51  hr       86 sinus
16:00  site     clear
16:01  map      76 arterial
16:01  urine    90 mL in 1 h
16:03  map      77 arterial                    -> advice DECREASE; may go down to 0
16:05  dose     0.003 mcg/kg/min               -> refused tenfold
16:05  pause    off for a trial, ordered       -> paused; no suggestion, not running
16:10  map      71 arterial                    -> paused; sounds nothing
16:15  map      64 arterial
16:18  map      62 arterial                    -> strip map_below
16:20  resume   lower again, ordered           -> running; pump 9.2 mL/h; map due 16:23; may go nowhere
16:25  map      66 arterial                    -> quiet
16:25  hr       90 sinus
16:30  map      69 arterial                    -> quiet
16:45  map      70 arterial
16:45  hr       86 sinus
17:00  site     clear
17:00  map      71 arterial
17:00  urine    85 mL in 1 h
17:00  hr       84 sinus
17:15  map      74 arterial
17:15  hr       82 sinus
17:20  stop     weaned off, ordered            -> stopped; quiet; open 0; sounds nothing; no suggestion, not running
18:05  (time passes)                           -> quiet; line waits for nothing; sounds nothing
