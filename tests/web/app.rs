//! The whole app, mounted into a page that is not its own.

use mianka::save::Shelf;
use mianka::ui::app::App;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::support::empty_shelf;

/// Mounts the app outside the page's own tree and lets it settle.
async fn mounted() -> (yew::AppHandle<App>, Element) {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    let app = yew::Renderer::<App>::with_root(root.clone()).render();
    yew::scheduler::flush().await;
    (app, root)
}

fn headings(root: &Element) -> u32 {
    root.query_selector_all("h1").unwrap().length()
}

#[wasm_bindgen_test]
async fn the_app_shows_one_heading_and_leaves_when_destroyed() {
    empty_shelf();
    let (app, root) = mounted().await;
    assert_eq!(headings(&root), 1);
    app.destroy();
    yew::scheduler::flush().await;
    assert_eq!(root.inner_html(), "");
}

#[wasm_bindgen_test]
async fn opening_the_app_writes_nothing() {
    let shelf = empty_shelf();
    let (app, _) = mounted().await;
    assert!(shelf.keys().unwrap().is_empty());
    app.destroy();
}

#[wasm_bindgen_test]
async fn the_app_follows_the_address() {
    empty_shelf();
    let location = web_sys::window().unwrap().location();
    location.set_hash("/card/how-to-train").unwrap();
    let (app, root) = mounted().await;
    let card = root.query_selector("article[data-card]").unwrap().unwrap();
    let card: HtmlElement = card.unchecked_into();
    assert_eq!(card.get_attribute("data-card").unwrap(), "how-to-train");
    assert_eq!(card.get_attribute("data-face").unwrap(), "question");
    app.destroy();
    location.set_hash("").unwrap();
}
