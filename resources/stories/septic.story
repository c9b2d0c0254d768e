# A whole infusion: from the first check to the stop. The frozen program plays it as its smoke test.
title Septic shock, 70 kg, peripheral line
date 2026-11-21
zone -05:00

06:40  patient  OKAFOR, Grace; born 1958-07-14; sex F; mrn 12972876
06:40  bed      12
06:41  weight   70 kg measured
06:41  check    wristband yes
06:42  check    allergies none known
06:42  check    contraindications none
06:44  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Lind; how verbal; read back
06:46  check    indication septic shock
06:46  map      78/44 cuff
06:47  fluid    1540 mL
06:47  check    fluid running now
06:50  line     peripheral; site left forearm; gauge 18
06:50  check    dedicated yes
06:50  check    blood_return yes
06:51  check    alkaline no
06:51  check    arterial_line; outcome deferred; because registrar asked
06:51  check    central_line; outcome deferred; because registrar asked
06:51  check    large_vein yes
06:51  check    phentolamine yes
06:56  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
06:57  check    vial_label base1
06:57  check    solution clear
06:57  check    bag_label yes
07:02  check    pump_cleared yes
07:02  set      13.1 mL/h for 0.05 mcg/kg/min
07:05  second
07:06  start                               -> pump 13.1 mL/h; dose 0.05 mcg/kg/min; map due 07:11; drug arrives 07:12
07:11  (time passes)                       -> map due now
07:13  (time passes)                       -> map overdue 2 min
07:13  map      58 cuff                    -> map due 07:18; drug has arrived; may wait 5 min; advice WAIT
07:14  hr       104 sinus
07:18  map      57 cuff                    -> advice INCREASE; may go up to 0.07
07:19  dose     0.07 mcg/kg/min            -> pump 18.4 mL/h
07:21  dose     0.09 mcg/kg/min            -> asked too_soon
07:24  map      61 cuff                    -> advice INCREASE; may go up to 0.09
07:25  dose     0.09 mcg/kg/min            -> pump 23.6 mL/h
07:30  map      66 cuff                    -> advice HOLD_CONTINUE; map due 07:35
07:31  dose     0.9 mcg/kg/min             -> refused tenfold; dose 0.09 mcg/kg/min
07:35  map      68 cuff
07:50  map      69 cuff
07:55  map      68 cuff                    -> map due 08:10
08:00  check    arterial_line in place
08:05  site     clear
08:10  map      82 arterial                -> advice HOLD_CONFIRM_SECOND_READING
08:12  map      81 arterial                -> advice DECREASE; may go down to 0.07
08:13  dose     0.07 mcg/kg/min            -> pump 18.4 mL/h; map due 08:18
08:18  map      72 arterial
08:28  map      71 arterial
08:40  note     family at the bedside
09:00  pause    syringe pump exchanged     -> paused
09:02  resume   pump exchanged             -> pump 18.4 mL/h
09:05  map      70 arterial
09:30  stop     ordered                    -> stopped; no suggestion, not running
