//! Records that could not be read, and everything as it lies there, as a file.

use yew::prelude::*;

use crate::browser::{clock, files};
use crate::save::{ChunkError, Fate, SetAside};
use crate::ui::desk::raw_export;
use crate::ui::model::Model;
use crate::ui::text::{Saving, Text};

/// Records that could not be read: what they are, where they lie, and a file of everything. Nothing
/// where all could be read.
pub(super) fn unread(model: &Model) -> Html {
    let records = &model.saving.report.set_aside;
    if records.is_empty() {
        return Html::default();
    }
    let text = model.text();
    let words = &text.saving;
    html! {
        <section aria-labelledby="unread">
            <h2 id="unread">{ words.unread }</h2>
            <p>{ words.unread_line }</p>
            <ul class="rows">{ for records.iter().map(|record| row(record, words)) }</ul>
            <RawExport {text} />
        </section>
    }
}

fn row(record: &SetAside, words: &Saving) -> Html {
    let what = match (&record.error, record.fate, record.recovered) {
        (ChunkError::Newer(_), ..) => words.unread_newer,
        (ChunkError::Damaged(_), _, true) => words.unread_recovered,
        (ChunkError::Damaged(_), Fate::Left, false) => words.unread_left,
        (ChunkError::Damaged(_), Fate::Moved | Fate::Earlier, false) => words.unread_moved,
    };
    html! {
        <li key={record.key.clone()} class="unread-record">
            <p>{ what }</p>
            <p class="quiet"><code>{ &record.key }</code></p>
            <p class="quiet" lang="en">{ record.error.to_string() }</p>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct RawExportProps {
    text: &'static Text,
}

/// Saves everything that the app keeps, unread records included, as one file.
#[component]
fn RawExport(props: &RawExportProps) -> Html {
    let said = use_state(AttrValue::default);
    let text = props.text;
    let on_press = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            yew::platform::spawn_local(async move {
                let everything = raw_export().await.unwrap_or_default();
                let name = format!("mianka-raw-{}.json", clock::now().at.millis());
                let saved = files::save_as(&name, &everything);
                said.set(saved.err().map_or_else(AttrValue::default, |why| {
                    (text.saving.file_error)(&why).into()
                }));
            });
        })
    };
    html! {
        <div class="settings-buttons">
            <button type="button" class="button" onclick={on_press}>
                { text.saving.raw_export }
            </button>
            <p role="status">{ (*said).clone() }</p>
        </div>
    }
}
