//! Pages that tell of the rules and of people, for reading: written out when the site is built.

mod map;
mod overview;
mod people;
mod picture;
mod version;

pub use version::BUILT_ON;
use yew::prelude::*;

use crate::site::ReadingPage;
use crate::ui::view::View;

/// The page.
pub fn rules_page(view: &View, page: ReadingPage) -> Html {
    match page {
        ReadingPage::Maps => overview::overview(view),
        ReadingPage::DefinitionMap => map::definition_map(view),
        ReadingPage::Map(_) => page.support().map(|support| map::map(view, support)).unwrap_or_default(),
        ReadingPage::People => people::people(view),
        ReadingPage::Person(_) => page.person().map(|person| people::person(view, person)).unwrap_or_default(),
        ReadingPage::Rules => version::version(view),
    }
}

/// Where such a page is.
fn address(view: &View, page: ReadingPage) -> String {
    crate::site::Page::Reading(page).path(view.language)
}

#[cfg(test)]
mod tests {
    use crate::policy::office::{PEOPLE, SCENARIOS};
    use crate::policy::{Language, POLICY};
    use crate::rules::scenarios_passed;
    use crate::site::{Page, ReadingPage};
    use crate::ui::prerender::{Site, UseFor, policy_file};

    fn written(page: ReadingPage, language: Language) -> String {
        let template = "<html><head></head><script src=\"a\"></script>\n<div id=\"app\"></div>".to_owned();
        let site = Site {
            template,
            texts: Default::default(),
            result: Vec::new(),
            rules: String::new(),
            origin: String::new(),
            built: "2026-01-02".to_owned(),
            use_for: UseFor::Release,
        };
        site.page(Page::Reading(page), language)
    }

    #[test]
    fn every_page_reads_without_a_script_and_names_what_it_is_about() {
        for language in Language::ALL {
            for page in ReadingPage::all() {
                let text = written(page, language);
                assert!(!text.contains("<script"), "{page:?}");
                assert_eq!(text.matches("<h1").count(), 1, "{page:?}");
                let subject = page.support().map(|it| it.id).or_else(|| page.person().map(|it| it.id));
                assert!(subject.is_none_or(|id| text.contains(&format!("=\"{id}\""))), "{page:?}");
            }
        }
    }

    #[test]
    fn a_map_has_the_rows_of_its_rule_in_the_picture_and_beside_it() {
        for (at, support) in (0..).zip(POLICY.supports).filter(|(_, it)| !it.is_general) {
            let text = written(ReadingPage::Map(at), Language::En);
            let picture = text.split("class=\"map\"").nth(1).unwrap_or_default();
            let picture = picture.split("</div>").next().unwrap_or_default();
            assert_eq!(picture.matches("<text").count(), support.details().terms.len(), "{}", support.id);
            assert_eq!(picture.matches("<li").count(), support.details().terms.len(), "{}", support.id);
            assert!(text.contains("#faq-"), "{}", support.id);
            let counts =
                text.split("data-count=\"").skip(1).filter_map(|it| it.split('"').next()?.parse::<u128>().ok());
            assert_eq!(counts.sum::<u128>(), 12_093_235_200, "{}", support.id);
        }
    }

    #[test]
    fn the_overview_has_a_row_for_each_support_and_a_line_for_each_question() {
        let text = written(ReadingPage::Maps, Language::Zh);
        assert_eq!(text.matches("data-row=").count(), POLICY.supports.len());
        assert_eq!(text.matches("data-bearing=").count(), POLICY.questions.len());
    }

    #[test]
    fn a_person_starts_with_a_link_of_their_answers() {
        assert_eq!(PEOPLE.len(), 12);
        for (at, person) in (0..).zip(PEOPLE) {
            let text = written(ReadingPage::Person(at), Language::En);
            let link = text.split("data-action=\"start-from\"").nth(1).and_then(|it| it.split('#').nth(1));
            let link = link.and_then(|it| it.split('"').next()).unwrap_or_default();
            let answers = crate::link::decode(link).map(|it| it.answers);
            let expected = crate::rules::Answers::from_chosen(person.answers.iter().copied());
            assert_eq!(answers, Ok(expected), "{}", person.id);
        }
    }

    #[test]
    fn the_version_is_told_alike_to_people_and_to_programs() {
        assert_eq!(scenarios_passed(), SCENARIOS.len());
        let file = policy_file("2026-01-02").unwrap_or_default();
        let page = written(ReadingPage::Rules, Language::En);
        for told in ["2026-01-02", POLICY.version, crate::policy::office::DATA_DIGEST] {
            assert!(file.contains(told) && page.contains(told), "{told}");
        }
    }
}
