"""What a document tells beside its people: bodies, programmes, the yearly festival and its parts, figures."""

from benchmarks import figures
from benchmarks.draft import Cells, Draft
from benchmarks.places import City
from benchmarks.words import SHARED_MEASURES

_PARTS = (
    ("开幕式", "仪式", "上午"),
    ("职工绝活展", "展览", ""),
    ("工匠精神", "板块", ""),
    ("技能创新论坛", "论坛", "下午"),
)
_BOARD = (("先进操作法演示", "展演"), ("志愿服务进社区", "行动"))


def happenings(draft: Draft, first_year: int) -> None:
    """Add those rows to a document that is about to close."""
    publisher = draft.collection.publisher
    if publisher and draft.collection.once("organizations", publisher):
        draft.row("organizations", {"名称": publisher, "类型": "媒体", "所在地": draft.area})
    if draft.notice or draft.city:
        union(draft, draft.city)
    if draft.city and not draft.notice and draft.first:
        _programmes(draft, draft.city, first_year)
        _festival(draft, draft.city, draft.year - first_year + 1)
    if draft.dice.permille(300):
        _statistic(draft)


def union(draft: Draft, city: City | None) -> str:
    """The trade union of a city, or the province's; the folder has a row of it from now on."""
    name = city.union if city else "山东省总工会"
    if draft.collection.once("organizations", name):
        cells: Cells = {"名称": name, "类型": "工会", "所在地": city.name if city else "山东省"}
        if city:
            cells["上级"] = union(draft, None)
        draft.row("organizations", cells)
    return name


def _programmes(draft: Draft, city: City, first_year: int) -> None:
    day, alliance, platform = f"{city.name}职工技能节", f"{city.short}工友创新联盟", f"{city.short}工匠云"
    if not draft.collection.once("programmes", day):
        return
    shared: Cells = {"地区": city.name, "主办单位": union(draft, city)}
    recurring: Cells = {"名称": day, "类型": "固定节日", "每年日期": "--04-28", "起始": str(first_year)}
    draft.row("programmes", recurring | shared)
    draft.row("programmes", {"名称": alliance, "类型": "联盟", "说明": "企业互助创新"} | shared)
    draft.row("programmes", {"名称": platform, "类型": "平台", "所属项目": alliance} | shared)
    draft.row("places", {"名称": f"{city.name}工人文化宫", "类型": "场所", "上级": city.name})


def _festival(draft: Draft, city: City, edition: int) -> None:
    """The festival of the year, its parts, and the honors that were announced at it."""
    year, name = str(draft.year), f"{draft.year}年{city.name}职工技能节"
    draft.row(
        "events",
        {
            **{"名称": name, "类型": "主题日", "日期": f"{year}-04-28", "年份": year, "届次": f"第{edition}届"},
            **{"所属活动": f"{city.name}职工技能节", "主题": f"匠心{city.short} 创新{year}", "主办单位": city.union},
            **{"参加者": "职工代表；企业家代表", "地点": f"{city.name}工人文化宫", "使用平台": f"{city.short}工匠云"},
        },
    )
    for number, (part, kind, time) in enumerate(_PARTS, 1):
        cells: Cells = {"名称": part, "类型": kind, "年份": year, "时段": time, "所属活动": name, "序号": str(number)}
        if kind == "论坛" and draft.told:
            cells |= {"讲话人": next(iter(draft.told.values())), "说明": "交流创新方法"}
        draft.row("events", cells)
    for number, (part, kind) in enumerate(_BOARD, 1):
        full = f"{name}{part}"
        draft.row("events", {"名称": full, "类型": kind, "年份": year, "所属活动": name, "序号": str(number)})
    for honor in list(dict.fromkeys(draft.honors))[:2]:
        cells = {"名称": f"{year}年度{honor}公布", "类型": "名单公布", "年份": year, "所属活动": name, "荣誉": honor}
        draft.row("events", cells)
    about: Cells = {"对象": name, "指标": "参加职工", "范围": city.name}
    draft.row("statistics", about | figures.count(draft.dice, "人").cells(draft.dice))


def _statistic(draft: Draft) -> None:
    """A figure about a place or one of the people, with examples that are not all there is."""
    dice, unit = draft.dice, draft.dice.pick(list(SHARED_MEASURES))
    cells: Cells = {"对象": draft.area, "指标": SHARED_MEASURES[unit], "截至": str(draft.year)}
    figure = figures.many(dice, unit) if unit == "人次" else figures.count(dice, unit)
    if unit == "人" and draft.told:
        cells |= {"举例": list(draft.told.values())[:2], "级别下限": "市级", "范围": draft.area}
    if unit == "项" and draft.told and dice.permille(500):
        cells |= {"对象": next(iter(draft.told.values())), "指标": "技术革新", "期间": "累计"}
    if draft.honors and unit == "名":
        cells["荣誉"] = draft.honors[0]
    draft.row("statistics", cells | figure.cells(dice))
