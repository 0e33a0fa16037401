//! Words of what a park fills in for its own website, apart from those of the other parts, as in `taken`.

use crate::policy::Language;

/// The words of one language.
#[derive(Debug)]
pub struct OfferedWords {
    /// Label.
    pub embed_background: &'static str,
    /// Heading.
    pub own_heading: &'static str,
    /// Hint.
    pub own_hint: &'static str,
    /// What is chosen above.
    pub own_which: &'static str,
    /// What an entry says of where it comes from.
    pub own_source: &'static str,
    /// Label.
    pub own_entry: &'static str,
    /// Button.
    pub own_save: &'static str,
    /// Where nothing is wrong.
    pub own_fine: &'static str,
    /// What stands behind it: a ground of its own, the page around.
    pub embed_backgrounds: [&'static str; 2],
    /// Fields of a park: names, telephone, e-mail, website, addresses; with the language where there are two.
    pub own_fields: [&'static str; 8],
}

impl OfferedWords {
    /// All of them, in order.
    pub fn all(&self) -> Vec<&'static str> {
        let plain = [
            self.embed_background,
            self.own_heading,
            self.own_hint,
            self.own_which,
            self.own_source,
            self.own_entry,
            self.own_save,
            self.own_fine,
        ];
        [&plain[..], &self.embed_backgrounds, &self.own_fields].concat()
    }
}

/// The words of one language.
pub const fn offered(language: Language) -> &'static OfferedWords {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

static EN: OfferedWords = OfferedWords {
    embed_background: "Background",
    own_heading: "Your park's contact",
    own_hint: "Fill in what you publish yourselves; leave out what you do not. It is checked here and stays in this page. Give the file to whoever runs this site: it lies beside index.html, and the lines above then show your contact.",
    own_which: "The park chosen above is filled in; without one, a new entry is made under this id:",
    own_source: "The park's own statement",
    own_entry: "The file, parks.json",
    own_save: "Save parks.json",
    own_fine: "Nothing is wrong with it.",
    embed_backgrounds: ["Its own", "The page around shows through"],
    own_fields: [
        "Id",
        "Name in English",
        "Name in Chinese",
        "Telephone",
        "E-mail",
        "Website",
        "Address in English",
        "Address in Chinese",
    ],
};

static ZH: OfferedWords = OfferedWords {
    embed_background: "底色",
    own_heading: "贵园的联系方式",
    own_hint: "请填写贵园已公开的信息，没有公开的不填。格式在本页检查，所填内容不会发送。请把文件交给本网站的运营者，放在网站首页旁边；此后使用上面的代码，就会显示贵园的联系方式。",
    own_which: "以上方选定的海创园为准；未选定时，以此编号新建一条：",
    own_source: "海创园自行提供",
    own_entry: "文件parks.json的内容",
    own_save: "保存parks.json",
    own_fine: "没有发现问题。",
    embed_backgrounds: ["自带底色", "透出所在网页的底色"],
    own_fields: ["编号", "英文名称", "中文名称", "电话", "邮箱", "网址", "英文地址", "中文地址"],
};
