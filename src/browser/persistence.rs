//! Whether the browser promises to keep this origin's data when its disk runs short.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// What the browser says about keeping the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// It keeps the data until the user clears it.
    Promised,
    /// It may clear the data when space runs short.
    NotPromised,
    /// It does not say.
    Unknown,
}

/// What the browser has promised so far.
pub async fn promised() -> Persistence {
    answer(StorageManager::persisted).await
}

/// Asks the browser to promise. Some browsers ask the user in turn.
pub async fn ask() -> Persistence {
    answer(StorageManager::persist).await
}

async fn answer(question: fn(&StorageManager) -> Result<Promise, JsValue>) -> Persistence {
    let Some(Ok(promise)) = manager().map(|manager| question(&manager)) else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise).await.map(|said| said.as_bool()) {
        Ok(Some(true)) => Persistence::Promised,
        Ok(Some(false)) => Persistence::NotPromised,
        _ => Persistence::Unknown,
    }
}

/// `navigator.storage`, which is missing in old browsers and on pages that are not secure.
fn manager() -> Option<StorageManager> {
    let navigator = super::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    (!manager.is_undefined()).then(|| manager.into())
}
