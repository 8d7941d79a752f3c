//! What shows after a panic: the app's place is taken by one sentence, all that is kept as a file,
//! and the way back to the beginning.
//!
//! All of it is plain HTML that goes on working when no line of this program runs any more. Nothing
//! here may panic, nor look at the app's state, which may be half changed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use super::storage::LocalShelf;
use super::{clock, files};
use crate::corpus::Lang;
use crate::save::{Shelf, raw_export};
use crate::time::DayStart;

/// What the screen says, in one language.
#[derive(Debug)]
pub struct Words {
    /// The heading.
    pub title: &'static str,
    /// What has happened, and what it means.
    pub line: &'static str,
    /// Saves all that is kept, as it is kept.
    pub export: &'static str,
    /// Starts the app again.
    pub restart: &'static str,
}

const SCREEN: &str = "recovery";

/// Puts the screen in the app's place, in the language that the page had last.
pub fn show(words: fn(Lang) -> &'static Words) {
    // There is nobody left to tell: the panic itself is in the console.
    let _ = replace_app(words);
}

fn replace_app(words: fn(Lang) -> &'static Words) -> Result<(), JsValue> {
    let document = super::document().ok_or("there is no page")?;
    if document.get_element_by_id(SCREEN).is_some() {
        return Ok(());
    }
    let screen = screen(&document, words(page_language(&document)))?;
    if let Some(app) = document.get_element_by_id("app") {
        // No press reaches a program that has lost its footing.
        app.remove();
    }
    document
        .body()
        .ok_or("the page has no body")?
        .append_child(&screen)?;
    if let Some(Ok(title)) = screen
        .first_element_child()
        .map(JsCast::dyn_into::<HtmlElement>)
    {
        title.focus()?;
    }
    Ok(())
}

fn page_language(document: &Document) -> Lang {
    let tag = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"));
    match tag {
        Some(tag) if tag.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

fn screen(document: &Document, words: &Words) -> Result<Element, JsValue> {
    let screen = element(document, "main", SCREEN, "")?;
    screen.set_id(SCREEN);
    let title = element(document, "h1", "", words.title)?;
    title.set_attribute("tabindex", "-1")?;
    screen.append_child(&title)?;
    screen.append_child(&*element(document, "p", "lead", words.line)?)?;
    let links = element(document, "p", "recovery-links", "")?;
    links.append_child(&*restart_link(document, words)?)?;
    if let Some(link) = export_link(document, words) {
        links.append_child(&link)?;
    }
    screen.append_child(&links)?;
    Ok(screen)
}

/// Leads to the page without what is behind the `#`: another screen may come through where this
/// one did not.
fn restart_link(document: &Document, words: &Words) -> Result<Element, JsValue> {
    let link = element(document, "a", "button button-main", words.restart)?;
    let address = super::window()
        .ok_or("there is no page")?
        .location()
        .href()?;
    let beginning = address.split('#').next().unwrap_or_default();
    link.set_attribute("href", beginning)?;
    Ok(link)
}

/// Saves all that local storage keeps; `None` where nothing is kept or can be read.
fn export_link(document: &Document, words: &Words) -> Option<Element> {
    let shelf = LocalShelf::probe();
    let keys = shelf.keys().ok()?;
    let entries = keys.into_iter().filter_map(|key| {
        let text = shelf.read(&key).ok()??;
        Some((key, text))
    });
    let content = raw_export(entries)?;
    let (year, month, day) = clock::now().day(DayStart::default()).year_month_day();
    let link = element(document, "a", "button", words.export).ok()?;
    link.set_attribute("href", &files::address_of(&content).ok()?)
        .ok()?;
    let name = format!("mianka-raw-{year}-{month:02}-{day:02}.json");
    link.set_attribute("download", &name).ok()?;
    Some(link)
}

fn element(document: &Document, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    Ok(element)
}
