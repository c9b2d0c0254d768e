# A night: started by a peripheral line, up to target, a leak, a central line, a long pause, weaned.
title Septic shock, started by a peripheral line
date 2026-11-21
zone -05:00

18:40  patient  VARGAS, Elena; born 1961-03-02; sex F; mrn 40718833
18:40  bed      4
18:41  weight   80 kg measured
18:41  check    wristband yes
18:41  check    allergies none known
18:41  check    contraindications none
18:42  shock    pneumonia, lactate 4.1
18:43  lactate  4.1 mmol/L
18:44  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.4 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Lind; how phone; read back
18:46  check    indication septic shock
18:46  map      76/43 cuff
18:48  fluid    1000 mL
18:48  check    fluid running now
18:52  line     peripheral; site left forearm; gauge 18
18:52  check    dedicated yes
18:52  check    blood_return yes
18:52  check    alkaline no
18:53  check    arterial_line; outcome deferred; because registrar asked
18:53  check    central_line; outcome deferred; because registrar asked
18:53  check    large_vein yes
18:53  check    phentolamine yes
18:57  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
18:58  check    vial_label base1
18:58  check    solution clear
18:58  check    bag_label yes
19:02  check    pump_cleared yes
19:02  set      15 mL/h for 0.05 mcg/kg/min
19:04  second
19:06  start                                   -> pump 15 mL/h; dose 0.05 mcg/kg/min; map due 19:11; drug arrives 19:12; site due 20:06; open 3; owes central_line; owes order_signed; owes arterial_line
19:11  map      52 cuff                        -> advice WAIT; may wait 6 min; may go nowhere; quiet
19:12  (time passes)                           -> drug has arrived; may wait 5 min
19:14  dose     0.5 mcg/kg/min                 -> refused tenfold; refused over_order; dose 0.05 mcg/kg/min
19:16  map      54 cuff                        -> advice WAIT; may wait 1 min; strip map_below
19:17  (time passes)                           -> advice INCREASE; may go up to 0.07
19:17  dose     0.07 mcg/kg/min                -> pump 21 mL/h; may go nowhere
19:19  dose     0.09 mcg/kg/min                -> asked too_soon
19:21  map      57 cuff                        -> advice WAIT; may wait 1 min; may go nowhere
19:22  dose     0.09 mcg/kg/min                -> pump 27 mL/h
19:26  map      58 cuff                        -> may wait 1 min
19:27  dose     0.11 mcg/kg/min                -> pump 33 mL/h
19:28  informed registrar by phone; about INFORM_PRESCRIBER_ESCALATION_BAND, map_below; told MAP 58 on 0.11; said go on, central line tonight; until 0.25 mcg/kg/min -> quiet; advice WAIT
19:31  map      61 cuff                        -> quiet; may wait 1 min
19:32  dose     0.13 mcg/kg/min                -> pump 39 mL/h
19:36  map      66 cuff                        -> advice HOLD_CONTINUE; map due 19:41; quiet
19:36  hr       108 sinus
19:40  fluid    800 mL
19:41  map      68 cuff
19:46  map      69 arterial
19:46  check    arterial_line in place         -> open 2
19:48  check    order_signed; outcome done     -> open 1; owes central_line
19:51  map      67 arterial
19:51  hr       106 sinus
19:56  map      68 arterial
20:01  map      70 arterial
20:06  site     clear                          -> site due 21:06
20:06  map      70 arterial                    -> map due 20:21; advice HOLD_CONTINUE; quiet
20:06  hr       102 sinus
20:06  urine    35 mL in 1 h                   -> urine due 21:06
20:20  fluid    600 mL                         -> finding fluid_reached; fluid due now
20:21  map      71 arterial
20:21  hr       94 sinus
20:22  check    fluid given                    -> fluid waits for nothing
20:36  map      70 arterial
20:36  hr       97 sinus
20:51  map      72 arterial
20:51  hr       100 sinus
21:06  site     clear
21:06  map      70 arterial
21:06  hr       96 sinus
21:06  urine    48 mL in 1 h                   -> urine due 22:06
21:21  map      71 arterial
21:21  hr       99 sinus
21:30  lactate  2.8 mmol/L
21:36  map      72 arterial
21:36  hr       95 sinus
21:51  map      73 arterial
21:51  hr       98 sinus
22:00  fluid    250 mL                         -> fluid due now
22:02  informed registrar at the bedside; about fluid_target; told 2650 mL in; said no more fluid now -> fluid waits for nothing; quiet
22:06  site     clear
22:06  map      78 arterial
22:06  hr       94 sinus
22:06  urine    60 mL in 1 h
22:06  (time passes)                           -> advice HOLD_CONFIRM_SECOND_READING; may go nowhere; quiet; sounds nothing
22:09  map      79 arterial                    -> advice DECREASE; may go down to 0.11; strip map_above
22:10  dose     0.11 mcg/kg/min                -> pump 33 mL/h; map due 22:15
22:15  map      74 arterial                    -> map due 22:25; quiet
22:25  map      73 arterial                    -> map due 22:40
22:40  map      72 arterial
22:40  hr       90 sinus
22:55  map      70 arterial
22:55  hr       93 sinus
23:05  (time passes)                           -> line due 23:06; quiet
23:06  site     clear
23:06  urine    62 mL in 1 h
23:06  (time passes)                           -> line due now; strip route_4h; sounds nothing
23:08  informed registrar by phone; about ROUTE_TIME_LIMIT; told 4 h by the forearm; said central line after the next admission; until 01:30 -> quiet
23:10  map      71 arterial
23:10  hr       96 sinus
23:25  map      72 arterial
23:25  hr       92 sinus
23:40  map      71 arterial
23:40  hr       95 sinus
23:55  map      70 arterial
23:55  hr       91 sinus
00:06  site     clear
00:06  urine    66 mL in 1 h
00:10  map      69 arterial
00:10  hr       94 sinus
00:10  lactate  2.1 mmol/L                     -> lactate waits for nothing
00:25  map      70 arterial
00:25  hr       90 sinus
00:40  map      71 arterial
00:40  hr       93 sinus
00:45  site     coolness, pallor               -> finding site_signs; advice EXTRAVASATION_PATHWAY; strip site_signs; may go nowhere
00:47  informed registrar by phone; about site_signs; told forearm cool and pale around the cannula; said jugular now, then stop here, phentolamine -> quiet
00:48  leak     other_access central
00:55  map      68 arterial                    -> advice EXTRAVASATION_PATHWAY; quiet
00:58  line     central; site right jugular; primed -> map due 01:00; drug has arrived
00:58  check    blood_return yes               -> open 0
00:58  leak     started_there
00:59  leak     stopped_here
00:59  leak     cannula_left
00:59  leak     aspirated 1 mL
00:59  leak     not_flushed
00:59  leak     edge_marked
00:59  given    phentolamine 5 mg sc
01:00  map      67 arterial                    -> map due 01:03
01:00  leak     looked same
01:03  map      66 arterial                    -> map due 01:08
01:06  urine    70 mL in 1 h
01:08  map      67 arterial                    -> map due 01:13
01:10  hr       90 sinus
01:13  map      68 arterial                    -> map due 01:28
01:15  leak     looked smaller
01:28  map      69 arterial
01:28  hr       88 sinus
01:40  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250; tubing same -> map due 01:42; open 0; bag change by 08:56
01:42  map      70 arterial                    -> map due 01:45
01:45  map      69 arterial                    -> map due 02:00
01:45  hr       86 sinus
01:45  leak     looked smaller
02:00  map      70 arterial
02:00  hr       88 sinus
02:06  urine    64 mL in 1 h
02:15  map      71 arterial
02:15  hr       87 sinus
02:30  map      70 arterial
02:31  pause    syringe pump failed, another is fetched -> paused; no suggestion, not running; map due 02:36
02:36  map      62 arterial                    -> sounds nothing; no suggestion, not running
02:41  map      57 arterial                    -> paused; strip map_below; sounds nothing
02:45  leak     looked clear
02:46  map      56 arterial
02:47  resume   pump exchanged                 -> asked long_pause; paused
02:48  map      55 arterial
02:48  resume   pump exchanged because MAP 55, dose and order read again -> finding long_pause; running; pump 33 mL/h; dose 0.11 mcg/kg/min; may go nowhere
02:53  map      63 arterial                    -> may go up to 0.13
02:58  map      67 arterial
03:03  map      69 arterial                    -> quiet
03:03  hr       92 sinus
03:06  urine    52 mL in 1 h
03:15  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.4 mcg/kg/min; notify 0.25 mcg/kg/min; step_down 0.02 mcg/kg/min; interval_down 15 min; wean; by Dr Lind -> open 0
03:18  map      74 arterial
03:18  hr       84 sinus
03:33  map      80 arterial                    -> advice HOLD_CONFIRM_SECOND_READING
03:35  map      79 arterial                    -> advice DECREASE; may go down to 0.09
03:36  dose     0.09 mcg/kg/min                -> pump 27 mL/h; map due 03:41
03:41  map      77 arterial                    -> advice WAIT; may wait 10 min; may go nowhere; map due 03:46
03:41  hr       80 sinus
03:46  map      78 arterial
03:51  map      77 arterial                    -> advice DECREASE; may go down to 0.07
03:51  dose     0.07 mcg/kg/min                -> pump 21 mL/h
03:56  map      73 arterial                    -> map due 04:06
03:56  hr       82 sinus
04:06  map      72 arterial                    -> map due 04:21; sounds nothing
04:06  urine    61 mL in 1 h
04:21  map      73 arterial
04:21  hr       82 sinus
04:36  map      72 arterial
04:36  hr       85 sinus
04:51  map      71 arterial
04:51  hr       88 sinus
05:06  map      72 arterial
05:06  hr       84 sinus
05:06  note     handed over to the day shift with 0.07 running
