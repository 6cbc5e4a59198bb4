"""Tables as CSV files: many of them, few open at a time, in bytes that are the same everywhere."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

COLUMNS: Mapping[str, tuple[str, ...]] = {
    name: (*heads.split(), *(() if name == "documents" else ("文献",)))
    for name, heads in {
        "documents": "编号 标题 类型 日期 年份 出版者 城市 记者 引用 发布活动",
        "people": "姓名 性别 民族 出生日期 籍贯 身份 单位 职务 活动地区 所属团队 徒弟",
        "companies": "名称 简称 曾用名 上级 所在地 加入项目 依据",
        "organizations": "名称 简称 类型 上级 所在地",
        "studios": "名称 单位 领头人 所在地",
        "teams": "名称 单位 领头人 所在地",
        "achievements": "名称 完成人 贡献 类型 说明",
        "honors": "名称 级别 授予对象 适用地区 授予单位 可重复授予",
        "conferrals": "获得者 荣誉 年份 日期 届次 等级 排名 阶段 单位 类别 文号 授予单位 授予活动 位置 原文",
        "positions": "姓名 单位 职务 类型 状态 起始 结束",
        "contributions": "贡献者 成果 贡献方式",
        "benefits": "成果 类型 指标 原值 数值 计量单位 比较 期间 每 情态 方向",
        "statistics": "对象 指标 原值 数值 计量单位 比较 期间 范围 截至 级别下限 荣誉 举例",
        "events": "名称 类型 日期 年份 届次 时段 所属活动 序号 主题 参加者 说明 主办单位 地点 讲话人 使用平台 荣誉",
        "programmes": "名称 类型 每年日期 起始 说明 所属项目 地区 主办单位",
        "places": "名称 类型 上级",
    }.items()
}
TRUTH = ("document", "name", "unit", "person")
_HELD = 1 << 16  # characters of a file that wait for the next writing


class Tables:
    """CSV files below `root`, and the truth beside it. Use as a context manager, whose end writes what waits."""

    def __init__(self, root: Path) -> None:
        self._root, self.rows = root, 0
        self._waiting: dict[str, StringIO] = {}  # by path below `root`; the truth's is empty
        self._path("").unlink(missing_ok=True)

    def __enter__(self) -> "Tables":
        return self

    def __exit__(self, *_: object) -> None:
        for place in self._waiting:
            self._write(place)

    def row(self, folder: str, table: str, cells: Mapping[str, str]) -> None:
        """Add a row; a cell under a header that the table has not is an error."""
        columns = COLUMNS[table]
        written = [cells.get(head, "") for head in columns]
        if len(cells) > sum(head in cells for head in columns):
            raise KeyError(f"{table}: {sorted(cells.keys() - set(columns))}")
        self._add(f"{folder}/{table}.csv", columns, written)
        self.rows += 1

    def truth(self, document: str, name: str, unit: str, person: int) -> None:
        self._add("", TRUTH, [document, name, unit, str(person)])

    def _path(self, place: str) -> Path:
        return self._root / place if place else self._root.with_name(self._root.name + ".truth.csv")

    def _add(self, place: str, heads: tuple[str, ...], cells: list[str]) -> None:
        waiting = self._waiting.get(place)
        if waiting is None:
            waiting = self._waiting[place] = StringIO()
            csv.writer(waiting, lineterminator="\n").writerow(heads)
        csv.writer(waiting, lineterminator="\n").writerow(cells)
        if waiting.tell() > _HELD:
            self._write(place)

    def _write(self, place: str) -> None:
        path, waiting = self._path(place), self._waiting[place]
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(waiting.getvalue())
        waiting.seek(0)
        waiting.truncate()
