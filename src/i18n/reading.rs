//! Words of reading matter, which is written out when the site is built. No program for browsers has them.

use crate::policy::Language;

/// The words in one language.
#[derive(Debug)]
pub struct Words {
    /// Lead of the sentences' page.
    pub sentences_lead: &'static str,
    /// Where the official pages are.
    pub sentences_official: &'static str,
    /// Supports that cite a sentence.
    pub sentence_supports: &'static str,
    /// Routes that rest on it.
    pub sentence_routes: &'static str,
    /// Supports of which a condition alone rests on it.
    pub sentence_conditions: &'static str,
    /// Said of the sentence of the definition.
    pub sentence_definition: &'static str,
    /// Before the name of who judges a condition.
    pub judge: &'static str,
    /// Link: the questions of one kind of help.
    pub check_support: &'static str,
    /// Link: the questions of one measure.
    pub check_measure: &'static str,
    /// Heading: all supports by phase.
    pub by_phase: &'static str,
    /// What the table says.
    pub by_phase_lead: &'static str,
    /// Column.
    pub phase: &'static str,
    /// Column: whose first step falls into the phase.
    pub phase_first: &'static str,
    /// Column: who has further steps there.
    pub phase_further: &'static str,
}

impl Words {
    /// The words in order.
    pub const fn lines(&self) -> [&'static str; 14] {
        [
            self.sentences_lead,
            self.sentences_official,
            self.sentence_supports,
            self.sentence_routes,
            self.sentence_conditions,
            self.sentence_definition,
            self.judge,
            self.check_support,
            self.check_measure,
            self.by_phase,
            self.by_phase_lead,
            self.phase,
            self.phase_first,
            self.phase_further,
        ]
    }
}

/// The words of a language.
pub const fn words(language: Language) -> &'static Words {
    language.of(&EN, &ZH)
}

static EN: Words = Words {
    sentences_lead: "The published questions and answers, sentence by sentence, in our own short words. The numbers are ours: the official page has none. Below each sentence stands what rests on it here.",
    sentences_official: "The Chinese page was readable for sentences 1 to 16 only. For all later ones we rest on the English page, and Chinese prevails.",
    sentence_supports: "Help that rests on it:",
    sentence_routes: "Ways to count as overseas talent that rest on it:",
    sentence_conditions: "Help with a condition that rests on it:",
    sentence_definition: "All help with the condition “overseas talent” rests on it too.",
    judge: "Who judges it",
    check_support: "Answer only what bears on this",
    check_measure: "Answer only what bears on this measure",
    by_phase: "All help by phase",
    by_phase_lead: "When the next steps of each kind of help fall. The order is ours. After the check, your plan shows the same as a road from where you are.",
    phase: "Phase",
    phase_first: "First step here",
    phase_further: "More steps here",
};

static ZH: Words = Words {
    sentences_lead: "公开问答逐句列出，文字由我们简要概括。句子编号是我们自己加的，官方页面没有编号。每句下方列出本工具中以它为依据的内容。",
    sentences_official: "官方中文页面我们只读到第1至16句；之后各句依据官方英文页面，以中文为准。",
    sentence_supports: "以本句为依据的支持：",
    sentence_routes: "以本句为依据的认定途径：",
    sentence_conditions: "有一项条件以本句为依据的支持：",
    sentence_definition: "凡以“海外人才”为条件的支持，也都以本句为依据。",
    judge: "由谁判断",
    check_support: "只回答与这项支持有关的问题",
    check_measure: "只回答与这项措施有关的问题",
    by_phase: "各阶段支持一览",
    by_phase_lead: "列出每项支持的下一步落在哪个阶段，先后顺序由我们整理。完成自测后，行动清单会从您现在的位置出发，把同样的内容显示为路线图。",
    phase: "阶段",
    phase_first: "从此阶段开始",
    phase_further: "在此阶段继续",
};
