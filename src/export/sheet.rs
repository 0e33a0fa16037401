//! A sheet to hold while calling 12345 or a park: one page, both languages side by side, five questions with boxes. A page of
//! its own, so that it prints the same wherever it is opened.

use std::fmt::Write;

use super::markup::escaped_markup as escaped;

/// Kept to what one page of A4 has room for.
const STYLE: &str = "@page{size:A4;margin:12mm}body{margin:0 auto;max-width:46rem;padding:1rem;font:11pt/1.35 system-ui,\
    \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif;color:#111;background:#fff}h1{font-size:15pt;margin:0 0 6pt}\
    p{margin:4pt 0}table{width:100%;border-collapse:collapse;margin:8pt 0}th,td{width:50%;border:1px solid #777;padding:4pt 6pt;\
    text-align:left;vertical-align:top}.line td{border-top:0;height:26pt;color:#555}ul{margin:0;padding-left:1.2em}\
    @media print{body{padding:0;max-width:none}}";

/// What stands on the sheet, English and Chinese.
#[derive(Clone, Debug, Default)]
pub struct Sheet<'a> {
    /// Title.
    pub title: [&'a str; 2],
    /// Whom to call.
    pub whom: [&'a str; 2],
    /// What is noted first: day, number called, who answered.
    pub noted: [[&'a str; 3]; 2],
    /// Heading of what the call is about.
    pub about: [&'a str; 2],
    /// Names of the supports it is about; empty where there are none.
    pub supports: Vec<[&'a str; 2]>,
    /// The five questions.
    pub questions: [[&'a str; 5]; 2],
    /// The boxes to tick.
    pub boxes: [[&'a str; 3]; 2],
    /// Label of the line to write on.
    pub notes: [&'a str; 2],
}

/// The sheet as a page of HTML.
pub fn sheet(it: &Sheet<'_>) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{0} {1}</title><style>{STYLE}</style></head><body><h1>{1} <span lang=\"en\">{0}</span></h1><table>",
        escaped(it.title[0]),
        escaped(it.title[1]),
    );
    row(&mut html, "", it.whom.map(escaped));
    row(
        &mut html,
        "",
        it.noted.map(|labels| labels.map(|label| format!("<p>{}: ________________</p>", escaped(label))).concat()),
    );
    if !it.supports.is_empty() {
        let list = |at: usize| {
            it.supports
                .iter()
                .filter_map(|names| names.get(at))
                .fold(String::new(), |list, name| list + "<li>" + &escaped(name) + "</li>")
        };
        row(
            &mut html,
            "",
            [0, 1].map(|at| format!("{}<ul>{}</ul>", escaped(it.about.get(at).unwrap_or(&"")), list(at))),
        );
    }
    html.push_str("</table><table>");
    let [en, zh] = it.questions;
    for (at, (en, zh)) in en.into_iter().zip(zh).enumerate() {
        row(&mut html, "", [en, zh].map(|question| format!("<b>{}. {}</b>", at + 1, escaped(question))));
        let boxes = it.boxes.map(|labels| labels.map(|label| format!("☐ {} &nbsp;", escaped(label))).concat());
        let [first, second] = it.notes;
        let [en, zh] = boxes;
        row(&mut html, " class=\"line\"", [en + &escaped(first), zh + &escaped(second)]);
    }
    html + "</table></body></html>"
}

fn row(html: &mut String, class: &str, [en, zh]: [String; 2]) {
    // Writing into a string does not fail.
    let _ = write!(html, "<tr{class}><td>{zh}</td><td lang=\"en\">{en}</td></tr>");
}

#[cfg(test)]
mod tests {
    use super::{Sheet, sheet};

    #[test]
    fn both_languages_stand_side_by_side() {
        let made = Sheet {
            supports: vec![["A & B", "甲<乙"]],
            questions: [["one?", "two?", "three?", "four?", "five?"], ["一？", "二？", "三？", "四？", "五？"]],
            ..Sheet::default()
        };
        let html = sheet(&made);
        assert!(html.contains("<li>甲&lt;乙</li></ul></td><td lang=\"en\"><ul><li>A &amp; B</li>"), "{html}");
        assert!(html.contains("<td><b>5. 五？</b></td><td lang=\"en\"><b>5. five?</b></td>"), "{html}");
        assert_eq!(html.matches('☐').count(), 30);
    }
}
