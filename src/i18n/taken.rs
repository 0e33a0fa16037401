//! Words of what a person takes along to show or to hold: the summary and the sheet. They stand apart from those of the
//! other parts, so that only the part that has them loads them.

use crate::policy::Language;

/// The words of one language.
#[derive(Debug)]
pub struct TakenWords {
    /// Heading.
    pub summary_heading: &'static str,
    /// Hint.
    pub summary_hint: &'static str,
    /// Label in the picture.
    pub summary_best: &'static str,
    /// What the picture is not.
    pub summary_foot: &'static str,
    /// Button.
    pub save_summary: &'static str,
    /// Heading.
    pub sheet_heading: &'static str,
    /// Hint.
    pub sheet_hint: &'static str,
    /// Button.
    pub save_sheet: &'static str,
    /// Title of the sheet.
    pub sheet_title: &'static str,
    /// Whom to call.
    pub sheet_whom: &'static str,
    /// What the call is about.
    pub sheet_about: &'static str,
    /// Label of a line to write on.
    pub sheet_notes: &'static str,
    /// The questions of a call.
    pub sheet_questions: [&'static str; 5],
    /// What is noted first: day, number, who answered.
    pub sheet_noted: [&'static str; 3],
    /// Boxes to tick.
    pub sheet_boxes: [&'static str; 3],
}

impl TakenWords {
    /// All of them, in order.
    pub fn all(&self) -> Vec<&'static str> {
        let plain = [
            self.summary_heading,
            self.summary_hint,
            self.summary_best,
            self.summary_foot,
            self.save_summary,
            self.sheet_heading,
            self.sheet_hint,
            self.save_sheet,
            self.sheet_title,
            self.sheet_whom,
            self.sheet_about,
            self.sheet_notes,
        ];
        [&plain[..], &self.sheet_questions, &self.sheet_noted, &self.sheet_boxes].concat()
    }
}

/// The words of one language.
pub const fn taken(language: Language) -> &'static TakenWords {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

static EN: TakenWords = TakenWords {
    summary_heading: "On one screen",
    summary_hint: "A picture to keep and to show: the verdict, three points, the next step and the code. The code holds your answers; the picture is made on this device.",
    summary_best: "What concerns me most",
    summary_foot: "A comparison with published text, not a decision and not legal advice.",
    save_summary: "Save the picture (SVG)",
    sheet_heading: "For a call",
    sheet_hint: "One page to print, in both languages side by side, with five questions and boxes to tick. It names the help only, none of your answers.",
    save_sheet: "Save the sheet (HTML)",
    sheet_title: "Notes for a call",
    sheet_whom: "To a park, or to 12345, which says which office is in charge and whose operators speak Chinese or English",
    sheet_about: "What I ask about:",
    sheet_notes: "Answer:",
    sheet_questions: [
        "Who decides whether I count as overseas talent, and by which paper?",
        "Which of this help is open now, and until when?",
        "Which papers do you need? Originals or copies, with a translation?",
        "Can I begin while I am abroad, or must I be in Beijing?",
        "Who handles it, how do I reach them, and when do I hear back?",
    ],
    sheet_noted: ["Day", "Number called", "Who answered"],
    sheet_boxes: ["answered", "in part", "ask elsewhere"],
};

static ZH: TakenWords = TakenWords {
    summary_heading: "一屏看懂",
    summary_hint: "一张可以保存、出示的图片：结论、三项要点、下一步和二维码。二维码中含有您的回答；图片在本机生成。",
    summary_best: "与我关系较大的支持",
    summary_foot: "仅为与公开问答的对照，不是任何部门的决定，也不是法律意见。",
    save_summary: "保存图片（SVG）",
    sheet_heading: "电话咨询记录单",
    sheet_hint: "一页纸，可打印，中英文对照，五个问题，带勾选框。只列支持事项，不含您的回答。",
    save_sheet: "保存记录单（HTML）",
    sheet_title: "电话咨询记录单",
    sheet_whom: "打给海创园，或拨打12345询问由哪个部门负责，话务员提供中文或英文服务",
    sheet_about: "咨询的支持：",
    sheet_notes: "答复：",
    sheet_questions: [
        "由谁认定我是否属于海外人才？以哪种材料为准？",
        "这些支持目前哪些可以办理？截止到什么时候？",
        "需要哪些材料？要原件还是复印件？外文材料要翻译吗？",
        "人在海外能否先办理，还是必须到北京？",
        "由谁经办？怎样联系？什么时候有答复？",
    ],
    sheet_noted: ["日期", "所拨电话", "接听人"],
    sheet_boxes: ["已答复", "部分答复", "另问别处"],
};
