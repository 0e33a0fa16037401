//! The notice that the program does not run, as it waits in the page. `boot/boot.js` shows it and leaves out what is not so.

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
