//! Districts, so that a file that names one in one language is filtered together with the built-in parks.

use super::entry::Both;

/// The districts of Beijing, and its development area, in both languages.
const DISTRICTS: [(&str, &str); 17] = [
    ("Dongcheng", "东城区"),
    ("Xicheng", "西城区"),
    ("Chaoyang", "朝阳区"),
    ("Fengtai", "丰台区"),
    ("Shijingshan", "石景山区"),
    ("Haidian", "海淀区"),
    ("Mentougou", "门头沟区"),
    ("Fangshan", "房山区"),
    ("Tongzhou", "通州区"),
    ("Shunyi", "顺义区"),
    ("Changping", "昌平区"),
    ("Daxing", "大兴区"),
    ("Huairou", "怀柔区"),
    ("Pinggu", "平谷区"),
    ("Miyun", "密云区"),
    ("Yanqing", "延庆区"),
    ("Yizhuang", "亦庄"),
];

/// A district that a file names once for both languages: a known one gets its name in the other language.
pub(super) fn district(given: Both) -> Both {
    if given.en != given.zh {
        return given;
    }
    let name = base(&given.en);
    let english = name.trim_end_matches(" District");
    let known = DISTRICTS.iter().find(|(en, zh)| {
        en.eq_ignore_ascii_case(english) || *zh == name || zh.strip_suffix('区').is_some_and(|short| short == name)
    });
    match known {
        Some((_, zh)) if name.is_ascii() => Both { en: given.en, zh: (*zh).to_owned() },
        Some((en, _)) => Both { en: (*en).to_owned(), zh: given.zh },
        None => given,
    }
}

/// The name of a district without the remark in brackets behind it.
pub fn base(district: &str) -> &str {
    district.split(['(', '（']).next().unwrap_or(district).trim()
}
