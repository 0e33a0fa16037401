//! One word per idea, and nothing on the silence of a document that nobody here has read. A row: what is refused, in place
//! of what. It holds what a review of all texts settled, so that no later text brings it back.

use super::check;

const CHINESE: [(&str, &str); 21] = [
    ("自查", "自测"),
    ("筛查", "排查"),
    ("所在园区", "所在科技园区"),
    ("由人来", "需由工作人员判断"),
    ("有人核实", "需由工作人员判断"),
    ("有关人员", "需由工作人员判断"),
    ("工作人员确认", "需由工作人员判断"),
    ("人工确认", "需由工作人员判断"),
    ("本市", "北京市"),
    ("支持给谁", "支持对象"),
    ("投资方", "投资人, in calls 投资机构"),
    ("优秀留创园", "表现优秀的留学人员创业园"),
    ("发布的消息", "发布稿"),
    ("见到的", "网页所载"),
    ("打听", "了解"),
    ("着眼于", "nothing"),
    ("外文原件", "原文证书"),
    ("文件没有", "公开问答没有"),
    ("文件所", "公开问答所"),
    ("《意见》没有", "公开问答没有"),
    ("政策没有", "公开问答没有"),
];
/// What 园区 is said of where no 海创园 is meant.
const OTHER_PARKS: [&str; 4] = ["科技园区", "组成园区", "园区提质", "园区支持措施"];
const ENGLISH: [(&str, &str); 12] = [
    ("frontier", "cutting-edge"),
    ("household registration", "a Beijing hukou"),
    ("kilometre,", "plain words"),
    ("newly returned companies", "companies of people who have just returned"),
    ("very small", "micro"),
    ("the way in", "ways to count as overseas talent"),
    ("not on these answers", "does not fit"),
    ("what is past or given", "what you cannot change"),
    ("the policy does not", "the text does not"),
    ("the policy names no", "the text names no"),
    ("the opinions do not", "the text does not"),
    ("not in the opinions", "not in the text"),
];

#[test]
fn one_word_per_idea() {
    check(|entry| {
        let refused = CHINESE.into_iter().find(|(word, _)| entry.zh().contains(word));
        let english = entry.en().to_lowercase();
        let refused = refused.or_else(|| ENGLISH.into_iter().find(|(word, _)| english.contains(word)));
        refused.map(|(word, instead)| format!("“{word}”, say: {instead}"))
    });
}

#[test]
fn a_park_has_one_chinese_name() {
    check(|entry| {
        let rest = OTHER_PARKS.into_iter().fold(entry.zh().to_owned(), |text, other| text.replace(other, ""));
        rest.contains("园区").then(|| "“园区”, say: 海创园".to_owned())
    });
}

#[test]
fn days_are_written_out() {
    check(|entry| [entry.en(), entry.zh()].into_iter().find_map(day_in_figures).map(|day| format!("the day “{day}”")));
}

/// A day as in `2021-01-11`.
fn day_in_figures(text: &str) -> Option<&str> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '-').find(|run| {
        let parts: Vec<usize> = run.split('-').map(str::len).collect();
        parts == [4, 2, 2]
    })
}
