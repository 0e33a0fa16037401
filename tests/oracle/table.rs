//! What follows for unanswered questions, by enumeration: every state of a rule's questions in one table.
//!
//! A state gives each question one option or none, as a number in a mixed base whose first digit moves fastest; digit 0
//! is *unanswered*. Taking an answer back lowers the number, so a table filled from the highest state down finds every
//! completion of a state already filled in. Nothing here knows how the core computes.

use super::{Person, QUESTIONS, Step, can_act};

/// All states of some questions.
pub struct Space {
    /// Positions of the questions, rising.
    pub questions: Vec<usize>,
    strides: Vec<usize>,
    /// Number of states.
    pub size: usize,
    /// Every set of questions as a bit mask, smaller sets first.
    sets: Vec<u16>,
}

/// Lowest step, highest step and relevant questions of every state.
pub struct Table {
    pub space: Space,
    low: Vec<Step>,
    high: Vec<Step>,
    relevant: Vec<u16>,
}

/// One answer to alter: position of the question, positions of the options that serve, whether a person can act on it.
pub type Change = (usize, Vec<u8>, bool);

impl Space {
    pub fn new(questions: Vec<usize>) -> Self {
        let (mut strides, mut size) = (Vec::new(), 1);
        for question in &questions {
            strides.push(size);
            size *= QUESTIONS[*question].1.len() + 1;
        }
        let mut sets: Vec<u16> = (0..1 << questions.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        Self { questions, strides, size, sets }
    }

    /// The digit of one of the questions: 0 unanswered, otherwise one more than the option.
    pub fn digit(&self, state: usize, at: usize) -> usize {
        state / self.strides[at] % (self.options(at) + 1)
    }

    /// Number of options of one of the questions.
    pub fn options(&self, at: usize) -> usize {
        QUESTIONS[self.questions[at]].1.len()
    }

    /// The state with an unanswered question answered.
    pub fn answered(&self, state: usize, at: usize, option: usize) -> usize {
        state + self.strides[at] * (option + 1)
    }

    /// The state with one answer taken back.
    pub fn cleared(&self, state: usize, at: usize) -> usize {
        state - self.strides[at] * self.digit(state, at)
    }

    /// The questions without an answer.
    pub fn open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.questions.len()).filter(move |at| self.digit(state, *at) == 0)
    }

    /// The state that these digits, one for each question of the policy, give here.
    pub fn state_of(&self, digits: &[usize]) -> usize {
        self.questions.iter().zip(&self.strides).map(|(question, stride)| digits[*question] * stride).sum()
    }

    fn person(&self, state: usize) -> Person {
        let mut person = Person::default();
        for (at, question) in self.questions.iter().enumerate() {
            person.answer(*question, self.digit(state, at) - 1);
        }
        person
    }
}

impl Table {
    /// Fills in every state from what the rule gives for complete answers.
    pub fn of(questions: Vec<usize>, rule: impl Fn(&Person) -> Step) -> Self {
        let space = Space::new(questions);
        let (low, high, relevant) = (vec![Step::Unmet; space.size], vec![Step::Unmet; space.size], vec![0; space.size]);
        let mut table = Self { space, low, high, relevant };
        for state in (0..table.space.size).rev() {
            table.fill(state, &rule);
        }
        table
    }

    fn fill(&mut self, state: usize, rule: impl Fn(&Person) -> Step) {
        let mut open = self.space.open(state);
        let (first, second) = (open.next(), open.next());
        drop(open);
        let Some(first) = first else {
            let step = rule(&self.space.person(state));
            (self.low[state], self.high[state]) = (step, step);
            return;
        };
        let (mut low, mut high, mut relevant) = (Step::Matches, Step::Unmet, 0);
        for option in 0..self.space.options(first) {
            let next = self.space.answered(state, first, option);
            low = low.min(self.low[next]);
            high = high.max(self.high[next]);
            relevant |= self.relevant[next];
        }
        // The first open question itself matters if two of its options differ once everything else is answered.
        let itself = match second {
            None => low != high,
            Some(second) => (0..self.space.options(second))
                .any(|option| self.relevant[self.space.answered(state, second, option)] & (1 << first) != 0),
        };
        (self.low[state], self.high[state]) = (low, high);
        self.relevant[state] = relevant | u16::from(itself) << first;
    }

    pub fn low(&self, state: usize) -> Step {
        self.low[state]
    }

    pub fn high(&self, state: usize) -> Step {
        self.high[state]
    }

    /// The one step every completion gives, if there is one.
    pub fn decided(&self, state: usize) -> Option<Step> {
        (self.low[state] == self.high[state]).then_some(self.low[state])
    }

    /// Positions of the questions that can still make a difference.
    pub fn relevant(&self, state: usize) -> impl Iterator<Item = usize> {
        let set = self.relevant[state];
        self.space
            .questions
            .iter()
            .enumerate()
            .filter(move |(at, _)| set & (1 << at) != 0)
            .map(|(_, question)| *question)
    }

    /// All smallest sets of answers to alter, by trying every set.
    pub fn changes(&self, state: usize) -> Vec<Vec<Change>> {
        let best = self.high[0];
        match self.decided(state) {
            None | Some(Step::Matches) => return Vec::new(),
            Some(step) if step == best => return Vec::new(),
            Some(_) => {}
        }
        let open: u16 = self.space.open(state).map(|at| 1 << at).sum();
        let mut found: Vec<u16> = Vec::new();
        for set in self.space.sets.iter().filter(|set| *set & open == 0) {
            if found.first().is_some_and(|smallest| smallest.count_ones() < set.count_ones()) {
                break;
            }
            if self.high[self.without(state, *set)] == best {
                found.push(*set);
            }
        }
        let mut alternatives: Vec<Vec<Change>> = found.iter().map(|set| self.alternative(state, *set)).collect();
        alternatives.sort_by_key(|alternative| {
            let questions: Vec<usize> = alternative.iter().map(|(question, ..)| *question).collect();
            (!alternative.iter().all(|(.., can_act)| *can_act), questions)
        });
        alternatives
    }

    fn alternative(&self, state: usize, set: u16) -> Vec<Change> {
        let freed = self.without(state, set);
        let members = (0..self.space.questions.len()).filter(|at| set & (1 << at) != 0);
        let change = |at: usize| {
            let serves = |option: &usize| self.high[self.space.answered(freed, at, *option)] == self.high[0];
            let to: Vec<usize> = (0..self.space.options(at)).filter(serves).collect();
            let (id, options) = QUESTIONS[self.space.questions[at]];
            let from = options[self.space.digit(state, at) - 1];
            let acts = to.iter().any(|option| can_act(id, from, options[*option]));
            (self.space.questions[at], to.iter().map(|option| u8::try_from(*option).unwrap()).collect(), acts)
        };
        members.map(change).collect()
    }

    fn without(&self, state: usize, set: u16) -> usize {
        let members = (0..self.space.questions.len()).filter(|at| set & (1 << at) != 0);
        members.fold(state, |state, at| self.space.cleared(state, at))
    }
}
