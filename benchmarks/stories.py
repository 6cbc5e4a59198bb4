"""What documents tell of one person who is honored and of those around: grants, posts, teams, studios, achievements."""

from collections.abc import Iterator, Sequence

from benchmarks import figures
from benchmarks.awards import Award, awards
from benchmarks.desk import Desk
from benchmarks.dice import Dice, cumulated
from benchmarks.draft import Cells, Draft, Ref
from benchmarks.happenings import union
from benchmarks.ladder import Grant, grant
from benchmarks.people import Person
from benchmarks.places import City
from benchmarks.units import Unit
from benchmarks.words import CLAIMS, CREWS, ORDINALS, PARTS, PURPOSES, ROLES, THINGS
from benchmarks.world import Collection, World

_SOURCES = cumulated([53, 41, 6])  # of 1, 2, 3 documents that tell a grant
_LOCAL = ("enterprise", "district", "municipal")


def tell(world: World, desk: Desk, one: Person, others: Sequence[Person], grants: Sequence[Grant], dice: Dice) -> None:
    """Write the grants of one person into documents of their years, and the others into the newest."""
    home = world.units[one.unit].city
    for place, given in enumerate(grants):
        newest = place == len(grants) - 1
        for number, (collection, city) in enumerate(_sources(world, given, home, dice)):
            around = others if newest and (number == 0 or dice.permille(60)) else ()
            draft = desk.draft(collection, city, given.year, [one, *around])
            ref = draft.tell(one)
            refs = [draft.tell(other) for other in around]
            confer(draft, ref, given, dice, slip=number > 0 and dice.permille(30), trade=one.trade)
            if not draft.notice:
                for earlier in grants[:place]:
                    if dice.permille(250):
                        confer(draft, ref, earlier, dice, dated=dice.permille(400))
            if dice.permille(60):
                _post(draft, ref, one, number)
            if one.earlier != one.unit and draft.year >= one.moved and not draft.notice and dice.permille(600):
                _former_post(draft, ref, one, world.units[one.earlier])
            if newest and number == 0:
                _around(draft, world.units[one.unit_in(given.year)], ref, refs, len(grants), dice)


def confer(
    draft: Draft, to: Ref, given: Grant, dice: Dice, slip: bool = False, dated: bool = True, trade: str = ""
) -> None:
    """A row of a grant. slip: this document is a year off."""
    award = given.award
    _declare(draft, award)
    wording = dice.pick(award.wordings) if dice.permille(150) and not draft.notice else award.name
    if draft.city and award.level == "municipal" and not award.name.startswith(draft.city.name):
        wording = award.name  # a paper calls another city's honor by its full name
    cells: Cells = {"获得者": to, "荣誉": wording, "届次": given.edition, "等级": given.grade}
    month, day = given.day
    if given.dated and dated and month and not slip:
        cells["日期"] = f"{given.year}-{month:02}-{day:02}"
    elif given.dated and dated:
        cells["年份"] = str(given.year - slip)
    if draft.notice:
        cells |= {"单位": to.apart, "类别": trade, "阶段": "授予" if dice.permille(500) else ""}
        cells["文号"] = f"工发〔{draft.year}〕{int(draft.id[-4:]) % 90 + 1}号"
        if award.level == "municipal" and draft.city and to.label == "Person":
            cells["授予单位"] = union(draft, draft.city)
    else:
        cells |= draft.quoted(f"{to.name}获{wording}{given.grade}")
        if draft.city and award.level == "municipal" and given.dated and given.year == draft.year and not slip:
            cells["授予活动"] = f"{draft.year}年{draft.city.name}职工技能节"
        if dice.permille(150):
            cells["单位"] = to.apart
    draft.row("conferrals", cells)
    draft.honors.append(award.name)


def _sources(world: World, given: Grant, home: City, dice: Dice) -> Iterator[tuple[Collection, City | None]]:
    """The folders whose documents tell of a grant, with the city that speaks in them."""
    paper = (world.papers[home.number], home)
    if given.award.level in _LOCAL:
        ranked = [paper, (world.notices_of(given.year), home), (world.province, None)]
        if dice.permille(400):
            ranked[:2] = ranked[1::-1]
    else:
        ranked = [(world.notices_of(given.year), None), paper, (world.province, None)]
        if dice.permille(500):
            ranked = ranked[::-1]
    yield from ranked[: 1 + dice.weighted(_SOURCES)]


def _declare(draft: Draft, award: Award) -> None:
    if award.cells and draft.collection.once("honors", award.name):
        cells = dict(award.cells)
        if cells["授予单位"] and draft.collection.once("organizations", cells["授予单位"]):
            draft.row("organizations", {"名称": cells["授予单位"], "类型": "工会"})
        draft.row("honors", {**cells})


