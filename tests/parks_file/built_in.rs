//! The 45 parks that come with the product, and what is made of their addresses and links.

use std::collections::BTreeSet;

use overseas_talent_check::contacts::{Both, ParkEntry, addresses, built_in, is_plain_host, may_link};
use overseas_talent_check::policy::Language;
use serde_json::json;

use super::good;

/// What is counted, how it is told, and how many there are.
type Known = (&'static str, fn(&ParkEntry) -> bool, usize);

/// What was found of the 45, in numbers, and that no fact goes without its year or its age.
#[test]
fn what_is_known_of_the_parks() {
    let parks = built_in();
    let count = |is_known: fn(&ParkEntry) -> bool| parks.iter().filter(|park| is_known(park)).count();
    assert_eq!(count(|it| it.recognised.is_some() && !it.sources.is_empty()), 45);
    assert_eq!(count(ParkEntry::is_reachable), 0);
    let known: [Known; 6] = [
        ("districts", |it| it.district.is_some(), 28),
        ("universities", |it| it.university.is_some(), 19),
        ("operators", |it| it.operator.is_some(), 18),
        ("addresses", |it| it.address.is_some(), 10),
        ("websites", |it| it.website.is_some(), 4),
        ("industries", |it| it.industries.is_some(), 10),
    ];
    for (what, is_known, expected) in known {
        assert_eq!(count(is_known), expected, "{what}");
    }
    let months = parks.iter().filter_map(|it| it.recognised.as_deref());
    assert!(months.clone().all(|it| ("1997-10"..="2019-12").contains(&it)), "{:?}", months.collect::<Vec<_>>());
    let names: BTreeSet<_> = parks.iter().flat_map(|it| [&it.name.en, &it.name.zh]).collect();
    assert_eq!(names.len(), 90, "each name stands once");
    for park in &parks {
        for language in Language::ALL {
            assert!(park.name.get(language).len() > park.short_name(language).len(), "{}", park.id);
            for address in park.address.iter().flat_map(|it| addresses(it, language)) {
                let remark = address.shown.rsplit(['(', '（']).next().unwrap();
                let dated = remark.contains("20") || remark.contains("undated") || remark.contains("未注明日期");
                assert!(dated && address.shown.ends_with([')', '）']), "{}: {}", park.id, address.shown);
                assert!(address.copied.starts_with("北京"), "{}: {}", park.id, address.copied);
            }
        }
    }
}

#[test]
fn addresses_side_by_side() {
    let both = |en: &str, zh: &str| Both { en: en.to_owned(), zh: zh.to_owned() };
    // (in both languages, in the language of the page, what is shown and what is copied)
    for (text, language, expected) in [
        (
            both("1 A St (2020); 2 B St (2021)", "甲街1号（2020年）；乙街2号（2021年）"),
            Language::En,
            vec![("1 A St (2020)", "甲街1号"), ("2 B St (2021)", "乙街2号")],
        ),
        (both("1 Some Street; Room 2", "某街1号"), Language::En, vec![("1 Some Street; Room 2", "某街1号")]),
        (both("某街1号；2室", "某街1号；2室"), Language::Zh, vec![("某街1号；2室", "某街1号；2室")]),
        (both("1 A St (x); 2 B St", "甲街1号"), Language::En, vec![("1 A St (x)", "甲街1号"), ("2 B St", "2 B St")]),
    ] {
        let got: Vec<_> = addresses(&text, language).into_iter().map(|it| (it.shown, it.copied)).collect();
        assert_eq!(got, expected);
    }
}

/// What a reader cannot see through is shown, not linked.
#[test]
fn hosts_in_disguise() {
    for (url, linked) in [
        ("https://www.example.cn/园", true),
        ("https://例子.中国/", true),
        ("https://北京-1.中国:8080/a", true),
        ("http://192.168.1.1/", true),
        ("https://\u{430}pple.com/", false),
        ("https://xn--80ak6aa92e.com/", false),
        ("https://www.XN--fsqu00a.cn/", false),
        ("https://例a子.cn/", false),
        ("https://ｅxample.cn/", false),
    ] {
        let file = good(&json!([{ "id": "a", "name": "A", "website": url, "sources": [{ "what": "A", "grade": "own", "url": url }] }]).to_string());
        let park = &file.entries[0];
        assert_eq!(
            (is_plain_host(park.website.as_ref().unwrap()), may_link(&park.sources[0])),
            (linked, linked),
            "{url}"
        );
    }
}
