//! The mark and the main navigation.

use yew::prelude::*;

use crate::ui::text::Text;

/// A screen in the navigation.
pub struct NavItem {
    /// Its name.
    pub name: &'static str,
    /// Its address.
    pub href: String,
    /// Whether it is on the screen.
    pub current: bool,
}

/// The mark and the main navigation: in the header on wide screens, at the thumb on narrow ones.
/// The address behind the mark is `home`.
pub fn nav_bar(text: &Text, items: &[NavItem], home: String) -> Html {
    let item = |item: &NavItem| {
        html! {
            <li key={item.name}>
                <a href={item.href.clone()} aria-current={item.current.then_some("page")}>
                    { item.name }
                </a>
            </li>
        }
    };
    html! {
        <header class="header">
            <a class="brand" href={home}>
                { mark() }
                <span>{ text.brand }</span>
            </a>
            <nav class="nav" aria-label={text.navigation}>
                <ul>{ for items.iter().map(item) }</ul>
            </nav>
        </header>
    }
}

/// The seal, drawn and not written: it looks the same whatever fonts there are.
fn mark() -> Html {
    html! {
        <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
            <rect width="64" height="64" rx="14" />
            <path
                d="M12 15h40M31 16l-4 8M15 26h34v24H15zM26 27v22M38 27v22M27 34h10M27 42h10"
            />
        </svg>
    }
}
