"""Content owns what a document lays down in words: grounds, aims, beneficiaries, support, duties.

Every item is a quote, in the document's own language, with its place. None of it calculates.
"""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import BeforeValidator, Field

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.fields import Code, Key, Record, Ref, Words

Quote = Annotated[Words, Field(description="The document's own words, as they stand there")]


class Passage(Record):
    """Words of the document about a project or an agency; by itself a text is their quote."""

    quote: Quote
    ref: Annotated[
        Ref | None, Field(description="Where they stand; else the project's or agency's own `ref`")
    ] = None


class Provision(Record):
    """Words of the document about the whole plan, and where they stand."""

    quote: Quote
    ref: Ref


class Definition(Provision):
    """What the document means by a term."""

    term: Annotated[Words, Field(description="The term, as the document writes it")]


def _quoted(value: Any) -> Any:
    return {"quote": value} if isinstance(value, str) else value


_Passages = tuple[
    Annotated[Passage, BeforeValidator(_quoted, json_schema_input_type=Words | Passage)], ...
]
_Provisions = tuple[Provision, ...]


class ProjectContent(Record):
    """What the document lays down of one project."""

    aims: Annotated[_Passages, Field(description="What it is to bring about")] = ()
    beneficiaries: Annotated[_Passages, Field(description="Whom it is for")] = ()
    support: Annotated[_Passages, Field(description="What it does and pays for")] = ()


class Topic(NamedTuple):
    """What a quote is about: a field of the content, and a project or an agency where of one."""

    field: str
    project: str | None = None
    agency: str | None = None


Quoted = Passage | Provision | Definition


class Content(Record):
    """What `content.yaml` holds."""

    at: ClassVar[Address] = ("content",)

    basis: Annotated[_Provisions, Field(description="The acts that it rests on")] = ()
    aims: Annotated[_Provisions, Field(description="What the whole plan is to bring about")] = ()
    beneficiaries: Annotated[_Provisions, Field(description="Whom the whole plan is for")] = ()
    priorities: Annotated[_Provisions, Field(description="Who comes first among them")] = ()
    definitions: Annotated[
        tuple[Definition, ...], Field(description="What it means by its terms")
    ] = ()
    effect: Annotated[
        _Provisions, Field(description="From when it holds, and who must carry it out")
    ] = ()
    recipients: Annotated[_Provisions, Field(description="To whom it is sent")] = ()
    projects: Annotated[
        dict[Code, ProjectContent],
        Field(default={}, description="What it lays down of each project, by the projects' codes"),
    ]
    duties: Annotated[
        dict[Key, _Passages],
        Field(default={}, description="What each agency must do, by the agencies' keys"),
    ]

    def walk_projects(self) -> Iterator[tuple[str, ProjectContent, Address]]:
        """Yield what is laid down of projects, by their codes."""
        return keyed(self.projects, (*self.at, "projects"))

    def walk_duties(self) -> Iterator[tuple[str, tuple[Passage, ...], Address]]:
        """Yield what agencies must do, by their keys."""
        return keyed(self.duties, (*self.at, "duties"))

    def walk_lists(self) -> Iterator[tuple[Topic, tuple[Quoted, ...], Address]]:
        """Yield every list of quotes, what it is about, and where it stands."""
        for name, quotes in _lists(self, _OF_ALL):
            yield Topic(name), quotes, (*self.at, name)
        for code, project, at in self.walk_projects():
            for name, quotes in _lists(project, _OF_A_PROJECT):
                yield Topic(name, project=code), quotes, (*at, name)
        for key, duties, at in self.walk_duties():
            yield Topic("duties", agency=key), duties, at

    def walk_quotes(self) -> Iterator[tuple[Topic, Quoted, Address]]:
        """Yield every quote, what it is about, and where it stands."""
        for topic, quotes, at in self.walk_lists():
            for quoted, one in listed(quotes, at):
                yield topic, quoted, one


_OF_A_PROJECT = tuple(ProjectContent.model_fields)
_OF_ALL = tuple(name for name in Content.model_fields if name not in {"projects", "duties"})


def _lists(record: Record, names: tuple[str, ...]) -> Iterator[tuple[str, tuple[Quoted, ...]]]:
    return ((name, getattr(record, name)) for name in names)
