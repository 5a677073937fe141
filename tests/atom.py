"""Reading feeds in tests: checked by the grammar of Atom, then taken apart by a parser of XML that is not Django's."""

from functools import cache

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"

GRAMMAR = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="common"/>
    <interleave>
      <oneOrMore><ref name="author"/></oneOrMore>
      <zeroOrMore><ref name="category"/></zeroOrMore>
      <optional><element name="generator"><ref name="common"/><text/></element></optional>
      <ref name="id"/>
      <oneOrMore><ref name="link"/></oneOrMore>
      <optional><element name="rights"><ref name="words"/></element></optional>
      <optional><element name="subtitle"><ref name="words"/></element></optional>
      <element name="title"><ref name="words"/></element>
      <element name="updated"><ref name="moment"/></element>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave></element></start>
  <define name="entry"><element name="entry"><ref name="common"/>
    <interleave>
      <zeroOrMore><ref name="author"/></zeroOrMore>
      <zeroOrMore><ref name="category"/></zeroOrMore>
      <optional><element name="content"><ref name="words"/></element></optional>
      <ref name="id"/>
      <oneOrMore><ref name="link"/></oneOrMore>
      <optional><element name="published"><ref name="moment"/></element></optional>
      <optional><element name="summary"><ref name="words"/></element></optional>
      <element name="title"><ref name="words"/></element>
      <element name="updated"><ref name="moment"/></element>
    </interleave></element></define>
  <define name="common"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional></define>
  <define name="words"><ref name="common"/>
    <optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional>
    <text/></define>
  <define name="moment"><ref name="common"/>
    <data type="dateTime"><param name="pattern">.*(Z|[+-][0-9][0-9]:[0-9][0-9])</param></data></define>
  <define name="uri"><data type="anyURI"><param name="pattern">[a-z][a-z0-9+.-]*:.+</param></data></define>
  <define name="id"><element name="id"><ref name="common"/><ref name="uri"/></element></define>
  <define name="author"><element name="author"><ref name="common"/><interleave>
    <element name="name"><data type="string"><param name="minLength">1</param></data></element>
    <optional><element name="uri"><ref name="uri"/></element></optional>
    <optional><element name="email"><text/></element></optional></interleave></element></define>
  <define name="category"><element name="category"><ref name="common"/><attribute name="term"/>
    <optional><attribute name="scheme"/></optional><optional><attribute name="label"/></optional></element></define>
  <define name="link"><element name="link"><ref name="common"/><attribute name="href"><ref name="uri"/></attribute>
    <optional><attribute name="rel"/></optional><optional><attribute name="type"/></optional></element></define>
</grammar>
"""
"""What RFC 4287, appendix B, allows, without extensions and what we never write; addresses have to be whole."""


@cache
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(GRAMMAR))


class Entry:
    """A feed or an entry."""

    def __init__(self, node) -> None:
        self.node = node

    def text(self, name: str) -> str:
        return self.node.findtext(f"{ATOM}{name}") or ""

    def link(self, rel: str) -> str:
        (found,) = [one.get("href") for one in self.node.findall(f"{ATOM}link") if one.get("rel") == rel]
        return found

    @property
    def author(self) -> str:
        return self.node.findtext(f"{ATOM}author/{ATOM}name") or ""

    @property
    def language(self) -> str:
        return self.node.get("{http://www.w3.org/XML/1998/namespace}lang")


class AtomFeed(Entry):
    """A whole feed."""

    def __init__(self, response) -> None:
        assert response.status_code == 200
        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        super().__init__(etree.fromstring(response.content))
        grammar = _grammar()
        assert grammar.validate(self.node), grammar.error_log
        # An entry is known by its id alone (section 4.1.1).
        ids = [one.text("id") for one in self.entries]
        assert len(set(ids)) == len(ids)

    @property
    def entries(self) -> list[Entry]:
        return [Entry(node) for node in self.node.findall(f"{ATOM}entry")]

    @property
    def titles(self) -> list[str]:
        return [one.text("title") for one in self.entries]
