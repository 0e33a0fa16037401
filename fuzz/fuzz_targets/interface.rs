//! The bytes between the JavaScript interface and the rules: what `result.js` hands in, whatever it is, and what it is given.
//!
//! A result is bytes from which it can make an object without looking beside them: every status, question and option is
//! there, and nothing is left over. The scripts' own side is tried in `values.mjs`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::api::{AnswersShape, compact};
use overseas_talent_check::link;
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check};

fuzz_target!(|data: &[u8]| {
    let answers = Answers::from_chosen(data.iter().copied());
    let json = serde_json::to_string(&AnswersShape(answers)).unwrap_or_default();
    assert_eq!(serde_json::from_str(&json).ok(), Some(AnswersShape(answers)), "{json}");
    assert_eq!(link::decode(&link::encode(&answers)).map(|link| link.answers), Ok(answers), "{json}");
    let check = Check::new(answers);
    let statuses = compact::statuses(&check);
    assert!(statuses.len() == POLICY.supports.len() + 1 && statuses.iter().all(|status| *status < 4));
    let bytes = compact::result(&check);
    let mut result = Bytes { rest: &bytes };
    let statuses_of_result = result.whole();
    assert!(result.rest.is_empty(), "{} bytes are left over, {json}", result.rest.len());
    assert_eq!(statuses_of_result, statuses, "{json}");
});

/// A result that is read as `result.js` reads it.
struct Bytes<'a> {
    rest: &'a [u8],
}

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let (first, rest) = self.rest.split_first().expect("a result ends too early");
        self.rest = rest;
        usize::from(*first)
    }

    /// Reads all of it, and returns the statuses.
    fn whole(&mut self) -> Vec<u8> {
        let mut statuses = vec![self.status()];
        for _ in POLICY.definition.routes {
            self.status();
        }
        self.changes();
        for support in POLICY.supports {
            statuses.push(self.status());
            assert_eq!(self.next(), support.details().terms.len());
            for _ in support.details().terms {
                self.reason();
            }
            self.changes();
        }
        for _ in 0..self.next() {
            assert!(self.next() < POLICY.questions.len());
        }
        statuses
    }

    fn status(&mut self) -> u8 {
        let status = self.next();
        assert!(status < 4);
        u8::try_from(status).unwrap_or_default()
    }

    fn reason(&mut self) {
        let (question, rest) = (self.next(), self.next());
        assert!(question < POLICY.questions.len() + 2 && rest < 32);
        let options = POLICY.questions.get(question).map_or(0, |question| question.options.len());
        assert!(rest >> 2 <= options, "option {} of {options}", rest >> 2);
    }

    fn changes(&mut self) {
        for _ in 0..self.next() {
            for _ in 0..self.next() {
                let (question, to) = (self.next(), self.next());
                let options = POLICY.questions.get(question).map_or(0, |question| question.options.len());
                assert!(to & 127 != 0 && to & 127 < 1 << options, "{to:b} of {options} options");
            }
        }
    }
}
