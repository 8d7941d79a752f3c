//! Where a press landed.

use wasm_bindgen::JsCast;

/// Whether an event hit a surface itself: nothing on it that can be pressed or filled in, and no
/// text that is being selected.
pub fn is_on_plain_surface(event: &web_sys::Event) -> bool {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return false;
    };
    let on_control = target
        .closest("a, button, input, select, textarea, summary")
        .is_ok_and(|found| found.is_some());
    !on_control && !is_selecting()
}

fn is_selecting() -> bool {
    super::window()
        .and_then(|window| window.get_selection().ok().flatten())
        .is_some_and(|selection| !selection.is_collapsed())
}
