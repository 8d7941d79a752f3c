//! Language, theme, keys.

use yew::prelude::*;

use crate::corpus::Lang;
use crate::save::{Preferences, Theme};
use crate::ui::actions::Actions;
use crate::ui::model::Model;
use crate::ui::parts::{Choice, KeySheet};
use crate::ui::text::{Text, own_name};

/// How this device shows the app.
pub(super) fn appearance(model: &Model, actions: &Actions) -> Html {
    let text = model.text();
    let words = &text.settings;
    let preferences = model.preferences;
    let prefer = |change: fn(Preferences, usize) -> Preferences| {
        let actions = actions.clone();
        Callback::from(move |place| actions.prefer(change(preferences, place)))
    };
    let language = Choice {
        legend: words.language,
        name: "language",
        options: LANGUAGES.map(|language| match language {
            None => (words.language_auto, None),
            Some(lang) => (own_name(lang), Some(lang.tag())),
        }),
        chosen: place_of(&LANGUAGES, preferences.language),
        on_choose: prefer(|preferences, place| Preferences {
            language: LANGUAGES.get(place).copied().flatten(),
            ..preferences
        }),
    };
    let theme = Choice {
        legend: words.theme,
        name: "theme",
        options: Theme::ALL.map(|theme| ((words.theme_name)(theme), None)),
        chosen: place_of(&Theme::ALL, preferences.theme),
        on_choose: prefer(|preferences, place| Preferences {
            theme: Theme::ALL.get(place).copied().unwrap_or(preferences.theme),
            ..preferences
        }),
    };
    let shortcuts = Choice {
        legend: words.shortcuts,
        name: "shortcuts",
        options: [(words.on_off.0, None), (words.on_off.1, None)],
        chosen: place_of(&[true, false], preferences.shortcuts),
        on_choose: prefer(|preferences, place| Preferences {
            shortcuts: place == 0,
            ..preferences
        }),
    };
    html! {
        <>
            { language.view() }
            { theme.view() }
            { shortcuts.view() }
            <p class="quiet">{ words.shortcuts_line }</p>
            <ShowKeys {text} />
        </>
    }
}

/// The browser's own language, then ours.
const LANGUAGES: [Option<Lang>; 3] = [None, Some(Lang::Zh), Some(Lang::En)];

fn place_of<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|each| *each == one).unwrap_or(0)
}

#[derive(Properties, PartialEq)]
struct ShowKeysProps {
    text: &'static Text,
}

#[component]
fn ShowKeys(props: &ShowKeysProps) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    html! {
        <>
            <button
                type="button"
                class="button"
                onclick={set(true).reform(|_: MouseEvent| ())}
            >
                { props.text.settings.show_keys }
            </button>
            if *open {
                <KeySheet text={props.text} on_close={set(false)} />
            }
        </>
    }
}
