# The demonstration: below target twice, a step the order allows.
title Septic shock, peripheral line, below target
date 2026-11-21
zone +00:00

13:00  patient  OKAFOR, Grace; born 1958-07-14; sex F; mrn 12972876
13:00  bed      12
13:01  weight   70 kg measured
13:01  check    wristband yes
13:02  check    allergies none known
13:02  check    contraindications none
13:04  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Lind; how verbal; read back
13:05  check    indication septic shock
13:05  map      78/44 cuff
13:06  fluid    1540 mL
13:06  check    fluid running now
13:08  line     peripheral; site left forearm; gauge 18
13:08  check    dedicated yes
13:08  check    blood_return yes
13:09  check    alkaline no
13:09  check    arterial_line in place
13:09  check    central_line; outcome deferred; because registrar asked
13:09  check    large_vein yes
13:09  check    phentolamine yes
13:12  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250
13:13  check    vial_label base1
13:13  check    solution clear
13:13  check    bag_label yes
13:15  check    pump_cleared yes
13:15  set      13.1 mL/h for 0.05 mcg/kg/min
13:18  second
13:20  start
13:25  map      57 arterial
13:25  hr       112 sinus
13:26  dose     0.07 mcg/kg/min
13:31  map      60 arterial
13:32  dose     0.09 mcg/kg/min
13:37  map      63 arterial
13:42  map      66 arterial
13:46  map      68 arterial
13:50  map      67 arterial
13:52  lactate  3.1 mmol/L
13:55  map      66 arterial
14:00  map      62 arterial
14:02  urine    28 mL in 1 h
14:05  map      61 arterial
14:05  hr       104 sinus
