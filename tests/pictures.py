"""Pictures for the tests of the page: the port, its team and what the papers said, and drawn ones of any size."""

from collections.abc import Iterable
from dataclasses import replace
from math import cos, sin, sqrt
from random import Random

from queries.views.picture import Clause, Column, Document, Edge, Fact, Moment, Node, Picture, Table, Words

CLASSES = {
    "Person": {"zh": "人物", "en": "person"},
    "Company": {"zh": "企业", "en": "company"},
    "Organization": {"zh": "机构", "en": "organization"},
    "Team": {"zh": "团队", "en": "team"},
    "Achievement": {"zh": "成果", "en": "achievement"},
    "Honor": {"zh": "荣誉", "en": "honor"},
}
LEVELS = {"municipal": {"zh": "市级", "en": "municipal"}, "national": {"zh": "国家级", "en": "national"}}
RELATIONS = {
    "recipient": {"zh": "获得", "en": "received"},
    "unitOf": {"zh": "所属单位", "en": "unit of"},
    "leads": {"zh": "领衔", "en": "leads"},
    "contributor": {"zh": "贡献", "en": "contributed to"},
    "organization": {"zh": "任职", "en": "post"},
}
PORT, TEAM, HONOR, LEADER = "Company/port", "Team/liangang", "Honor/model", "Person/zhang"
GRANT, UNIT = "Conferral/1", "Team/liangang unitOf Company/port"

_DOCUMENTS = (
    Document("Document/1", "以城市之名向工匠精神致敬", "2023-07-27", "青岛晚报", None),
    Document("Document/2", "连钢创新团队获评“青岛楷模”", None, "zidonghua.com.cn", "https://zidonghua.com.cn/41343"),
    Document("Document/3", "张连钢获全国道德模范", "2021", "半岛网", "javascript:alert(1)"),
)


def _words(zh: str, en: str | None = None) -> Words:
    return {"zh": zh, "en": en or zh}


def _fact(about: Words, value: str, document: int | None, place: str, quote: str | None, **more: object) -> Fact:
    fact = Fact(about, value, document, place, quote, None, None, False)
    return replace(fact, **more)  # type: ignore[arg-type]


_GRANTED = "时代楷模——青岛港“连钢创新团队”"
_NAME, _RECIPIENT = _words("名称", "name"), _words("获得者", "recipient")
_HONOR, _STAGE = _words("荣誉称号", "honor"), _words("阶段", "stage")
_UNIT, _LEADS = _words("所属单位", "unit of"), _words("领衔", "leads")
_FACTS = (
    _fact(_NAME, "连钢创新团队", 0, "char=906-917", "青岛港“连钢创新团队”"),  # 0
    _fact(_UNIT, "青岛港", 0, "char=906-917", "青岛港“连钢创新团队”", differs=True),
    _fact(_UNIT, "山东港口青岛港", 1, "table=teams.csv;row=3;column=单位", "山东港口青岛港", differs=True),
    _fact(_HONOR, "时代楷模", 0, "char=900-917", _GRANTED),
    _fact(_RECIPIENT, "连钢创新团队", 0, "char=900-917", _GRANTED),
    _fact(_STAGE, "授予", 0, "char=900-917", _GRANTED),  # 5
    _fact(_words("成果", "achievement"), "自动化码头", 0, "char=924-937", "成功建成全国首个自动化码头"),
    _fact(_LEADS, "连钢创新团队", 1, "table=teams.csv;row=3;column=领头人", "张连钢"),
    _fact(_LEADS, "连钢创新团队", 2, "table=teams.csv;row=2;column=领头人", "张连钢", more=2),
    _fact(_HONOR, "青岛楷模", 1, "table=conferrals.csv;row=10;column=荣誉", "青岛楷模"),
    _fact(_STAGE, "授予", 1, "table=conferrals.csv;row=10", None, basis="本表一行即一次授予，无他说"),  # 10
    _fact(_words("职务", "title"), "高级别专家", 2, "table=positions.csv;row=12;column=职务", "高级别专家"),
    _fact(_words("年份", "year"), "2021", 2, "table=conferrals.csv;row=4;column=年份", "2021"),
    _fact(_NAME, "青岛港", 0, "char=902-905", "青岛港"),
)


def _node(id_: str, name: str, x: float, y: float, keys: str, *facts: int, **more: object) -> Node:
    initials = "".join(syllable[0] for syllable in keys.split())
    made = Node(id_, name, id_.partition("/")[0], None, (), (name,), (keys, initials), x, y, 1, None, facts)
    return replace(made, **more)  # type: ignore[arg-type]


