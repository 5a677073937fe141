"""Files of presentations and evaluation reports, made by the queue.

A file belongs to a digest of all it is made of (`content`). Whoever asks for one gets it if it is there; otherwise it
is ordered once (`ordering`), made by a task (`making`), and sent to those who ask again (`serving`). `offers` says how
far each is on the screens of the administration, `tidying` removes what nobody will ask for any more.
"""
