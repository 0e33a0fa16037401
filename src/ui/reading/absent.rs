//! A program for browsers has no pages to read.

use yew::prelude::*;

use crate::site::Page;
use crate::ui::view::View;

pub fn reading_page(_: &View, _: Page) -> Html {
    Html::default()
}
