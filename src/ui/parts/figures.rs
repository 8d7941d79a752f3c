//! A few figures side by side.

use yew::prelude::*;

/// A few figures side by side, each with its name.
pub fn figures(figures: impl IntoIterator<Item = (&'static str, String)>) -> Html {
    let figure = |(name, value): (&'static str, String)| {
        html! { <div class="figure"><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    html! { <dl class="figures">{ for figures.into_iter().map(figure) }</dl> }
}
