//! Local storage, behind a probe: a browser may block it, and then even touching it throws.

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

use crate::save::{Preferences, Shelf, ShelfError};

/// This origin's local storage, or the reason why there is none.
#[derive(Debug, Clone)]
pub enum LocalShelf {
    /// It answers.
    Open(web_sys::Storage),
    /// It does not; every use of the shelf says why.
    Missing(ShelfError),
}

impl LocalShelf {
    /// Looks for local storage.
    pub fn probe() -> Self {
        // `gloo_storage::LocalStorage::raw` panics where storage is blocked: ask first.
        match super::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Self::Open(LocalStorage::raw()),
            Some(Ok(None)) | None => Self::Missing(ShelfError::Absent),
            Some(Err(error)) => Self::Missing(shelf_error(&error)),
        }
    }

    fn open(&self) -> Result<&web_sys::Storage, ShelfError> {
        match self {
            Self::Open(storage) => Ok(storage),
            Self::Missing(error) => Err(error.clone()),
        }
    }
}

impl Shelf for LocalShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let storage = self.open()?;
        let count = storage.length().map_err(|error| shelf_error(&error))?;
        (0..count)
            .filter_map(|index| storage.key(index).transpose())
            .map(|key| key.map_err(|error| shelf_error(&error)))
            .collect()
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.open()?
            .get_item(key)
            .map_err(|error| shelf_error(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.open()?
            .set_item(key, text)
            .map_err(|error| shelf_error(&error))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.open()?
            .remove_item(key)
            .map_err(|error| shelf_error(&error))
    }
}

/// The preferences of this device; the defaults where none can be read.
pub fn load_preferences(shelf: &LocalShelf) -> Preferences {
    match shelf {
        LocalShelf::Open(_) => LocalStorage::get(Preferences::KEY).unwrap_or_default(),
        LocalShelf::Missing(_) => Preferences::default(),
    }
}

/// Keeps the preferences of this device.
///
/// # Errors
/// When storage is blocked or full; they hold until the page is closed all the same.
pub fn save_preferences(shelf: &LocalShelf, preferences: Preferences) -> Result<(), ShelfError> {
    shelf.open()?;
    LocalStorage::set(Preferences::KEY, preferences).map_err(|error| match error {
        gloo_storage::errors::StorageError::JsError(error) if error.name == QUOTA_EXCEEDED => {
            ShelfError::Full
        }
        other => ShelfError::Failed(other.to_string()),
    })
}

/// Something that another tab did to local storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherTab {
    /// It wrote a text under a key.
    Wrote {
        /// The key.
        key: String,
        /// The whole text.
        text: String,
    },
    /// It removed a key.
    Removed {
        /// The key.
        key: String,
    },
    /// It removed everything.
    Cleared,
}

/// Calls back with what other tabs do, until the listener is dropped.
pub fn on_other_tab(callback: impl Fn(OtherTab) + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else {
            return;
        };
        callback(match (event.key(), event.new_value()) {
            (Some(key), Some(text)) => OtherTab::Wrote { key, text },
            (Some(key), None) => OtherTab::Removed { key },
            (None, _) => OtherTab::Cleared,
        });
    }))
}

const QUOTA_EXCEEDED: &str = "QuotaExceededError";

pub(super) fn shelf_error(error: &JsValue) -> ShelfError {
    let Some(exception) = error.dyn_ref::<web_sys::DomException>() else {
        return ShelfError::Failed(format!("{error:?}"));
    };
    match exception.name().as_str() {
        QUOTA_EXCEEDED => ShelfError::Full,
        "SecurityError" => ShelfError::Blocked,
        name => ShelfError::Failed(format!("{name}: {}", exception.message())),
    }
}
