"""Whether a text has gone over from exports to imports: names without a flow in a later paragraph are bought."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from korea_trade.reader.cells import Finding, Located

_LIST = 3
_Name = tuple[str | None, str | None]


@dataclass(slots=True)
class Bought:
    """What the paragraphs of prose told of exports, and the word for imports that came behind it.

    수출은 …. 반도체(5.2%), 승용차(3.1%), 선박(2.0%)은 늘었다. / 수입은 …. / 품목별로 반도체(7.3%), 원유(2.5%): imports,
    as the goods that are exported have been told, and those of the paragraph that tells of imports itself. A paragraph
    that tells the totals of both is no section of imports.
    """

    flow: Located | None = None
    _sold: bool = False
    _here: bool = False
    _growths: dict[_Name, set[object]] = field(default_factory=lambda: defaultdict(set))

    def enter(self) -> None:
        """At a new paragraph."""
        self._sold = self._here = False

    def hear(self, flows: Iterable[Located], findings: Iterable[Finding]) -> None:
        """Take in a sentence: the flows of its subjects and what it tells of exports."""
        findings = list(findings)
        said = {flow.value: flow for flow in flows}
        if "exports" in said:
            self.flow, self._sold = None, True
        elif "imports" in said and not self._sold and self._told(0) + self._told(1):
            figures = [finding for finding in findings if finding.cell.flow is said["imports"] and _figure(finding)]
            names = {finding.cell.name for finding in figures}
            if (None, None) in names or len(names) >= _LIST:
                self.flow, self._here = said["imports"], True
        for finding in findings:
            flow = finding.cell.flow
            if (flow is None or flow.value == "exports") and any(name := finding.cell.name):
                self._growths[name].add(finding.values.get("growth"))

    def settle(self, findings: list[Finding]) -> None:
        """Give names that took their flow from here the flow that they have, or a doubt."""
        carried = [finding for finding in findings if finding.cell.flow is not None and finding.cell.flow is self.flow]
        for finding in carried:
            if not any(finding.cell.name):
                finding.cell = replace(finding.cell, flow=None)
        named = [finding for finding in carried if any(finding.cell.name)]
        growths = [(self._growths[name], finding.values.get("growth")) for finding in named
                   if (name := finding.cell.name) in self._growths]  # fmt: skip
        again = any(growth is not None and growth in told for told, growth in growths)
        other = any(growth is not None and told - {None} for told, growth in growths)
        for finding in named:
            if again:
                finding.cell = replace(finding.cell, flow=None)
            elif not (other or self._here) and self._told(0 if finding.cell.item is not None else 1) < _LIST:
                finding.doubt("exports or imports, is not stated")

    def _told(self, kind: int) -> int:
        """How many names of a kind, goods (0) or partners (1), exports were told of."""
        return sum(name[kind] is not None for name in self._growths)


def _figure(finding: Finding) -> bool:
    return finding.measure == "value" and ("value" in finding.values or "growth" in finding.values)
