"""A graph whose pages are looked at: two grants, sources that differ, what is attainable, inferred or undetermined."""

from tests.graphs import DOCUMENTS

PERSON, OTHER, FIRM, TEAM, HONOR, WORK = "张连钢", "许振超", "青岛港", "连钢创新团队", "时代楷模", "自动化码头"
MEDAL, TWICE, ONCE, HIDDEN = "全国五一劳动奖章", "市劳动模范", "大国工匠", "欧阳修远"
FILES = {
    "documents.csv": DOCUMENTS,
    "companies.csv": f"名称,所在地,文献,依据\n{FIRM},青岛市,甲,由名称推断\n",
    "teams.csv": f"名称,单位,领头人,文献,原文\n{TEAM},{FIRM},{PERSON},甲,{FIRM}“{TEAM}”\n",
    "people.csv": "姓名,单位,性别,籍贯,出生日期,文献,原文\n"
    f"{PERSON},{FIRM},男,山东,1960,甲,\n{PERSON},{FIRM},,山东莱州,1960,乙,\n{OTHER},{FIRM},男,,,甲,\n{HIDDEN},{FIRM},,,,乙,\n",
    "positions.csv": "姓名,单位,职务,状态,起始,文献,原文,依据\n"
    f"{PERSON},{FIRM},高级经理,现任,2013,甲,,\n{OTHER},{FIRM},班长,曾任,,乙,,由上文推断\n",
    "honors.csv": f"名称,级别,文献\n{HONOR},国家级,甲\n{MEDAL},国家级,甲\n{TWICE},市级,甲\n",
    "conferrals.csv": "获得者,单位,荣誉,年份,阶段,文献,原文\n"
    f"{PERSON},{FIRM},{MEDAL},2004,授予,甲,2004年获{MEDAL}\n{PERSON},{FIRM},{TWICE},2001,授予,甲,\n"
    f"{PERSON},{FIRM},{TWICE},2006,授予,甲,\n{PERSON},{FIRM},{TWICE},,授予,乙,\n"
    f"{PERSON},{FIRM},{ONCE},2019,授予,甲,\n{PERSON},{FIRM},{ONCE},2021,授予,乙,\n"
    f"{TEAM},,{HONOR},2018,授予,甲,{HONOR}——{FIRM}“{TEAM}”\n{OTHER},{FIRM},{HONOR},2019,提名,乙,\n"
    f"{HIDDEN},{FIRM},{MEDAL},2010,授予,乙,\n",
    "achievements.csv": f"名称,完成人,贡献,文献\n{WORK},{TEAM},建成,甲\n",
    "contributions.csv": f"贡献者,成果,贡献方式,文献\n{PERSON},{WORK},主持建成,甲\n",
    "benefits.csv": f"成果,类型,指标,原值,情态,每,文献\n{WORK},收益,年收益,3000余万元,可达,每年,甲\n",
    "statistics.csv": f"对象,指标,原值,举例,文献,原文\n青岛市,劳模,30人,{OTHER}、{PERSON},乙,{OTHER}、{PERSON}等\n",
}
