//! What a page says where the program does not run, or not yet. `boot/boot.js` shows it and leaves out what is not so.

use super::escape;
use crate::i18n::{notice, words};
use crate::policy::Language;
use crate::site::Page;

/// The notice, in an element that shows nothing. `data-if` says when a sentence is true.
pub fn waiting_notice(language: Language) -> String {
    let say = notice(language);
    let sentences = [
        ("old", say.old),
        ("blocked", say.blocked),
        ("missed", say.missed),
        ("late", say.late),
        ("linked", say.linked),
        ("kept", say.kept),
    ];
    let sentences = sentences.map(|(when, text)| format!("<p data-if=\"{when}\">{}</p>", escape(text)));
    format!(
        "<template id=\"not-running\"><div class=\"notice\" id=\"fault\" role=\"alert\"><h2>{}</h2>{}<p>{}</p>\
         <p class=\"buttons\"><button type=\"button\">{}</button><a href=\"{}\">{}</a></p></div></template>",
        escape(say.heading),
        sentences.concat(),
        escape(say.todo),
        escape(say.again),
        Page::Measures.path(language),
        escape(words(language).read_measures),
    )
}

/// A page with what stands in the place of its result until the program is there: somebody who has answers is not shown
/// that of nobody.
pub fn with_awaited(app: &str, language: Language) -> String {
    let sentence = escape(notice(language).awaited);
    let at = app.find(" data-page=").and_then(|main| Some(main + app.get(main..)?.find('>')? + 1)).unwrap_or_default();
    let (before, content) = app.split_at(at);
    format!("{before}<p data-awaited=\"\" hidden>{sentence}</p>{content}")
}
