//! Which field a column is for, by its heading in English or Chinese.

/// A field, what it is called in a heading, and whether it has one text for each language.
struct Field {
    name: &'static str,
    languages: bool,
    headings: &'static [&'static str],
}

const fn field(name: &'static str, headings: &'static [&'static str]) -> Field {
    Field { name, languages: false, headings }
}

const fn in_two(name: &'static str, headings: &'static [&'static str]) -> Field {
    Field { name, languages: true, headings }
}

/// What a source says, its date, grade and link. They stand in columns of their own and become one source.
pub const SOURCE: [&str; 4] = ["what", "date", "grade", "url"];

#[rustfmt::skip]
const FIELDS: [Field; 18] = [
    field("id", &["id", "编号", "标识"]),
    in_two("name", &["name", "park", "名称", "园区名称", "海创园名称", "海创园", "机构名称", "机构简称"]),
    field("recognised", &["recognised", "recognized", "认定时间", "认定年月", "认定日期"]),
    in_two("district", &["district", "所在区", "区", "区县", "所属区"]),
    in_two("university", &["university", "高校", "依托高校", "依托高校院所", "大学"]),
    in_two("operator", &["operator", "run by", "运营方", "运营机构", "运营主体", "运营机构名称"]),
    in_two("address", &["address", "地址", "位置", "详细地址"]),
    field("phone", &["phone", "telephone", "tel", "电话", "联系电话"]),
    field("email", &["email", "e-mail", "mail", "邮箱", "电子邮箱", "电子邮件"]),
    field("website", &["website", "web", "网站", "网址"]),
    field("website_of", &["website of", "网站归属"]),
    in_two("industries", &["industries", "industry", "产业方向", "产业", "行业"]),
    in_two("notes", &["notes", "note", "说明", "备注"]),
    in_two("what", &["source", "来源", "信息来源"]),
    field("date", &["source date", "来源日期"]),
    field("grade", &["source grade", "grade", "来源等级"]),
    field("url", &["source link", "source url", "来源网址", "来源链接"]),
    // Numbers the rows for people.
    field("", &["no", "no.", "序号"]),
];

/// Field and language of a heading, as in `name_zh`; empty for a column that is read past.
pub fn field_of(heading: &str) -> Option<String> {
    let heading = heading.trim().to_lowercase().replace('_', " ");
    if heading.starts_with("x ") {
        return Some(String::new());
    }
    let endings = [
        (" (english)", "_en"),
        (" english", "_en"),
        (" en", "_en"),
        ("（英文）", "_en"),
        ("(英文)", "_en"),
        (" (chinese)", "_zh"),
        (" chinese", "_zh"),
        (" zh", "_zh"),
        ("（中文）", "_zh"),
        ("(中文)", "_zh"),
    ];
    let beginnings = [("英文", "_en"), ("english ", "_en"), ("中文", "_zh"), ("chinese ", "_zh")];
    let ended = endings.iter().filter_map(|(ending, language)| Some((heading.strip_suffix(ending)?, *language)));
    let begun = beginnings.iter().filter_map(|(begin, language)| Some((heading.strip_prefix(begin)?, *language)));
    let mut forms = std::iter::once((heading.as_str(), "")).chain(ended).chain(begun);
    forms.find_map(|(base, language)| {
        let field = FIELDS.iter().find(|field| field.headings.contains(&base.trim()))?;
        (language.is_empty() || field.languages).then(|| format!("{}{language}", field.name))
    })
}

/// One heading for each field, for a message.
pub fn known() -> String {
    let pairs = FIELDS.iter().filter(|field| !field.name.is_empty()).filter_map(|field| {
        let chinese = field.headings.iter().find(|heading| !heading.is_ascii());
        let english = field.headings.first()?;
        Some(chinese.map_or_else(|| (*english).to_owned(), |chinese| format!("{english} or {chinese}")))
    });
    pairs.collect::<Vec<_>>().join(", ")
}
