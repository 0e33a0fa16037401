//! How hard the English of the questions is to read: the grade of Flesch and Kincaid, that is the years of school it asks
//! for. Chinese names in brackets are not counted; letters said one by one, as in CSCSE, count a syllable each.

use overseas_talent_check::policy::{Language, POLICY};

/// The highest grade a question, its reason or an option may have.
const QUESTIONS: f64 = 8.0;
/// The highest grade of what explains a term; such a text is folded away until it is asked for.
const HELPS: f64 = 8.0;
/// A help is read on a phone.
const LONGEST_HELP: usize = 60;

#[test]
fn questions_are_easy_to_read() {
    let mut hard = Vec::new();
    for question in POLICY.questions {
        let text = question.text.get(Language::En);
        let (own, why) = (grade(text), grade(question.why.get(Language::En)));
        let help = question.help.map_or("", |help| help.get(Language::En));
        let (words, help) = (help.split_whitespace().count(), if help.is_empty() { 0.0 } else { grade(help) });
        println!("{own:5.1}  why {why:5.1}  help {help:5.1} ({words} words)  {text}");
        for (what, grade, most) in [("text", own, QUESTIONS), ("why", why, QUESTIONS), ("help", help, HELPS)] {
            if grade > most {
                hard.push(format!("{} {what}: grade {grade:.1}, at most {most}", question.id));
            }
        }
        if words > LONGEST_HELP {
            hard.push(format!("{} help: {words} words, at most {LONGEST_HELP}", question.id));
        }
    }
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

#[test]
fn known_grades() {
    for (text, expected) in [
        // 6 words, 1 sentence, 6 syllables.
        ("The cat sat on the mat.", -1.45),
        // 6 words in 1 sentence, 11 syllables.
        ("The city asks for official documents.", 8.383),
    ] {
        let grade = grade(text);
        assert!((grade - expected).abs() < 0.01, "{text}: {grade}");
    }
    for (word, expected) in [
        ("recognised", 3),
        ("business", 2),
        ("department", 3),
        ("company", 3),
        ("CSCSE", 5),
        ("used", 1),
        ("people", 2),
    ] {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

fn grade(text: &str) -> f64 {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'')
        .filter(|word| word.chars().any(|letter| letter.is_ascii_alphanumeric()))
        .collect();
    let sentences = text.matches(['.', '?', '!', ';']).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let (words, sentences, syllables) = (count(words.len()), count(sentences), count(syllables));
    0.39f64.mul_add(words / sentences, 11.8 * syllables / words) - 15.59
}

/// Groups of vowels, but for those that are not heard.
fn syllables(word: &str) -> usize {
    if word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase()) {
        return word.len();
    }
    let word = word.trim_end_matches("'s").to_ascii_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        count += usize::from(is_vowel(letter) && !before);
        before = is_vowel(letter);
    }
    let heard = |ending: &str, except: &[&str]| word.ends_with(ending) && !except.iter().any(|it| word.ends_with(it));
    let silent = heard("e", &["le", "ee", "ye"])
        || heard("ed", &["ted", "ded", "eed", "ied"])
        || heard("es", &["ses", "ces", "ches", "shes", "xes", "zes", "ees", "ies"]);
    let silent = usize::from(silent) + usize::from(word.starts_with("business"));
    count.saturating_sub(silent).max(1)
}
