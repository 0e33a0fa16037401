//! Which sentences of the published text something rests on.

use yew::prelude::*;

use crate::policy::{Language, POLICY};
use crate::ui::view::View;

/// Cited sentences with a link to the official page in the language of the page.
pub fn citation(view: &View, faq: &[u8]) -> Html {
    let source = match view.language {
        Language::En => POLICY.source,
        Language::Zh => POLICY.source_zh,
    };
    let url = POLICY.sources.get(usize::from(source)).and_then(|source| source.url);
    html! {
        <p class="citation">
            { (view.words.say.sentences)(faq) }
            if let Some(url) = url {
                { " · " }<a href={url} rel="external noopener">{ view.words.official_page }</a>
            }
        </p>
    }
}
