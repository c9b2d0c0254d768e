# Taken over from the emergency department while it ran; the order and the checks follow.
title Taken over running, order to follow
date 2026-11-21
zone +00:00

04:00  taken     emergency department; since 01:15
04:00  bed       9
04:00  weight    70 kg stated
04:00  bag       4 mg in 250 mL; diluent glucose 5%; preparation 4in250; left 140 mL
04:00  line      peripheral; site left forearm; placed 01:00; primed
04:00  agent     vasopressin 0.03 units/min
04:00  rate      39.4 mL/h because taken over running, order to follow  -> pump 39.4 mL/h; owes order; owes patient; drug has arrived; no suggestion, no order
04:01  map       66 arterial   -> quiet
04:05  patient   HADDAD, Leila; born 1971-02-03; sex F; mrn 55120933
04:08  order     norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr A Lind; how written; read back
04:10  map       67 arterial
