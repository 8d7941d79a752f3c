//! Files that the user saves or picks.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands the user a text as a file to save.
///
/// # Errors
/// What the browser said, when it would not make the file.
pub fn save_as(name: &str, text: &str) -> Result<(), String> {
    offer(name, text).map_err(|error| describe(&error))
}

fn offer(name: &str, text: &str) -> Result<(), JsValue> {
    let document = super::document().ok_or("there is no page")?;
    let address = address_of(text)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// An address, good for as long as the page lives, under which a text can be saved as JSON.
pub(super) fn address_of(text: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}

/// Lets the user pick a file for a file field.
pub fn pick(field: &web_sys::Node) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.click();
    }
}

/// The file picked in a file field, which is emptied so that the same file can be picked again.
pub fn take_picked(field: &web_sys::Node) -> Option<File> {
    let field = field.dyn_ref::<HtmlInputElement>()?;
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    file
}

/// The size of a file in bytes.
pub fn size(file: &File) -> u64 {
    // A whole number, and below 2^53 in any browser.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bytes = file.size() as u64;
    bytes
}

/// The whole text of a file.
///
/// # Errors
/// What the browser said, when the file cannot be read.
pub async fn read(file: &File) -> Result<String, String> {
    let text = JsFuture::from(file.text())
        .await
        .map_err(|error| describe(&error))?;
    text.as_string()
        .ok_or_else(|| "the file is not text".to_owned())
}

fn describe(error: &JsValue) -> String {
    error
        .dyn_ref::<web_sys::DomException>()
        .map_or_else(|| format!("{error:?}"), web_sys::DomException::message)
}
