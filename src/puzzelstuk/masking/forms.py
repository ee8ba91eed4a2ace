"""Names by their build: endings and beginnings that names of one origin share and Dutch words do not, for names in no list."""

import re
from functools import lru_cache

ENDINGS = re.compile(
    r"(?:[a-z]{2}(?:stra|inga|tsma|dsma|jsma|ersma|kema|hoff|huijs|huys|sson)"  # Frisian, Groningen, Dutch with an old spelling
    r"|[a-ząćęłńóśźż]{2}(?:ski|ska|sky|wicz|czyk|czak|owska|owski)|[a-z]{3}(?:enko|chuk|ova|eva|ov|iev|aev|eev|escu|eanu|ović|ovic|evic|ević)"
    r"|[a-zçğıöşü]{2}(?:oğlu|oglu|türk)"
    r"|[a-z]{3}(?:zadeh|zade|pour|nejad|zai|zada|ullah|uddin|oullah)"
    r"|[a-z]{2}(?:persad|persaud|pershad|narain|narayan|bahadoer|koemar|kumar|radj|sing|singh|nath|dajal|gobind)"
    r"|[a-z]{2}(?:redjo|wirjo|karijo|pawiro|kromo|medjo|ardjo|semito|santoso|dinomo|diwirio|sentono|sastro|joyo|djojo)"
    r"|[a-z]{2}(?:mariam|selassie|meskel|medhin|michael|giorgis|hiwot|yohannes|tsion)"
    r"|[a-z]{2}(?:uwaseun|uwole|chukwu|emeka|ongo|ampong|empong|ampofo|anyako))$"
)
BEGINNINGS = re.compile(
    r"(?:abd[aeiou]|abou[a-z]|muham|moham|mouham|noured|gebre|ghebre|tesfa|tekle|welde|wolde|habte|mebra|hailem|oluw|chukw|nwan|okaf|okor"
    r"|adeb|adey|olaw|kwab|kwad|kwam|owus|opok|agyem|akos|rambh|ramde|bhag|jagr|sewn|soer[dj]|kart[oi]|mangoen|ngu|xia|zh[aeiou]|qi[a-z]|xu[ae]"
    r"|szcz|przem|krzy|grz|wojc|cum[ae]r|cab[d]|xas|xus|faad)[a-z]{2,}"
)
ARTICLE = re.compile("(?:al|el|ad|as|es|ar|ash|an)-[a-z]{3,}")  # 'al-masri'
FINAL = "uang|iang|iong|ang|eng|ing|ong|uai|uan|iao|ian|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|a|e|i|o|u"
SYLLABLE = f"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:{FINAL})"
PINYIN = re.compile(f"(?:{SYLLABLE}){{2}}")
CHINESE = re.compile("zh|x|q|[aeiou]ng|iao|ian|uan|ao|ui|ia|iu|yu|hua|wei")


@lru_cache(maxsize=20_000)
def has_name_form(lower: str) -> bool:
    """Built as names of one origin are built; the caller has seen that it is no Dutch word."""
    if len(lower) < 5:
        return False
    if ARTICLE.match(lower) or ENDINGS.search(lower) or BEGINNINGS.match(lower):
        return True
    return bool(PINYIN.fullmatch(lower)) and len(CHINESE.findall(lower)) > 1