def sample() -> Picture:
    """The team 连钢创新团队 and what lies around it; two sources differ about its unit."""
    national = {"level": "national"}
    nodes = (
        _node(TEAM, "连钢创新团队", 0, 0, "lian gang chuang xin tuan dui", 0, 1, 2, weight=6),
        _node(PORT, "青岛港", -260, -40, "qing dao gang", 13, names=("青岛港", "青岛港集团"), weight=2),
        _node("Company/shandong", "山东港口青岛港", -240, 110, "shan dong gang kou qing dao gang"),
        _node(HONOR, "时代楷模", 250, -60, "shi dai kai mo", **national),
        _node("Honor/city", "青岛楷模", 240, 110, "qing dao kai mo", level="municipal"),
        _node("Achievement/dock", "自动化码头", 10, 190, "zi dong hua ma tou"),
        _node(LEADER, "张连钢", 20, -180, "zhang lian gang", weight=3),
        _node("Honor/moral", "全国道德模范", 230, -220, "quan guo dao de mo fan", **national),
        _node("Organization/group", "山东省港口集团", -230, -210, "shan dong sheng gang kou ji tuan"),
    )
    edges = (
        Edge(GRANT, TEAM, HONOR, "recipient", _words("获得", "received"), "national", (), (3, 4, 5)),
        Edge(UNIT, TEAM, PORT, "unitOf", _words("所属单位", "unit of"), None, (), (1, 2)),
        Edge("e3", TEAM, "Company/shandong", "unitOf", _words("所属单位", "unit of"), None, (), (2,)),
        Edge("Conferral/2", TEAM, "Honor/city", "recipient", _words("获得", "received"), "municipal", (), (9, 10)),
        Edge("Contribution/1", TEAM, "Achievement/dock", "contributor", _words("建成", "built"), None, (), (6,)),
        Edge("e6", LEADER, TEAM, "leads", _words("领衔", "leads"), None, (), (7, 8)),
        Edge("Position/1", LEADER, TEAM, "organization", _words("2013年起", "since 2013"), None, (2013,), (7,)),
        Edge("Conferral/3", LEADER, "Honor/moral", "recipient", _words("获得 2021"), "national", (2021,), (12,)),
        Edge("Position/2", LEADER, "Organization/group", "organization", _words("高级别专家"), None, (2021,), (11,)),
    )
    profile = (
        (
            Clause(_words("连钢创新团队属青岛港", "The Liangang team belongs to Qingdao Port"), (1,)),
            Clause(_words("，由张连钢领衔。", ", led by Zhang Liangang."), (7, 8)),
        ),
        (Clause(_words("获时代楷模称号。", "It holds the title Model of the Times."), (3, 4, 5)),),
    )
    timeline = (
        Moment(2013, None, _words("张连钢带领团队", "Zhang Liangang leads the team"), LEADER, (7,)),
        Moment(2021, "2021-11-05", _words("张连钢获全国道德模范", "Zhang Liangang is honoured"), "Honor/moral", (12,)),
    )
    columns = (Column("name", _words("名称", "name"), "text"), Column("year", _words("年份", "year"), "integer"))
    table = Table(
        _words("与它相连的", "What it is tied to"),
        _words("一步之内的一切。", "All within one step."),
        (*columns, Column("kind", _words("类别", "class"), "code"), Column("id", _words("编号", "id"), "id")),
        (("时代楷模", None, CLASSES["Honor"], HONOR), ("张连钢", 2013, CLASSES["Person"], LEADER)),
        ((HONOR, None, None, HONOR), (LEADER, None, None, LEADER)),
    )
    return Picture(
        kind="team",
        title=_words("连钢创新团队"),
        subtitle=_words("两步之内：9 个实体，9 条关系", "Within two steps: 9 things, 9 relations"),
        lang="zh",
        left_out=None,
        center=TEAM,
        ends=(),
        build="a8d5783dba87",
        made_of=24,
        classes=CLASSES,
        levels=LEVELS,
        relations=RELATIONS,
        nodes=nodes,
        edges=edges,
        facts=_FACTS,
        documents=_DOCUMENTS,
        profile=profile,
        timeline=timeline,
        table=table,
    )


def empty() -> Picture:
    """Nothing was found."""
    return replace(
        sample(), center=None, nodes=(), edges=(), facts=(), documents=(), profile=(), timeline=(), table=None
    )


def alone() -> Picture:
    """One thing that nothing is tied to."""
    return replace(empty(), center=PORT, nodes=tuple(node for node in sample().nodes if node.id == PORT))


def drawn(size: int, seed: int = 1) -> Picture:
    """So many things on a spiral, each tied to two or so before it; the first are tied to most."""
    dice, classes = Random(seed), list(CLASSES)
    nodes, edges = [], []
    for number in range(size):
        label = classes[number % len(classes)]
        name = "".join(dice.choice("王李张刘陈青岛港海信工匠机械创新电气能手") for _ in range(dice.randint(2, 9)))
        x, y = (sqrt(number) * 74 * turn(number * 2.39996) for turn in (cos, sin))
        nodes.append(Node(f"{label}/{number}", name, label, None, (), (name,), (), x, y, 0, None, (number % 14,)))
        for link in range(2 if number else 0):
            other = int(number * dice.random() ** 2)
            relation, year = dice.choice(list(RELATIONS)), dice.randint(2003, 2023)
            words, ends = _words(f"{relation} {year}"), (nodes[number].id, nodes[other].id)
            edges.append(Edge(f"edge/{number}-{link}", *ends, relation, words, None, (year,), (number % 14,)))
    return replace(sample(), center=None, nodes=tuple(_weighed(nodes, edges)), edges=tuple(edges), table=None)


def _weighed(nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterable[Node]:
    weights: dict[str, int] = {}
    for edge in edges:
        for end in (edge.start, edge.end):
            weights[end] = weights.get(end, 0) + 1
    return (replace(node, weight=weights.get(node.id, 0)) for node in nodes)
