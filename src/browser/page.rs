//! The page as a whole: its language, its theme, its title, its marks.

use gloo_events::EventListener;
use gloo_utils::document_element;

use crate::corpus::Lang;
use crate::save::Theme;

/// The language that the browser asks for: Chinese where its first language is any Chinese.
pub fn browser_language() -> Lang {
    let language = super::window().and_then(|window| window.navigator().language());
    match language {
        Some(tag) if tag.to_ascii_lowercase().starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

/// Sets the language and the title of the page.
pub fn set_language(lang: Lang, title: &str) {
    set_attribute("lang", lang.tag());
    if let Some(document) = super::document() {
        document.set_title(title);
    }
}

/// Sets the theme; the stylesheet does the rest.
pub fn set_theme(theme: Theme) {
    let value = match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    set_attribute("data-theme", value);
}

/// Marks the moment at which the first screen shows with progress loaded, for whoever measures.
pub fn mark_ready() {
    if let Some(performance) = super::window().and_then(|window| window.performance()) {
        // A browser that refuses the mark loses a measurement, nothing else.
        let _ = performance.mark("mianka:ready");
    }
}

/// Calls back whenever the user comes back to this page from another one.
pub fn on_return(callback: impl Fn() + 'static) -> Option<EventListener> {
    let document = super::document()?;
    Some(EventListener::new(
        &document,
        "visibilitychange",
        move |_| {
            callback();
        },
    ))
}

/// Calls back whenever the browser has a network again.
pub fn on_network(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, "online", move |_| callback()))
}

/// Brings the top of the page into view, as a new screen should.
pub fn scroll_to_top() {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn set_attribute(name: &str, value: &str) {
    // Refused only for malformed names; these two are not.
    let _ = document_element().set_attribute(name, value);
}
