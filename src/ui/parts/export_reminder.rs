//! The reminder to export.

use yew::prelude::*;

use crate::browser::focus;
use crate::ui::hooks::use_actions;
use crate::ui::text::Text;

/// What the reminder needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub text: &'static Text,
}

/// The reminder to export, where it is time for one. Once answered it says what that means, until
/// the screen is left.
#[component]
pub fn ExportReminder(props: &Props) -> Html {
    let actions = use_actions();
    let due = use_memo((), |()| actions.as_ref()?.export_reminder());
    let answer = use_state(|| None::<AttrValue>);
    let line = use_node_ref();
    let (Some(actions), Some(due)) = (actions, *due) else {
        return Html::default();
    };
    let words = &props.text.reminder;
    let say = {
        let (answer, line) = (answer.clone(), line.clone());
        move |what: AttrValue| {
            answer.set(Some(what));
            // The buttons go, and the focus with them.
            line.get().iter().for_each(focus::focus_in_place);
        }
    };
    let on_export = {
        let (actions, say, text) = (actions.clone(), say.clone(), props.text);
        Callback::from(move |_: MouseEvent| {
            say(match actions.export() {
                Ok(()) => text.reminder.exported.into(),
                Err(why) => (text.saving.file_error)(&why).into(),
            });
        })
    };
    let on_later = Callback::from(move |_: MouseEvent| {
        actions.remind_later();
        say(words.put_off.into());
    });
    html! {
        <aside class="notice" aria-label={words.name}>
            <p role="status" tabindex="-1" ref={line}>
                { (*answer).clone().unwrap_or_else(|| (words.due)(due).into()) }
            </p>
            if answer.is_none() {
                <button type="button" class="button" onclick={on_export}>
                    { props.text.settings.export }
                </button>
                <button type="button" class="button-quiet" onclick={on_later}>
                    { words.later }
                </button>
            }
        </aside>
    }
}
