//! The conditions of a rule as a picture: a row each, with the sign of what every possible answer gives. The text beside
//! it says the same, so nobody has to see it.

use yew::prelude::*;

use crate::policy::bits::Fails;
use crate::policy::{POLICY, Rule, Step, Support};
use crate::rules::Status;
use crate::ui::components::mark::shape;

/// Height of a row and width of a sign.
const ROW: usize = 32;
/// Where the signs begin.
const SIGNS: usize = 44;

/// What one row shows.
pub struct Line {
    /// The number that the text has.
    number: usize,
    signs: Vec<Step>,
}

/// The rows of a support.
pub fn of_support(support: &Support) -> Vec<Line> {
    let fails = POLICY.fails(support);
    let terms = support.details().terms.iter().enumerate();
    terms.map(|(at, term)| Line { number: at + 1, signs: signs(term, fails) }).collect()
}

/// The rows of every route, route by route.
pub fn of_routes() -> Vec<Vec<Line>> {
    let mut number = 0;
    let mut line = |term: &Rule, fails: Fails| {
        number += 1;
        Line { number, signs: signs(term, fails) }
    };
    let routes = POLICY.routes_in_detail();
    routes.map(|(it, details)| details.terms.iter().map(|term| line(term, it.fails)).collect()).collect()
}

/// What every possible answer gives.
fn signs(term: &Rule, fails: Fails) -> Vec<Step> {
    match term {
        Rule::Condition(it) => {
            let options = (0..it.question.get().options.len()).filter_map(|at| u8::try_from(at).ok());
            options.map(|option| fails.step_of(it.question, option)).collect()
        }
        Rule::Standing(_) => vec![Step::Confirm],
        Rule::Definition => vec![Step::Matches, Step::Confirm, Step::Unmet],
    }
}

/// The picture: frames one below the other, of which any one is enough, with rows that must all hold.
pub fn picture(frames: &[Vec<Line>]) -> Html {
    let most = frames.iter().flatten().map(|line| line.signs.len()).max().unwrap_or_default();
    let (width, mut top) = (SIGNS + most * ROW + 8, 4);
    let drawn: Vec<Html> = frames
        .iter()
        .map(|lines| {
            let height = lines.len() * ROW;
            let frame = html! {
                <>
                    <rect class="frame" x="2" y={top.to_string()} width={(width - 4).to_string()} height={height.to_string()} rx="8" />
                    { for lines.iter().enumerate().map(|(at, line)| row(line, top + at * ROW)) }
                </>
            };
            top += height + 8;
            frame
        })
        .collect();
    html! {
        <svg class="map" viewBox={format!("0 0 {width} {}", top - 4)} width={width.to_string()} aria-hidden="true" focusable="false">
            { for drawn }
        </svg>
    }
}

fn row(line: &Line, top: usize) -> Html {
    let middle = top + ROW / 2;
    html! {
        <>
            <text x="22" y={(middle + 5).to_string()} text-anchor="middle">{ line.number }</text>
            { for line.signs.iter().enumerate().map(|(at, step)| html! {
                <g transform={format!("translate({} {}) scale(.92)", SIGNS + at * ROW, middle - 11)}>{ sign(status(*step)) }</g>
            }) }
        </>
    }
}

/// The status that a step is as a result.
pub const fn status(step: Step) -> Status {
    match step {
        Step::Unmet => Status::Unmet,
        Step::Confirm => Status::Confirm,
        Step::Matches => Status::Matches,
    }
}

/// The sign of a status inside a picture.
fn sign(status: Status) -> Html {
    html! { <g class="mark" data-status={status.id()}>{ shape(status) }</g> }
}
