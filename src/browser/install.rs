//! Installing the app, where the browser offers it.

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether and how the app can be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Install {
    /// The browser would install it now.
    Offered,
    /// It runs as an installed app.
    Installed,
    /// An iPhone or iPad, where it is a matter of the share menu.
    ByShareMenu,
    /// The browser makes no offer; its menu may have one.
    ByBrowserMenu,
}

/// Where `assets/start.js` keeps the browser's offer, which may come before this program does.
const OFFER: &str = "miankaInstall";

/// What `assets/start.js` calls a change of that.
const CHANGE: &str = "mianka:install";

/// How things stand now.
pub fn state() -> Install {
    let Some(window) = super::window() else {
        return Install::ByBrowserMenu;
    };
    let standalone = window.match_media("(display-mode: standalone)");
    // Only Safari on phones and tablets has it, and says there whether the app was installed.
    let by_apple = Reflect::get(&window.navigator(), &"standalone".into()).ok();
    let by_apple = by_apple.and_then(|answer| answer.as_bool());
    if by_apple == Some(true) || matches!(standalone, Ok(Some(query)) if query.matches()) {
        Install::Installed
    } else if offer().is_some() {
        Install::Offered
    } else if by_apple.is_some() {
        Install::ByShareMenu
    } else {
        Install::ByBrowserMenu
    }
}

/// Calls back whenever that may have changed.
pub fn on_change(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, CHANGE, move |_| callback()))
}

/// Lets the browser ask the user. It does so once for each offer.
pub async fn ask() {
    // What the user answered shows by what changes.
    let _ = asked().await;
}

async fn asked() -> Result<(), JsValue> {
    let offer = offer().ok_or("there is no offer")?;
    let ask: Function = Reflect::get(&offer, &"prompt".into())?.dyn_into()?;
    let answer: Promise = ask.call0(&offer)?.dyn_into()?;
    JsFuture::from(answer).await.map(drop)
}

fn offer() -> Option<JsValue> {
    let offer = Reflect::get(&JsValue::from(super::window()?), &OFFER.into()).ok()?;
    offer.is_object().then_some(offer)
}
