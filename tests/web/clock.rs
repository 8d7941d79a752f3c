//! The clock.

use mianka::browser::clock;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn now_is_what_the_browser_says() {
    let before = js_sys::Date::now();
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 are exact in an f64
    let now = clock::now().at.millis() as f64;
    let after = js_sys::Date::now();
    assert!((before..=after).contains(&now), "{before} {now} {after}");
}

#[wasm_bindgen_test]
fn the_offset_is_positive_to_the_east() {
    // JavaScript counts the other way round.
    let behind = js_sys::Date::new_0().get_timezone_offset();
    let ahead = f64::from(clock::now().offset.minutes());
    assert!((ahead + behind).abs() < f64::EPSILON, "{ahead} {behind}");
}
