//! A word between tabs, for what local storage could not take and so does not tell them.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::storage::OtherTab;

const NAME: &str = "mianka";

/// Listens until it is dropped.
pub struct Listener {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Tells all tabs, this one included, of a text under a key.
pub fn tell(key: &str, text: &str) {
    // A browser without such channels has tabs that hear of it when they are loaded again.
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&Array::of2(&key.into(), &text.into()));
        channel.close();
    }
}

/// Calls back with what tabs tell.
pub fn listen(callback: impl Fn(OtherTab) + 'static) -> Option<Listener> {
    let channel = BroadcastChannel::new(NAME).ok()?;
    let listener = EventListener::new(&channel, "message", move |event| {
        if let Some((key, text)) = event.dyn_ref().and_then(parts) {
            callback(OtherTab::Wrote { key, text });
        }
    });
    Some(Listener {
        channel,
        _listener: listener,
    })
}

fn parts(event: &MessageEvent) -> Option<(String, String)> {
    let data: JsValue = event.data();
    let parts: &Array = data.dyn_ref()?;
    Some((parts.get(0).as_string()?, parts.get(1).as_string()?))
}
