from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import ACROSS, BOTTOM, Block, Flow


@dataclass
class Slab(Block):
    """A block of some height; one that can be cut gives away what fits."""

    high: float
    cuts: bool = False

    def height(self, width: float) -> float:
        return self.high

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        canvas.rect(left, top - self.high, width, self.high)

    def split(self, width: float, room: float) -> tuple[Block | None, Block]:
        if not self.cuts or room < 1:
            return super().split(width, room)
        return Slab(room, cuts=True), Slab(self.high - room, cuts=True)


def heights(flow: Flow) -> list[list[float]]:
    return [[placed.block.height(ACROSS) for placed in page] for page in flow.pages]


def new() -> Flow:
    return Flow((BOTTOM + 100.0, BOTTOM + 80.0))


def test_blocks_stand_below_each_other_with_their_gaps() -> None:
    flow = new()
    flow.add_all([Slab(30), Slab(40)], gap=5)
    assert [placed.top for placed in flow.pages[0]] == [BOTTOM + 95.0, BOTTOM + 60.0]
    assert flow.room == 20


def test_what_does_not_fit_goes_whole_to_the_next_page() -> None:
    flow = new()
    flow.add_all([Slab(60), Slab(50)])
    assert heights(flow) == [[60], [50]]
    assert flow.pages[1][0].top == BOTTOM + 80.0


def test_what_can_be_cut_fills_this_page_and_as_many_more_as_it_takes() -> None:
    flow = new()
    flow.add_all([Slab(60), Slab(200, cuts=True)])
    assert heights(flow) == [[60, 40], [80], [80]]


def test_a_head_goes_with_what_has_to_stay_with_it() -> None:
    flow = new()
    flow.add(Slab(80))
    flow.add(Slab(10, cuts=True), keep=30)
    assert heights(flow) == [[80], [10]]


def test_what_is_higher_than_a_page_and_cannot_be_cut_is_placed_and_not_lost() -> None:
    flow = new()
    flow.add_all([Slab(10), Slab(500)])
    assert heights(flow) == [[10], [500]]
