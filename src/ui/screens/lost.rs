//! The page for addresses that lead nowhere.

use yew::prelude::*;

use crate::corpus::CardId;
use crate::ui::model::Model;
use crate::ui::route::Route;

/// The page for addresses that lead nowhere, with the way back. `card` is the card that is not
/// there, if the address named one.
pub fn lost(model: &Model, card: Option<&CardId>) -> Html {
    let words = &model.text().lost;
    let line = match card {
        Some(id) => (words.no_card)(id.as_str()),
        None => words.line.to_owned(),
    };
    html! {
        <div class="lost">
            <h1>{ words.title }</h1>
            <p class="lead">{ line }</p>
            <a class="button button-main" href={Route::Today.href(model.corpus)}>{ words.back }</a>
        </div>
    }
}
