# The demonstration: stable, central line, weaning.
title Septic shock, central line, stable
date 2026-11-21
zone +00:00

09:00  patient  HADDAD, Leila; born 1971-03-02; sex F; mrn 55102934
09:00  bed      3
09:01  weight   82.5 kg measured
09:01  check    wristband yes
09:01  check    allergies none known
09:01  check    contraindications none
09:03  order    norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.4 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Moss; how electronic
09:04  check    indication septic shock
09:04  map      88/42 arterial
09:05  fluid    2500 mL
09:05  check    fluid given
09:06  line     central; site right internal jugular
09:06  check    dedicated yes
09:06  check    blood_return yes
09:06  check    alkaline no
09:06  check    arterial_line in place
09:08  bag      8 mg in 250 mL; diluent glucose 5%; preparation 8in250
09:08  check    vial_label base1
09:08  check    solution clear
09:08  check    bag_label yes
09:10  check    pump_cleared yes
09:10  set      7.7 mL/h for 0.05 mcg/kg/min
09:12  second
09:14  start
09:19  map      62 arterial
09:20  dose     0.07 mcg/kg/min
09:25  map      68 arterial
09:30  map      71 arterial
09:45  map      73 arterial
10:00  map      76 arterial
10:05  map      77 arterial
10:06  dose     0.05 mcg/kg/min
10:11  map      72 arterial
10:21  map      71 arterial
10:36  map      72 arterial
10:51  map      74 arterial
11:05  map      74 arterial
11:05  hr       82 sinus
