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
    /// Hint.
    pub enquiry_hint: &'static str,
    /// Label.
    pub enquiry_en: &'static str,
    /// Label.
    pub enquiry_zh: &'static str,
    /// Subject of the message.
    pub enquiry_subject: &'static str,
    /// Label of a day.
    pub enquiry_by: &'static str,
    /// Label of a box.
    pub enquiry_link: &'static str,
    /// Link.
    pub enquiry_mail: &'static str,
    /// Behind a support that a person has to confirm.
    pub enquiry_to_confirm: &'static str,
    /// A message, in parts: greeting; labels of name, work, place and contact; points, question, day, link, thanks.
    pub letter: [&'static str; 10],
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
            self.enquiry_hint,
            self.enquiry_en,
            self.enquiry_zh,
            self.enquiry_subject,
            self.enquiry_by,
            self.enquiry_link,
            self.enquiry_mail,
            self.enquiry_to_confirm,
        ];
        [&plain[..], &self.letter, &self.sheet_questions, &self.sheet_noted, &self.sheet_boxes].concat()
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
    enquiry_hint: "Made from your result, in both languages. It names the help and none of your answers, unless you add the link. Nothing is sent from here.",
    enquiry_en: "The message in English",
    enquiry_zh: "The message in Chinese",
    enquiry_subject: "Question on Zhongguancun's overseas-talent parks",
    enquiry_by: "Answer wished by",
    enquiry_link: "With the link of my result and my answers",
    enquiry_mail: "Draft a mail",
    enquiry_to_confirm: "(a person has to confirm)",
    letter: [
        "Hello, I am considering one of the overseas-talent entrepreneurship parks in Zhongguancun.",
        "My name:",
        "What I do:",
        "Where I am, and when I may come:",
        "How to reach me:",
        "Going by the published questions and answers on the Opinions, these points concern me most:",
        "Could you tell me whether it is offered now, which papers you need, and whom I should contact?",
        "I would be glad of an answer by:",
        "My answers and the whole result:",
        "Thank you.",
    ],
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
    enquiry_hint: "根据您的结果生成，中英文各一份。只列支持事项，不含您的回答，除非您附上链接。本页不会发送任何内容。",
    enquiry_en: "英文内容",
    enquiry_zh: "中文内容",
    enquiry_subject: "咨询中关村海外人才创业园的支持政策",
    enquiry_by: "希望答复的日期",
    enquiry_link: "附上我的结果链接（内含我的回答）",
    enquiry_mail: "写邮件",
    enquiry_to_confirm: "（需由工作人员判断）",
    letter: [
        "您好！我正在了解中关村海外人才创业园（海创园）。",
        "姓名：",
        "从事的领域：",
        "现在所在地、预计来京时间：",
        "联系方式：",
        "对照公开发布的政策问答，以下几项与我关系较大：",
        "想请教：这些支持目前是否可以办理、面向哪些人？需要哪些材料？应与哪位联系？",
        "盼在此日期前得到答复：",
        "我的回答与完整结果：",
        "谢谢！",
    ],
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
