//! Words that a page shows when its program does not run, or not yet. They stand in the page, because nothing else may have
//! come. No program for browsers has them.

use crate::policy::Language;

/// The words in one language.
#[derive(Debug)]
pub struct NoticeWords {
    /// What is the matter.
    pub heading: &'static str,
    /// Because the browser is too old.
    pub old: &'static str,
    /// Because the browser, the network or the site does not allow it.
    pub blocked: &'static str,
    /// Because a file did not come, or came broken.
    pub missed: &'static str,
    /// Nothing has failed, it only takes very long.
    pub late: &'static str,
    /// What becomes of a link in the address.
    pub linked: &'static str,
    /// What becomes of answers given earlier.
    pub kept: &'static str,
    /// What can be done.
    pub todo: &'static str,
    /// The button that loads the page again.
    pub again: &'static str,
    /// In the place of a result, until the program is there.
    pub awaited: &'static str,
}

/// The words of a language.
pub const fn notice(language: Language) -> &'static NoticeWords {
    language.of(&EN, &ZH)
}

static EN: NoticeWords = NoticeWords {
    heading: "The check is not running",
    old: "This browser is too old for it. It needs Chrome or Edge 97, Firefox 115, Safari 16.4 or newer.",
    blocked: "Your browser, your network or this site does not let the program (WebAssembly) run.",
    missed: "Part of the program did not arrive, or arrived damaged.",
    late: "The program has not arrived yet. If it still comes, this notice goes away.",
    linked: "So the result is not shown here. The link in the address stays valid.",
    kept: "The answers you gave earlier are still in this browser.",
    todo: "You can load the page again, use another browser, or read the measures here. What you tick on this page stays until you load it again.",
    again: "Load the page again",
    awaited: "The result is being worked out here, in this browser. It takes a moment. Nothing of it is sent anywhere.",
};

static ZH: NoticeWords = NoticeWords {
    heading: "自测没有运行",
    old: "这个浏览器版本太旧。需要Chrome或Edge 97、Firefox 115、Safari 16.4或更新的版本。",
    blocked: "浏览器、网络或本网站的设置不允许程序（WebAssembly）运行。",
    missed: "程序有一部分没有传到，或者传来的内容已损坏。",
    late: "程序还没有传到。稍后传到时，本提示会自动消失。",
    linked: "因此这里无法显示结果。地址栏中的链接仍然有效。",
    kept: "您之前的回答仍保存在此浏览器中。",
    todo: "您可以重新加载页面、换一个浏览器，或在这里阅读各项措施。本页上勾选的内容在重新加载之前一直保留。",
    again: "重新加载页面",
    awaited: "结果正在这个浏览器中得出，请稍候片刻。回答和结果都不会发送到任何地方。",
};
