//! Opening a result that was saved as a file.

use yew::prelude::*;

use super::{Files, FilesAction};
use crate::export::{DocumentError, LONGEST_DOCUMENT, read_document};
use crate::link::Link;
use crate::policy::POLICY;
use crate::site::Page;
use crate::ui::browser;
use crate::ui::later::PartId;
use crate::ui::state::{Action, MORE};
use crate::ui::view::View;

/// A field to choose the file in, and what was wrong with the last one.
pub fn bring_back(view: &View, files: &Files) -> Html {
    let words = view.files_words();
    let to = view.clone();
    let opened =
        Callback::from(move |text: Result<String, DocumentError>| match text.and_then(|text| read_document(&text)) {
            Ok(answers) => {
                to.state.dispatch(Action::Open(Ok(Link { answers, policy: POLICY.version })));
                to.go(to.place(Page::Result));
            }
            Err(error) => {
                let sentence = error.sentence(to.language);
                to.tell(PartId::Files, FilesAction::Error(sentence));
            }
        });
    let onchange = Callback::from(move |event: Event| browser::read_chosen(&event, LONGEST_DOCUMENT, opened.clone()));
    html! {
        <section class="field" id={MORE} tabindex="-1" data-bring-back="">
            <label for="file">{ words.open_file }</label>
            <p class="hint">{ words.open_file_hint }</p>
            <input id="file" type="file" accept=".json,application/json" aria-describedby="file-error" {onchange} />
            <p id="file-error" class="error" role="alert">{ files.error.clone() }</p>
        </section>
    }
}
