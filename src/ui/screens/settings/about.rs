//! What the app is, and where its cards come from.

use yew::prelude::*;

use crate::ui::model::Model;
use crate::ui::parts::prose;

/// What the app is, and where its cards come from.
pub(super) fn about(model: &Model) -> Html {
    let words = &model.text().settings;
    let corpus = model.corpus;
    let about = corpus.about();
    let (cards, topics) = (corpus.cards().len(), corpus.topics().len());
    html! {
        <section aria-labelledby="about">
            <h2 id="about">{ words.about }</h2>
            <p>{ (words.about_line)(env!("CARGO_PKG_VERSION"), cards, topics) }</p>
            <p>{ words.privacy }</p>
            <p><a href="licenses.txt">{ words.licenses }</a></p>
            <details class="about">
                <summary>{ words.about_corpus }</summary>
                <div lang={about.lang.tag()}>
                    <h3>{ about.title }</h3>
                    { prose(about.text) }
                </div>
            </details>
        </section>
    }
}
