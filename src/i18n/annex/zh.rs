//! Chinese.

use super::{ContactsWords, FilesWords, ViewsWords};

/// The words of the contact list.
pub static CONTACTS: ContactsWords = ContactsWords {
    from_public_sources: "信息来自公开来源，并非官方发布，使用前请核实。",
    colon: "：",
    contacts_lead: "文件所说的海外人才创业园（海创园）在2021年1月共45家。北京市公共数据列有45家的名称，认定时间为1997年至2019年；名单本身没有日期，列入名单不代表目前仍是海创园。",
    contacts_unknown: "各条没有列出的信息，我们并不掌握。地址为园区所在地址，前往前请先核实。",
    contacts_unreachable: "45家均已列名，我们未查到任何海创园的公开电话或邮箱，建议先咨询官方渠道。",
    enquiry_heading: "可直接发送的咨询内容",
    official_channels: "官方渠道",
    parks_heading: "海创园",
    parks_missed: "本网站运营者提供的海创园名单（parks.json）未能加载，以下为内置名单。",
    district: "所在区",
    all_districts: "全部",
    address: "地址",
    phone: "电话",
    email: "邮箱",
    website: "网站",
    operator: "运营方",
    industries: "产业方向",
    university: "依托高校院所",
    name: "名称",
    name_zh: "中文名称",
    recognised: "认定时间",
    copy_address: "复制地址",
    not_linked: "网址中的字符容易混淆，不提供链接",
    notes: "说明",
    sources: "信息来源",
    website_of_host: "所在科技园区的网站",
    website_of_operator: "运营方的网站",
    website_of_page: "介绍该海创园的网页",
    no_park_found: "没有符合条件的海创园。",
    contacts_count: |known, total| format!("共{total}家，列名{known}家"),
    contacts_lead_given: "文件所说的海外人才创业园（海创园）在2021年1月共45家。以下名单由本网站的运营者提供。",
    contacts_given: "标有“由本网站运营者提供”的内容来自本网站的运营者，来源由其注明，我们没有核实。",
    given_by_operator: "由本网站运营者提供",
    host_park: "本页所属海创园",
    search: "名称、高校或产业",
    month,
    all_parks: |count| format!("显示全部{count}家"),
    parks_unplaced: |count| format!("另有{count}家所在区未知。"),
    parks_found: |count| format!("符合条件的有{count}家。"),
    more_parks: |rest| format!("显示更多（还有{rest}家）"),
    parks_problems: |count| {
        format!("本网站运营者提供的海创园名单（parks.json）有{count}个问题，未予采用，以下为内置名单。")
    },
    more_problems: |count| format!("另有{count}个"),
    address_book: "存入通讯录",
    address_book_hint: "包含本页所有部门和海创园的已知信息，文件在本机生成。",
    save_cards: "保存全部联系方式（vCard）",
};

/// The words of what is taken along and brought back.
pub static FILES: FilesWords = FilesWords {
    qr_heading: "二维码",
    qr_hint: "二维码中就是上面的链接，只含您的回答。可用微信或相机扫描。",
    qr_label: "结果链接的二维码",
    files_heading: "文件",
    files_hint: "文件在本机生成，包含您的回答或结果，请只发给您信任的人。",
    save_document: "回答与结果（JSON）",
    save_table: "供顾问使用的清单（CSV）",
    views_heading: "其他查看方式",
    open_file: "保存的结果文件",
    open_file_hint: "您在此保存的JSON文件。只在您的浏览器里读取，不会发送。",
    calendar_heading: "将步骤加入日历",
    calendar_hint: "为需要提醒的步骤选择日期。日期由您自定，政策没有规定。",
    save_calendar: |count| format!("保存{count}个步骤（ICS）"),
};

/// The words of comparing and of the page for webmasters.
pub static VIEWS: ViewsWords = ViewsWords {
    compare_lead: "粘贴两份结果链接：您的和别人的，或者以前的和现在的。两份都只在您的浏览器里读取。",
    compare_first: "第一份结果",
    compare_second: "第二份结果",
    compare_button: "对比",
    compare_empty: "请在此粘贴结果链接。",
    compare_same: "所有结论都相同。",
    compare_what: "不同之处",
    compare_answers: "不同的回答",
    compare_question: "问题",
    embed_lead: "几行代码即可把自测工具放到海创园网站上。它在访问者的浏览器里运行，您无需部署任何程序；除非访问者同意发送，您不会得到任何回答。",
    embed_choose: "选择",
    embed_park: "海创园",
    embed_no_park: "不指定海创园",
    embed_language: "语言",
    embed_theme: "主题",
    embed_accent: "强调色",
    embed_accent_hint: "颜色对比不足时，页面会自动加深或调亮。",
    embed_start: "首先显示",
    embed_share_base: "结果链接指向（可不填）",
    embed_share_base_hint: "填写放置本工具的网页地址后，访问者发出的链接会在该网页打开。",
    embed_share_base_bad: "这不是网址，请填写完整的网页地址；在此之前，链接仍指向自测工具本身。",
    embed_snippet: "复制以下代码",
    embed_hint: "放到网页中要显示自测工具的位置。其中的链接供浏览器禁用脚本的访问者使用。",
    embed_fallback: "海外人才创业园政策自测",
    embed_preview: "预览",
    embed_phone: "手机",
    embed_desktop: "电脑",
    embed_promises: "可以放心",
    compare_count: |differing, all| format!("{all}项结论中有{differing}项不同"),
    embed_themes: ["跟随访问者设备", "浅色", "深色"],
    embed_starts: ["首页", "第一个问题"],
    embed_promise: [
        "回答不会离开浏览器。只有访问者在写明贵网站名称的对话框中同意后，您才会收到回答。",
        "浏览器禁止框架内存储时仍可使用，回答保留到页面关闭为止。",
        "所选海创园及其联系方式排在联系名单最前面。",
        "脚本或框架被禁用时，原位置显示一个普通链接。",
    ],
};

fn month(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<u8>().ok()).filter(|month| (1..=12).contains(month));
    month.map_or_else(|| date.to_owned(), |month| format!("{year}年{month}月"))
}
