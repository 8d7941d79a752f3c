//! Mounts the app, nothing else.

use mianka::browser::recovery;
use mianka::ui::app::App;
use mianka::ui::text::Text;

fn main() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        recovery::show(|lang| &Text::of(lang).recovery);
    }));
    if let Ok(Some(root)) = gloo_utils::document().query_selector("#app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
