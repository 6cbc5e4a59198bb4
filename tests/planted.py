"""Records with one thing wrong in each, by the rule of `jiangtu check` that must see it."""

from dataclasses import dataclass, field

from tests.graphs import DOCUMENTS
from tests.tables import Files

# Nothing here is worth a remark: every grant has its year, every person two documents.
CLEAN = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n",
    "people.csv": "姓名,单位,文献\n张伟,青岛港,甲\n张伟,青岛港,乙\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n张伟,大国工匠,2018,甲\n",
}
GRANTS = "获得者,荣誉,年份,文献\n"
PEOPLE = "姓名,单位,籍贯,出生日期,文献\n"
HONORS = "名称,级别,授予对象,文献\n港区先进,企业级,人物,甲\n"
FIRMS = "名称,上级,统一社会信用代码,简称,文献\n青岛港,,,,甲\n青岛港,,,,乙\n"


@dataclass(frozen=True)
class Planted:
    """changed: files in place of those of CLEAN. mend: what the remark's mend must hold. by: rules that see it too."""

    changed: Files
    mend: str
    by: set[str] = field(default_factory=set)


PLANTED = {
    "shape": Planted({"companies.csv": FIRMS + "海尔集团,,123,,甲\n"}, "r/companies.csv 第 4 行"),
    "dangling": Planted(
        {"decisions/identity.csv": "case,mention,group\n甲,Person/00000000000000000000,1\n"}, "identity.csv, row 2"
    ),
    "self_told": Planted({"companies.csv": FIRMS + "海尔集团,海尔集团,,,甲\n"}, "r/companies.csv 第 4 行"),
    "backwards": Planted(
        {"positions.csv": "姓名,单位,职务,起始,结束,文献\n张伟,青岛港,班长,2010-05,2005,甲\n"},
        "r/positions.csv 第 2 行",
    ),
    "early": Planted(
        {"people.csv": PEOPLE + "张伟,青岛港,,2010-01,甲\n张伟,青岛港,,,乙\n"}, "r/conferrals.csv 第 2 行"
    ),
    "late": Planted({"conferrals.csv": GRANTS + "张伟,大国工匠,2021,甲\n"}, "r/conferrals.csv 第 2 行"),
    "recipient": Planted({"conferrals.csv": GRANTS + "青岛港,大国工匠,2018,甲\n"}, "r/conferrals.csv 第 2 行"),
    "spelling": Planted({"companies.csv": FIRMS + "青岛市港（集团）有限公司,,,,丙\n"}, ",1,,,,"),
    "same_grant": Planted(
        {
            "companies.csv": FIRMS + "海尔集团,,,,丙\n",
            "people.csv": CLEAN["people.csv"] + "张伟,海尔集团,丙\n",
            "conferrals.csv": CLEAN["conferrals.csv"] + "张伟,大国工匠,2018,丙\n",
        },
        ",1,,,,",
        {"namesakes", "one_document"},
    ),
    "no_unit": Planted({"people.csv": CLEAN["people.csv"] + "张伟,,丙\n"}, ",1,,,,", {"namesakes"}),
    "differing": Planted(
        {"people.csv": PEOPLE + "张伟,青岛港,,1970,甲\n张伟,青岛港,,1980-02,乙\n"},
        ",2,,,,",
        {"namesakes", "one_document"},
    ),
    "crowded": Planted(
        {"companies.csv": "名称,简称,文献\n青岛港,,甲\n海尔集团,,甲\n青岛港,海尔集团,乙\n"},
        ",1,,,,",
        {"namesakes", "no_unit", "one_document"},
    ),
    "disagreement": Planted(
        {"people.csv": PEOPLE + "张伟,青岛港,阳谷,,甲\n张伟,青岛港,聊城,,乙\n"}, ",nativePlace,聊城,,,"
    ),
    "neighbours": Planted(
        {"honors.csv": HONORS, "conferrals.csv": GRANTS + "张伟,港区先进,2018,甲\n张伟,港区先进,2019,乙\n"}, ",1,,,,"
    ),
    "undetermined": Planted(
        {
            "honors.csv": HONORS,
            "people.csv": CLEAN["people.csv"] + "张伟,青岛港,丙\n",
            "conferrals.csv": GRANTS + "张伟,港区先进,2010,甲\n张伟,港区先进,2018,乙\n张伟,港区先进,,丙\n",
        },
        "r/conferrals.csv 第 4 行",
    ),
    "level": Planted(
        {
            "honors.csv": "名称,授予对象,文献\n港区标兵,人物,甲\n",
            "conferrals.csv": GRANTS + "张伟,港区标兵,2018,甲\n",
        },
        "honors.csv",
    ),
    "undated": Planted(
        {
            "documents.csv": DOCUMENTS + "丁,丁报道,,丁报\n",
            "people.csv": CLEAN["people.csv"] + "张伟,青岛港,丁\n",
        },
        "r/documents.csv 第 5 行",
    ),
    "year": Planted({"conferrals.csv": GRANTS + "张伟,大国工匠,,甲\n"}, "r/conferrals.csv 第 2 行"),
    "one_document": Planted({"people.csv": "姓名,单位,文献\n张伟,青岛港,甲\n"}, "jiangtu build"),
    "general_knowledge": Planted({"conferrals.csv": GRANTS + "张伟,全国劳动模范,2018,甲\n"}, "honors.csv"),
    "namesakes": Planted(
        {
            "companies.csv": FIRMS + "海尔集团,,,,甲\n海尔集团,,,,乙\n",
            "people.csv": CLEAN["people.csv"] + "张伟,海尔集团,甲\n张伟,海尔集团,乙\n",
            "conferrals.csv": GRANTS + "张伟@青岛港,大国工匠,2018,甲\n",
        },
        "same_names.csv",
    ),
}
