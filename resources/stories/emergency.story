# An emergency start: nobody is signed in, no order is there; every check is paid afterwards.
title Emergency start, paid later
date 2026-11-21
zone +00:00

04:00  as        nobody
04:00  bed       12
04:00  weight    70 kg estimated
04:00  bag       4 mg in 250 mL; diluent glucose 5%; preparation 4in250
04:00  line      peripheral
04:00  dose      0.05 mcg/kg/min because emergency start, order to follow  -> pump 13.1 mL/h
04:00  emergency adult     -> owes order; owes patient; owes sign_start; owes vial_label; owes second_check; owes weight_measured; no suggestion, no order
04:02  map       58 cuff
04:04  as        RN A Mensah
04:04  sign      -> owes order
04:06  order     norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr A Lind; how verbal; read back   -> owes order_signed
04:07  check     vial_label base1
04:07  check     bag_label yes
04:07  check     solution clear
04:08  line      peripheral; site left forearm; gauge 18
04:08  check     dedicated yes
04:08  check     blood_return yes
04:08  check     alkaline no
04:08  check     large_vein yes
04:08  check     pump_cleared yes
04:10  patient   OKAFOR, Grace; born 1958-07-14; sex F; mrn 1297287652
04:10  check     wristband yes
04:11  check     allergies none known
04:11  check     contraindications none
04:12  second
04:13  map       62 cuff
04:20  check     indication septic shock
04:21  check     fluid running now
04:22  check     phentolamine yes
04:23  check     arterial_line in place
04:23  check     central_line in place
04:30  weight    70 kg measured
04:40  check     order_signed yes    -> open 0