def _post(draft: Draft, ref: Ref, one: Person, number: int) -> None:
    """Since when somebody works there; another document may be a year off."""
    since = one.started + (number > 0 and draft.dice.permille(250))
    draft.row(
        "positions",
        {"姓名": ref, "单位": ref.apart, "职务": one.title, "类型": "工作", "状态": "现任", "起始": str(since)},
    )


def _former_post(draft: Draft, ref: Ref, one: Person, unit: Unit) -> None:
    """Where somebody worked before: what joins the tellings of one who moved."""
    cells: Cells = {"姓名": ref, "单位": draft.unit(unit), "类型": "工作", "状态": "曾任", "结束": str(one.moved)}
    draft.row("positions", cells)


def _around(draft: Draft, unit: Unit, one: Ref, others: Sequence[Ref], grants: int, dice: Dice) -> None:
    """The people and things around one who is honored, as the document of the newest grant has them."""
    by_ref = dict(zip(draft.told.values(), draft.people.values(), strict=True))
    if others and dice.permille(250):
        by_ref[one]["徒弟"] = [others[-1]]
    if others and dice.permille(120):
        confer(draft, others[0], _given(draft, unit, "person", dice), dice)
        draft.row(
            "conferrals", {"获得者": others[-1], "荣誉": draft.honors[-1], "阶段": "提名", "单位": others[-1].apart}
        )
    if others and dice.permille(210):
        team = _team(draft, one, others, dice)
        for other in others:
            by_ref[other]["所属团队"] = team
        _maybe_confer(draft, unit, team, "team", 150, dice)
    if grants > 1 and dice.permille(150):
        studio = Ref("Studio", f"{one.name}{dice.pick(('劳模', '工匠', ''))}创新工作室", one.apart)
        cells: Cells = {"名称": studio.name, "单位": one.apart, "领头人": one, "所在地": unit.district}
        _maybe_confer(draft, unit, draft.declare("studios", studio, cells), "studio", 450, dice)
    if dice.permille(70):
        _achievement(draft, unit, one, others, dice)
    if dice.permille(25):
        kind = "company" if unit.label == "Company" else "organization"
        _maybe_confer(draft, unit, Ref(unit.label, one.apart, ""), kind, 1000, dice)


def _team(draft: Draft, one: Ref, others: Sequence[Ref], dice: Dice) -> Ref:
    leads = dice.permille(400)
    name = f"{one.name[1:]}创新团队" if leads else f"{dice.pick(CREWS)}{dice.pick(ORDINALS)}班"
    team = Ref("Team", name, one.apart)
    cells: Cells = {"名称": name, "单位": one.apart, "领头人": one if leads else others[0]}
    return draft.declare("teams", team, cells)


def _achievement(draft: Draft, unit: Unit, one: Ref, others: Sequence[Ref], dice: Dice) -> None:
    thing = dice.pick(list(THINGS))
    made = Ref("Achievement", f"{dice.pick(PURPOSES)}{dice.pick(PARTS)}{thing}", one.name)
    cells: Cells = {"名称": made.name, "完成人": one, "贡献": dice.pick(ROLES[:4]), "类型": THINGS[thing]}
    cells["说明"] = f"用于{draft.area}企业的生产现场" if dice.permille(300) else ""
    draft.declare("achievements", made, cells)
    for other in others[:2]:
        draft.row("contributions", {"贡献者": other, "成果": made, "贡献方式": dice.pick(ROLES[4:])})
    if dice.permille(700):
        extra: Cells = {"类型": "收益", "指标": "年收益", "每": "年", "情态": dice.pick(("可达", "实际", ""))}
        draft.row("benefits", {"成果": made} | extra | figures.money(dice).cells(dice))
    if dice.permille(300):
        extra = {"类型": "效果", "指标": dice.pick(("能耗", "故障率")), "方向": "下降"}
        draft.row("benefits", {"成果": made} | extra | figures.percent(dice).cells(dice))
    if dice.permille(200):
        claim = dice.pick(CLAIMS)
        draft.row("benefits", {"成果": made, "类型": "首创说法", "指标": claim, "原值": claim})
    _maybe_confer(draft, unit, made, "achievement", 250, dice)


def _maybe_confer(draft: Draft, unit: Unit, to: Ref, kind: str, chance: int, dice: Dice) -> None:
    if dice.permille(chance):
        confer(draft, to, _given(draft, unit, kind, dice), dice)


def _given(draft: Draft, unit: Unit, kind: str, dice: Dice) -> Grant:
    """A grant of an honor of the district or above that such a recipient may have."""
    for level in ("district", "municipal", "provincial", "national"):
        choice = awards(level, kind, unit.city, unit.district)
        if choice and (level == "national" or dice.permille(500)):
            return grant(dice.lean(choice), draft.year, dice)
    raise LookupError(f"no honor for a {kind}")
