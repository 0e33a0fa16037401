//! Chinese.

use super::AnnexWords;

/// The words of the annex.
pub const WORDS: AnnexWords = AnnexWords {
    contacts_lead: "文件所说的海创园共45家（2021年1月）。目前没有找到完整的公开名单，以下是公开来源中提到的园区。",
    contacts_unknown: "所有园区都没有公开来源给出电话或邮箱，我们不做猜测。建议先联系官方渠道。",
    enquiry_heading: "可直接发送的咨询内容",
    enquiry_hint: "根据您的结果生成，中英文各一份；只列支持事项，不含您的回答。可自行修改后复制，本页不会发送任何内容。",
    enquiry_en: "英文内容",
    enquiry_zh: "中文内容",
    official_channels: "官方渠道",
    parks_heading: "园区",
    district: "所在区",
    industry: "产业方向",
    all_industries: "不限（含未知）",
    known_industries: "仅已知",
    all_districts: "全部",
    address: "地址",
    phone: "电话",
    email: "邮箱",
    website: "网站",
    operator: "运营方",
    industries: "产业方向",
    name_basis: "名称依据",
    notes: "说明",
    sources: "信息来源",
    unknown: "未知",
    website_of_host: "所在科技园区的网站",
    website_of_page: "介绍该园的网页",
    no_park_found: "没有符合筛选条件的已知园区。",
    contacts_count: |known, total| format!("共{total}家，已知{known}家"),
    enquiry_greeting: "您好！我有意到中关村海外人才创业园创业。对照公开发布的政策问答，以下支持可能与我有关，想请教：目前是否可以办理、需要哪些材料、应与哪位联系？",
    enquiry_thanks: "谢谢！",
};
