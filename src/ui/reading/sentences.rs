//! The sentences of the published questions and answers, and what rests on each. Every citation leads here.

use yew::prelude::*;

use crate::i18n::reading::{Words, words};
use crate::policy::sentence::{AGE_SOURCES, SENTENCES, Sentence};
use crate::policy::{DETAILS, POLICY, Rule, Support};
use crate::site::Page;
use crate::ui::components::card::named;
use crate::ui::components::heading;
use crate::ui::view::View;

/// All sentences.
pub fn sentences_page(view: &View) -> Html {
    let own = words(view.language);
    let age = AGE_SOURCES.iter().filter_map(|at| DETAILS.sources.get(usize::from(*at)));
    html! {
        <article class="measures">
            { heading(view.words.page_sentences) }
            <p class="lead">{ own.sentences_lead }</p>
            <p>{ own.sentences_official }</p>
            <ul>
                { official(view, POLICY.page_zh, view.words.official_zh) }
                { official(view, POLICY.page, view.words.official_en) }
            </ul>
            <p>{ view.text(POLICY.age) }{ for age.map(|source| named(view, source)) }</p>
            { for SENTENCES.iter().map(|it| sentence(view, own, it)) }
        </article>
    }
}

fn official(view: &View, url: &'static str, label: &'static str) -> Html {
    html! { <li><a href={url} rel="external noopener">{ label }</a>{ view.words.full_stop }</li> }
}

fn sentence(view: &View, own: &Words, sentence: &Sentence) -> Html {
    let number = sentence.number;
    let of_definition = POLICY.definition.faq.contains(&number);
    let cites = |it: &&Support| it.details().faq.contains(&number);
    let reads = |it: &&Support| !it.details().faq.contains(&number) && reads(it.details().terms, number);
    let supports = POLICY.supports.iter().filter(cites).map(|it| support(view, it));
    let conditions = POLICY.supports.iter().filter(reads).map(|it| support(view, it));
    let routes = POLICY.definition.routes.iter().filter(|_| of_definition);
    let routes = routes.map(|it| html! { <li>{ view.text(it.name) }</li> });
    html! {
        <section class="reading" id={format!("faq-{number}")} data-gives={sentence.gives.to_string()} key={number}>
            <h2>{ (view.say().sentences)(&[number]) }</h2>
            <p>{ sentence.text(view.language) }</p>
            { list(own.sentence_supports, supports.collect()) }
            { list(own.sentence_routes, routes.collect()) }
            { list(own.sentence_conditions, conditions.collect()) }
            if of_definition {
                <p class="hint">{ own.sentence_definition }</p>
            }
        </section>
    }
}

fn list(title: &'static str, items: Vec<Html>) -> Html {
    html! {
        if !items.is_empty() {
            <p class="hint">{ title }</p>
            <ul class="papers">{ for items }</ul>
        }
    }
}

/// A link to a support on the page of its measure.
fn support(view: &View, support: &Support) -> Html {
    let page = Page::Measure(support.measure);
    let address = format!("{}#{}", page.path(view.language), support.id);
    let number = page.measure().map(|it| (view.say().measure_label)(it.number));
    html! { <li><a href={address}>{ view.text(support.name) }</a>{ view.words.opening }{ number }{ view.words.closing }</li> }
}

/// Whether a condition rests on a sentence.
fn reads(terms: &[Rule], sentence: u8) -> bool {
    terms.iter().any(|term| match term {
        Rule::Condition(condition) => condition.basis.faq.contains(&sentence),
        Rule::Standing(_) | Rule::Definition => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::policy::Language;
    use crate::policy::sentence::SENTENCES;
    use crate::site::Page;
    use crate::ui::prerender::{Site, UseFor};

    fn written(of: Page, language: Language) -> String {
        let template = "<div id=\"app\"></div>".to_owned();
        Site {
            template,
            texts: Default::default(),
            result: Vec::new(),
            rules: String::new(),
            origin: String::new(),
            built: String::new(),
            use_for: UseFor::Release,
        }
        .page(of, language)
    }

    #[test]
    fn every_citation_leads_to_a_sentence() {
        for language in Language::ALL {
            let sentences = written(Page::Sentences, language);
            for sentence in SENTENCES {
                assert!(sentences.contains(&format!("id=\"faq-{}\"", sentence.number)), "{}", sentence.number);
            }
            let target = format!("{}#faq-", Page::Sentences.path(language));
            for of in Page::all() {
                let text = written(of, language);
                for cited in text.split(&target).skip(1) {
                    let number = cited.split('"').next().unwrap_or_default();
                    assert!(sentences.contains(&format!("id=\"faq-{number}\"")), "{of:?} cites {number}");
                }
                let leads = text.matches(&target).count();
                assert!(leads > 0 || !matches!(of, Page::Measures | Page::Measure(_)), "{of:?} cites nothing");
            }
        }
    }
}
