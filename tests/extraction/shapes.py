"""What tests of extraction compare: grids as plain texts, and which places belong together."""

from gnbv.extraction import Document, Grid


def texts(grid: Grid) -> list[list[str]]:
    """The words of each place."""
    return [[cell.text for cell in row] for row in grid.rows]


def merges(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """The place at which the merged cell of a place begins, for places that begin none."""
    return {
        (row, column): cell.origin
        for row, cells in enumerate(grid.rows)
        for column, cell in enumerate(cells)
        if cell.origin != (row, column)
    }


def words(document: Document) -> list[str]:
    """The words of each paragraph."""
    return [one.text for one in document.paragraphs]


def figures(line: str) -> list[str]:
    """The cells of a row that is typed with spaces between them."""
    return line.split()
