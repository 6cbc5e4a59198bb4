"""Why something changes where a document is withdrawn, in words."""

from graph.difference.change import Change
from graph.difference.compared import Compared
from graph.engine import Engine

ALONE, FIRST = "no other document tells of it", "what other documents tell comes first now"
_KINDS = {
    "came": "read anew without what this document declares",
    "linked": "read anew without what this document declares",
    "told anew": "other documents tell it by other participants or another name",
    "split": "what made them one rests on this document",
    "joined": "what kept them apart rests on this document",
    "regrouped": "what made some one and kept others apart rests on this document",
    "unlinked": "no other document tells it",
    "no longer told by": "other documents tell of it, too",
    "renamed id": "it went by the mention of this document",
}


class Reasons:
    """What the statements of both builds tell of the changes; needs `all_statements`, `new_statements`, `withdrawn`."""

    def __init__(self, compared: Compared, document: str) -> None:
        engine: Engine = compared.engine
        self._document = document
        self._elsewhere = {id_ for (id_,) in engine.rows("without/elsewhere")}
        known = engine.rows("difference/alone", side="old", other="new")
        self._known = {id_ for id_, known_ in known if known_}
        engine.table("differing", "difference/values")
        self._unsaid = set(engine.rows("difference/unsaid", found="gone", other="new"))
        self._kins = {id_: kin for kin, ids in engine.rows("difference/ids", side="new") for id_ in ids}

    def of(self, change: Change) -> str:
        if change.kind == "gone":
            return self._gone(change.old[0])
        if change.kind == "shown differently":
            return self._shown(change)
        return _KINDS.get(change.kind, "")

    def _gone(self, id_: str) -> str:
        if id_ == self._document:
            return "it is withdrawn"
        if id_ in self._known:
            return "no other record leads to it"
        if id_ in self._elsewhere:
            return "the other documents that tell of it name what only this one declares"
        return ALONE

    def _shown(self, change: Change) -> str:
        if change.name == "undetermined":
            doubtful = "true" in change.after and "true" not in change.before
            return (
                "it may be any of several grants, and does not count"
                if doubtful
                else "only one grant is left that it may be"
            )
        if len(change.old) > 1 or len(change.new) > 1:
            return "each part shows what is told of it" if len(change.new) > 1 else "all parts show one value"
        said = (self._kins.get(change.new[0], ""), change.name) not in self._unsaid
        return FIRST if said else "no other document says so"
