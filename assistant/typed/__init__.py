"""What a person typed: taken, asked, or refused with a reason. The only parser of the program.

Every limit is an argument and comes from the protocol. Nothing is clamped, rounded or read as
something else; what may have been meant is a fact of the answer, never its value.
"""

from assistant.typed.codes import Code, Limit, Moment, Shape, Writing
from assistant.typed.dates import birth_date
from assistant.typed.door import TEXT_FIELDS, read
from assistant.typed.files import pdf_name
from assistant.typed.hints import KG_PER_POUND, MG_DL_PER_MMOL_L
from assistant.typed.model import Answer, NumberField, TextLimits, Typed
from assistant.typed.numbers import number
from assistant.typed.numerals import choice, mrn, new_pin
from assistant.typed.past import past_moment
from assistant.typed.pressures import blood_pressure
from assistant.typed.times import time_of_day
from assistant.typed.writing import bed, note, person_name

__all__ = [
    "KG_PER_POUND",
    "MG_DL_PER_MMOL_L",
    "TEXT_FIELDS",
    "Answer",
    "Code",
    "Limit",
    "Moment",
    "NumberField",
    "Shape",
    "TextLimits",
    "Typed",
    "Writing",
    "bed",
    "birth_date",
    "blood_pressure",
    "choice",
    "mrn",
    "new_pin",
    "note",
    "number",
    "past_moment",
    "pdf_name",
    "person_name",
    "read",
    "time_of_day",
]
