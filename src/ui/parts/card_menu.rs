//! What can be decided about a card: suspend, bury, flag, reset.

use yew::prelude::*;

use crate::browser::fields;
use crate::progress::{CardHistory, Mark, Note};
use crate::time::LocalDay;
use crate::ui::text::Text;

/// What the menu needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub text: &'static Text,
    /// What has happened to the card, if anything has.
    pub history: Option<CardHistory>,
    /// The day of study.
    pub today: LocalDay,
    /// Something was decided.
    pub on_mark: Callback<Mark>,
    /// What stands before the menu's own button.
    #[prop_or_default]
    pub children: Html,
}

/// What can be decided about a card, folded away behind one button.
#[component]
pub fn CardMenu(props: &Props) -> Html {
    let noting = use_state(|| false);
    let words = &props.text.menu;
    let known = props.history.clone().unwrap_or_default();
    let set_noting = |value: bool| {
        let noting = noting.clone();
        Callback::from(move |()| noting.set(value))
    };
    let item = |name: &'static str, mark: Mark| {
        let on_press = props.on_mark.reform(move |_: MouseEvent| mark.clone());
        html! { <button type="button" class="button" onclick={on_press}>{ name }</button> }
    };
    html! {
        <div class="card-menu">
            { props.children.clone() }
            <details>
                <summary class="button-quiet">{ words.title }</summary>
                <div class="card-menu-items">
                    <button
                        type="button"
                        class="button"
                        onclick={set_noting(true).reform(|_: MouseEvent| ())}
                    >
                        { if known.flag.is_some() { words.edit_flag } else { words.flag } }
                    </button>
                    if known.flag.is_some() {
                        { item(words.unflag, Mark::Unflagged) }
                    }
                    if known.may_be_asked_on(props.today) {
                        { item(words.bury, Mark::Buried) }
                    }
                    if known.is_suspended {
                        { item(words.resume, Mark::Resumed) }
                    } else {
                        { item(words.suspend, Mark::Suspended) }
                    }
                    if known.schedule.is_some() {
                        { item(words.reset, Mark::Reset) }
                    }
                </div>
            </details>
            if *noting {
                <NoteForm
                    text={props.text}
                    note={known.flag.clone().unwrap_or_default()}
                    on_save={&props.on_mark}
                    on_close={set_noting(false)}
                />
            } else if let Some(note) = &known.flag {
                <p class="card-flag">
                    <span>{ words.flagged }</span>
                    { note.as_str() }
                </p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NoteFormProps {
    text: &'static Text,
    note: Note,
    on_save: Callback<Mark>,
    on_close: Callback<()>,
}

/// Asks what is wrong with a card.
#[component]
fn NoteForm(props: &NoteFormProps) -> Html {
    let words = &props.text.menu;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.get() {
                crate::browser::focus::focus(&field);
            }
        });
    }
    let on_submit = {
        let (field, on_save, on_close) =
            (field.clone(), props.on_save.clone(), props.on_close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = field.get().and_then(|field| fields::text_of(&field));
            on_save.emit(Mark::Flagged(Note::new(&words.unwrap_or_default())));
            on_close.emit(());
        })
    };
    html! {
        <form class="card-note" onsubmit={on_submit}>
            <label>
                <span>{ words.note }</span>
                <textarea
                    ref={field}
                    rows="2"
                    maxlength={Note::MAX_CHARS.to_string()}
                    placeholder={words.note_example}
                    value={props.note.as_str().to_owned()}
                />
            </label>
            <div class="card-menu-items">
                <button type="submit" class="button">{ words.save_flag }</button>
                <button
                    type="button"
                    class="button-quiet"
                    onclick={props.on_close.reform(|_: MouseEvent| ())}
                >
                    { words.no_flag }
                </button>
            </div>
        </form>
    }
}
