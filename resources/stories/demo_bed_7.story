# The demonstration: started in a hurry, with checks left open, and a reading overdue.
title Septic shock, checks left for later
date 2026-11-21
zone +00:00

02:00  patient  BRANDT, Tomas; born 1949-11-30; sex M; mrn 90311578
02:00  bed      7
02:00  weight   90 kg estimated
02:01  order    norepinephrine; MAP 65 to 75; start 0.1 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.4 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Moss; how phone; read back
02:01  map      64/38 cuff
02:02  line     peripheral; site right forearm; gauge 20
02:02  bag      4 mg in 250 mL; diluent glucose 5%; preparation 4in250; left 60 mL
02:02  check    vial_label base1
02:03  check    second_check; due 02:18; because alone at night
02:03  set      33.8 mL/h for 0.1 mcg/kg/min
02:04  start
02:09  map      58 cuff
02:10  dose     0.12 mcg/kg/min
02:15  map      63 cuff
02:16  dose     0.14 mcg/kg/min
02:21  map      67 cuff
02:28  (time passes)
