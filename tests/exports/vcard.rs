//! Contacts in an address book.

use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use overseas_talent_check::contacts::{Whose, built_in, read};
use overseas_talent_check::export::{Card, cards, vcard};
use overseas_talent_check::policy::{DETAILS, Language};
use proptest::prelude::*;

use super::nasty::{NASTY, in_lines, lines, squeezed, text, texts};

/// The cards as a parser finds them.
fn parse(text: &str) -> Vec<VCard> {
    if text.is_empty() {
        return Vec::new();
    }
    lines(text);
    let mut parser = Parser::new(text).strict();
    let mut cards = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(card) => cards.push(card),
            Entry::Eof => return cards,
            other => panic!("{other:?} in {text}"),
        }
    }
}

/// All values of a property, the parts of one value joined by `|`.
fn values(card: &VCard, name: &VCardProperty) -> Vec<String> {
    let joined = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join("|"),
        other => panic!("{other:?}"),
    };
    let entries = card.entries.iter().filter(|entry| entry.name == *name);
    entries.map(|entry| entry.values.iter().map(joined).collect::<Vec<_>>().join("|")).collect()
}

fn check(card: &Card<'_>) {
    let text = vcard(std::slice::from_ref(card));
    assert_eq!(text, vcard(std::slice::from_ref(card)));
    let found = parse(&text);
    if card.name.trim().is_empty() {
        assert!(found.is_empty(), "{text}");
        return;
    }
    let [found] = &found[..] else { panic!("{} cards: {text}", found.len()) };
    let known =
        |text: Option<&str>| text.filter(|it| !it.trim().is_empty()).map(in_lines).into_iter().collect::<Vec<_>>();
    assert_eq!(values(found, &VCardProperty::Version), ["3.0"]);
    let rows = [
        (VCardProperty::Fn, "FN", known(Some(card.name))),
        (VCardProperty::Org, "ORG", known(Some(card.name))),
        (VCardProperty::Nickname, "NICKNAME", known(card.other_name.filter(|it| *it != card.name))),
        (VCardProperty::Tel, "TEL;TYPE=WORK", card.phones.iter().flat_map(|it| known(Some(it))).collect()),
        (VCardProperty::Email, "EMAIL;TYPE=INTERNET", known(card.email)),
        (VCardProperty::Note, "NOTE", known(Some(&card.note))),
    ];
    for (property, name, expect) in rows {
        let squeezed = |texts: &[String]| texts.iter().map(|it| squeezed(it)).collect::<Vec<_>>();
        assert_eq!(squeezed(&values(found, &property)), squeezed(&expect));
        assert_eq!(texts(&text, name), expect);
    }
    let address = known(card.address).into_iter().map(|it| format!("||{it}||||"));
    let found = values(found, &VCardProperty::Adr);
    assert_eq!(
        found.iter().map(|it| squeezed(it)).collect::<Vec<_>>(),
        address.map(|it| squeezed(&it)).collect::<Vec<_>>()
    );
}

