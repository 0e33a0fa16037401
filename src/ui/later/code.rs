//! An address as a QR code. What it leads to, its callers know.

use yew::prelude::*;

use crate::export::qr;

/// The code, dark on light in every theme, since not every scanner reads it the other way round.
pub fn code(label: &'static str, address: &str) -> Html {
    let Some(code) = qr(address) else { return Html::default() };
    html! {
        <svg class="qr" role="img" aria-label={label} data-qr="" viewBox={format!("0 0 {0} {0}", code.size)} shape-rendering="crispEdges">
            <rect width="100%" height="100%" fill="#fff" />
            <path d={code.path} fill="#000" />
        </svg>
    }
}
