import pytest
from typed_fields import LIMITS

from assistant.typed import Answer, Shape, Writing, pdf_name


@pytest.mark.parametrize(
    "text",
    [
        "handover_S00700_20261121T1420Z.pdf",
        "a.pdf",
        "Bed 12 - night.pdf",
        "7.pdf",
        "v1.2.pdf",
        "console.pdf",
        "com.pdf",
        "com10.pdf",
        "x" * 95 + ".pdf",
    ],
)
def test_a_plain_name_of_a_pdf_is_taken(text: str) -> None:
    read = pdf_name(text, limits=LIMITS)
    assert (read.answer, read.value) == (Answer.ACCEPT, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        (" ", Shape.EMPTY),
        ("a\0.pdf", Shape.HIDDEN),
        ("a.pdf\n", Shape.HIDDEN),
        ("x" * 96 + ".pdf", Writing.TEXT_TOO_LONG),
        ("../../x.pdf", Writing.FILE_NAME),
        ("..\\x.pdf", Writing.FILE_NAME),
        ("a/b.pdf", Writing.FILE_NAME),
        ("C:a.pdf", Writing.FILE_NAME),
        ("a..pdf", Writing.FILE_NAME),
        (".hidden.pdf", Writing.FILE_NAME),
        (".pdf", Writing.FILE_NAME),
        ("-rf.pdf", Writing.FILE_NAME),
        (" a.pdf", Writing.FILE_NAME),
        ("a*.pdf", Writing.FILE_NAME),
        ("\u0141.pdf", Writing.FILE_NAME),
        ("~a.pdf", Writing.FILE_NAME),
        ("x.pdf.exe", Writing.FILE_ENDING),
        ("x.pdf.", Writing.FILE_ENDING),
        ("x.pdf ", Writing.FILE_ENDING),
        ("x", Writing.FILE_ENDING),
        ("xpdf", Writing.FILE_ENDING),
        ("CON.pdf", Writing.FILE_RESERVED),
        ("nul.pdf", Writing.FILE_RESERVED),
        ("Aux.pdf", Writing.FILE_RESERVED),
        ("PRN.tar.pdf", Writing.FILE_RESERVED),
        ("con .pdf", Writing.FILE_RESERVED),
        ("COM1.pdf", Writing.FILE_RESERVED),
        ("lpt9.pdf", Writing.FILE_RESERVED),
    ],
)
def test_a_name_that_leaves_the_folder_or_breaks_on_some_system_is_refused(
    text: str, code: str
) -> None:
    read = pdf_name(text, limits=LIMITS)
    assert (read.answer, read.value, read.code) == (Answer.REFUSE, None, code)


@pytest.mark.parametrize("existing", ["a.pdf", "A.PDF"])
def test_a_file_is_never_replaced_unasked(existing: str) -> None:
    read = pdf_name("a.pdf", limits=LIMITS, existing=["b.pdf", existing])
    assert (read.answer, read.code, read.value) == (Answer.ASK, Writing.FILE_EXISTS, "a.pdf")