#[test]
fn nasty_texts() {
    for (at, name) in NASTY.into_iter().enumerate() {
        let next = |step: usize| NASTY[(at + step) % NASTY.len()];
        check(&Card {
            name,
            other_name: Some(next(1)),
            phones: vec![next(2).to_owned(), next(6).to_owned()],
            email: Some(next(3)),
            websites: Vec::new(),
            address: Some(next(4)),
            note: next(5).into(),
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(name in text(), texts in proptest::collection::vec(proptest::option::of(text()), 4), note in text()) {
        let text = |at: usize| texts[at].as_deref();
        check(&Card {
            name: &name,
            other_name: text(0),
            phones: text(1).map(str::to_owned).into_iter().collect(),
            email: text(2),
            websites: Vec::new(),
            address: text(3),
            note: note.into(),
        });
    }
}

#[test]
fn websites() {
    let rows = [
        ("https://www.bjhwxr.gov.cn/a?b=c,d;e", true),
        ("http://例子.测试/路径", true),
        ("javascript:alert(1)", false),
        ("ftp://example.org", false),
        ("www.example.org", false),
        ("https://example.org\r\nEND:VCARD", false),
        ("https://example.org/a b", false),
        ("https://example.org\\n", false),
        ("", false),
    ];
    for (url, kept) in rows {
        let card = Card { name: "园", websites: vec![url], ..Card::default() };
        let found = parse(&vcard(&[card]));
        let expect: Vec<&str> = Some(url).filter(|_| kept).into_iter().collect();
        assert_eq!(values(&found[0], &VCardProperty::Url), expect);
    }
}

/// Every body and every park, with what is known of it and nothing else.
#[test]
fn contacts_of_the_policy() {
    for language in Language::ALL {
        let known = built_in();
        let cards = cards(&known, language);
        cards.iter().for_each(check);
        let found = parse(&vcard(&cards));
        assert_eq!(found.len(), DETAILS.institutions.len() + known.len());
        let (bodies, parks) = found.split_at(DETAILS.institutions.len());
        for (card, it) in bodies.iter().zip(DETAILS.institutions) {
            assert_eq!(values(card, &VCardProperty::Fn), [it.name.get(language)]);
            assert_eq!(values(card, &VCardProperty::Tel), it.phone.into_iter().collect::<Vec<_>>());
            let urls: Vec<_> = it.websites.iter().map(|(url, _)| *url).collect();
            assert_eq!(values(card, &VCardProperty::Url), urls);
            assert!(values(card, &VCardProperty::Note)[0].contains(it.notes.get(language)));
        }
        for (card, it) in parks.iter().zip(&known) {
            assert_eq!(values(card, &VCardProperty::Fn), [it.name.get(language)]);
            assert!(values(card, &VCardProperty::Tel).is_empty() && values(card, &VCardProperty::Email).is_empty());
            let own = it.website.as_deref().filter(|_| it.website_of == Some(Whose::Park));
            assert_eq!(values(card, &VCardProperty::Url), own.into_iter().collect::<Vec<_>>(), "{}", it.id);
            let note = &values(card, &VCardProperty::Note)[0];
            let told = [&it.district, &it.address, &it.operator, &it.industries, &it.notes];
            assert!(told.into_iter().flatten().all(|text| note.contains(text.get(language))), "{note}");
        }
        assert!(
            found.iter().all(|card| values(card, &VCardProperty::Adr).is_empty()),
            "a site is no address of a park"
        );
    }
}

/// What a site's operator gives of a park goes into its card, the address too.
#[test]
fn contacts_of_an_operator() {
    let file = r#"{"parks":[{"id":"x","name":{"en":"Park X","zh":"某园"},"district":{"en":"Haidian","zh":"海淀区"},
        "address":{"en":"1 Some Street; Room 2","zh":"某街1号"},"phone":"010 1234","email":"ask@park.example",
        "website":"https://park.example/"}]}"#;
    let file = read(file.as_bytes()).unwrap();
    let found = parse(&vcard(&cards(&file.entries, Language::En)));
    let card = found.last().unwrap();
    assert_eq!(values(card, &VCardProperty::Fn), ["Park X"]);
    assert_eq!(values(card, &VCardProperty::Tel), ["010 1234"]);
    assert_eq!(values(card, &VCardProperty::Email), ["ask@park.example"]);
    assert_eq!(values(card, &VCardProperty::Url), ["https://park.example/"]);
    assert!(values(card, &VCardProperty::Adr).concat().contains("1 Some Street; Room 2"));
}

/// Each number is to be dialled by itself; what is only the ending of one stands in the note.
#[test]
fn several_numbers() {
    let rows = [
        ("010-00000000转801、010-00000001", vec!["010-00000000转801", "010-00000001"], true),
        ("82345678/79", vec!["82345678"], true),
        ("010 1234 5678", vec!["010 1234 5678"], false),
    ];
    for (printed, expect, noted) in rows {
        let entry = serde_json::json!({"id": "x", "phone": printed,
            "name": {"en": "Park X", "zh": "某园"}, "district": {"en": "Haidian", "zh": "海淀区"}});
        let file = read(serde_json::json!({ "parks": [entry] }).to_string().as_bytes()).unwrap();
        let found = parse(&vcard(&cards(&file.entries, Language::Zh)));
        let card = found.last().unwrap();
        assert_eq!(values(card, &VCardProperty::Tel), expect);
        assert_eq!(values(card, &VCardProperty::Note)[0].contains(printed), noted, "{printed}");
    }
}

/// The only addresses in the file are websites of contacts; where a fact was seen is not linked.
#[test]
fn nothing_else_is_linked() {
    let bodies = DETAILS.institutions.iter().flat_map(|it| it.websites.iter().map(|(url, _)| *url));
    let parks = built_in();
    let known: Vec<_> = bodies.chain(parks.iter().filter_map(|it| it.website.as_deref())).collect();
    for language in Language::ALL {
        let text = vcard(&cards(&built_in(), language)).replace("\r\n ", "");
        for (at, _) in text.match_indices("http") {
            let url = text[at..].split(['\r', '\\', ' ']).next().unwrap();
            assert!(known.contains(&url), "{url}");
        }
    }
}
