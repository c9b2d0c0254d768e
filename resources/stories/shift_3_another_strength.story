# A night: bags of another strength, in the same tubing and in new; a pump at ten times; a lost lumen.
title Septic shock, a bag of another strength
date 2026-11-21
zone +00:00

21:30  patient  ADEYEMI, Ruth; born 1955-05-05; sex F; mrn 77102934
21:30  bed      2
21:31  weight   70 kg measured
21:32  check    wristband yes
21:32  check    allergies known, prescriber told
21:32  check    contraindications none
21:32  check    indication septic shock
21:33  fluid    2100 mL                        -> finding fluid_reached
21:34  check    fluid given
21:34  map      84/46 arterial
21:35  order    norepinephrine; MAP 65 to 75; start 0.08 mcg/kg/min; step 0.04 mcg/kg/min; interval 5 min; max 0.6 mcg/kg/min; notify 0.4 mcg/kg/min; by Dr Osei
21:36  line     central; site left subclavian; primed
21:36  check    dedicated yes
21:36  check    blood_return yes
21:36  check    alkaline no
21:36  check    arterial_line in place
21:40  bag      1 mg in 100 mL; diluent sodium chloride 0.9%; preparation 1in100 -> asked off_preparation
21:42  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
21:43  check    vial_label base1
21:43  check    solution clear
21:43  check    bag_label yes
21:45  check    pump_cleared yes
21:45  set      21 mL/h for 0.08 mcg/kg/min
21:48  second
21:50  start                                   -> pump 21 mL/h; drug has arrived; map due 21:55; open 0; fluid waits for nothing
21:55  map      58 arterial                    -> may go up to 0.12; quiet
21:56  dose     0.8 mcg/kg/min                 -> refused tenfold; refused over_order; dose 0.08 mcg/kg/min
21:58  shows    0.8 mcg/kg/min because a zero too many, as found on the pump -> finding tenfold; finding over_order; pump 210 mL/h; owes order_to_match; strip over_order; may go nowhere
21:59  dose     0.08 mcg/kg/min                -> refused tenfold
21:59  shows    0.08 mcg/kg/min because put back at once -> pump 21 mL/h; dose 0.08 mcg/kg/min; may go nowhere; open 0; quiet
22:00  map      92 arterial because the monitor shows it too -> finding map_jump; advice DECREASE_NOW_AND_RECHECK; may go down to 0.04; strip DECREASE_NOW_AND_RECHECK; map due 22:02
22:02  informed registrar by phone; about DECREASE_NOW_AND_RECHECK; told ten times for 1 min, MAP 92; said watch, no other change -> quiet
22:03  map      80 arterial                    -> advice WAIT; may wait 1 min; may go nowhere
22:05  map      71 arterial                    -> advice HOLD_CONTINUE; quiet
22:05  hr       96 sinus
22:10  map      60 arterial                    -> may go up to 0.12
22:10  dose     0.12 mcg/kg/min                -> pump 31.5 mL/h
22:11  informed registrar by phone; about INFORM_PRESCRIBER_ESCALATION_BAND; told MAP 60 on 0.12; said go on
22:15  map      59 arterial                    -> may go up to 0.16
22:15  dose     0.16 mcg/kg/min                -> pump 42 mL/h
22:20  map      61 arterial                    -> may go up to 0.2
22:20  hr       101 sinus
22:20  dose     0.2 mcg/kg/min                 -> pump 52.5 mL/h
22:25  map      63 arterial                    -> may go up to 0.24
22:25  dose     0.24 mcg/kg/min                -> pump 63 mL/h
22:30  map      66 arterial
22:35  map      67 arterial
22:35  hr       99 sinus
22:40  map      68 arterial
22:45  map      68 arterial
22:50  map      69 arterial
22:50  hr       95 sinus
22:50  urine    40 mL in 1 h
22:55  map      69 arterial                    -> map due 23:10; quiet
23:10  map      68 arterial
23:10  hr       94 sinus
23:25  map      69 arterial
23:25  hr       97 sinus
23:40  map      70 arterial
23:40  hr       100 sinus
23:50  urine    44 mL in 1 h
23:55  map      68 arterial
23:55  hr       96 sinus
00:10  map      67 arterial
00:10  hr       99 sinus
00:15  bag      16 mg in 250 mL; diluent glucose 5%; preparation 16in250; tubing same -> asked new_strength
00:16  bag      16 mg in 250 mL; diluent glucose 5%; preparation 16in250; tubing same because pharmacy sends the stronger bag -> finding new_strength; pump 63 mL/h; owes strength_checked; map due 00:18
00:16  dose     0.24 mcg/kg/min                -> pump 15.8 mL/h; drug arrives 00:21; may go nowhere
00:17  second                                  -> open 0
00:18  map      64 arterial                    -> advice WAIT; may go nowhere; map due 00:21
00:21  map      58 arterial                    -> advice WAIT; may go nowhere; map due 00:26
00:22  (time passes)                           -> drug has arrived; may go nowhere
00:26  map      60 arterial                    -> map due 00:31; strip map_below
00:27  (time passes)                           -> may go up to 0.28; advice INCREASE
00:27  dose     0.28 mcg/kg/min                -> pump 18.4 mL/h
00:31  map      66 arterial                    -> map due 00:36; quiet
00:31  hr       98 sinus
00:36  map      69 arterial
00:41  map      71 arterial
00:46  map      72 arterial
00:46  hr       95 sinus
00:50  urine    38 mL in 1 h
00:51  map      71 arterial
00:56  map      72 arterial
01:01  map      71 arterial                    -> map due 01:16
01:01  hr       93 sinus
01:16  map      72 arterial
01:16  hr       93 sinus
01:31  map      71 arterial
01:31  hr       96 sinus
01:46  map      70 arterial
01:46  hr       99 sinus
01:50  urine    42 mL in 1 h
01:50  lactate  2.4 mmol/L
02:01  map      71 arterial
02:01  hr       95 sinus
02:16  map      70 arterial
02:16  hr       98 sinus
02:20  bag      8 mg in 100 mL; diluent sodium chloride 0.9%; tubing new -> asked unusual_strength
02:21  bag      8 mg in 100 mL; diluent sodium chloride 0.9%; tubing new because the last of the pharmacy's, 80 mcg in 1 mL -> finding unusual_strength; finding new_strength; pump 18.4 mL/h; owes strength_checked; owes strength_confirmed; map due 02:23
02:21  dose     0.28 mcg/kg/min                -> pump 14.7 mL/h; drug has arrived
02:23  map      69 arterial                    -> map due 02:26
02:24  second
02:26  map      70 arterial                    -> map due 02:31; open 1; owes strength_confirmed
02:31  map      71 arterial                    -> map due 02:36
02:31  hr       92 sinus
02:36  map      70 arterial                    -> map due 02:51; quiet
02:50  check    strength_confirmed; outcome done -> open 0
02:50  urine    45 mL in 1 h
02:51  map      71 arterial
02:51  hr       91 sinus
03:06  map      70 arterial
03:06  hr       93 sinus
03:10  line     peripheral; site right forearm; gauge 18; primed because the lumen is blocked -> map due 03:12; site due 04:10; may go nowhere; owes large_vein; owes phentolamine; owes central_line; open 3
03:11  check    large_vein yes
03:11  check    phentolamine yes
03:11  check    central_line; outcome deferred; because anaesthesia comes at 05:00
03:12  map      68 arterial                    -> map due 03:15; open 1
03:15  map      66 arterial                    -> map due 03:20
03:20  map      67 arterial                    -> map due 03:25
03:25  map      67 arterial                    -> map due 03:40; quiet
03:25  hr       94 sinus
03:40  map      68 arterial
03:40  hr       92 sinus
03:50  urine    50 mL in 1 h
03:55  map      69 arterial
03:55  hr       95 sinus
04:10  map      70 arterial
04:10  hr       98 sinus
04:10  site     clear                          -> site due 05:10
04:25  map      69 arterial
04:25  hr       94 sinus
04:40  map      68 arterial
04:40  hr       97 sinus
04:50  urine    48 mL in 1 h
04:55  map      70 arterial
04:55  hr       93 sinus
05:00  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250; tubing new -> asked central_bag_elsewhere
05:01  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250; tubing new because the other is empty and no lumen is free yet -> finding central_bag_elsewhere; finding new_strength; owes strength_checked; map due 05:03
05:01  dose     0.28 mcg/kg/min                -> pump 36.8 mL/h; drug has arrived
05:02  second
05:03  map      70 arterial                    -> map due 05:06
05:06  map      69 arterial                    -> map due 05:11
05:10  site     clear
05:11  map      70 arterial                    -> map due 05:16
05:11  hr       90 sinus
05:16  map      70 arterial                    -> map due 05:21; quiet
05:21  map      71 arterial
05:26  map      70 arterial
05:26  hr       92 sinus
05:30  line     central; site right femoral; primed -> map due 05:31; site waits for nothing; open 0
05:31  map      69 arterial                    -> map due 05:35
05:35  map      70 arterial
05:35  hr       91 sinus
05:40  map      71 arterial
05:45  map      70 arterial                    -> map due 06:00; quiet
05:50  urine    46 mL in 1 h
05:50  lactate  1.9 mmol/L                     -> lactate waits for nothing
06:00  map      71 arterial
06:00  hr       89 sinus
06:15  map      70 arterial
06:15  hr       90 sinus
06:20  note     handed over to the day shift with 0.28 running
