//! The state as the pieces of a page hold it: to read, and to act on.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::{Action, State};

/// A state with a way to act on it.
#[derive(Clone)]
pub struct StateHandle {
    state: Rc<State>,
    act: Callback<Action>,
}

impl StateHandle {
    /// This state, acted on through `act`.
    pub fn new(state: Rc<State>, act: Callback<Action>) -> Self {
        Self { state, act }
    }

    /// Acts on the state.
    pub fn dispatch(&self, action: Action) {
        self.act.emit(action);
    }
}

impl Deref for StateHandle {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}
