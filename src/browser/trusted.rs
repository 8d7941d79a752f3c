//! The addresses of the page's two workers, in the form that its policy asks for.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A script that the page starts beside itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Keeps the app on the device.
    ServiceWorker,
    /// Fits the memory model.
    Fitter,
}

/// The one policy that the page's own allows (`trusted-types`).
const POLICY: &str = "mianka";

impl Script {
    const ALL: [Self; 2] = [Self::ServiceWorker, Self::Fitter];

    /// What the build calls it, beside the page.
    const fn file(self) -> &'static str {
        match self {
            Self::ServiceWorker => "service-worker.js",
            Self::Fitter => "mianka-fitter_loader.js",
        }
    }

    /// Its address: a trusted one where the browser knows of trust, a text elsewhere.
    pub(super) fn address(self) -> JsValue {
        thread_local! {
            /// A second one of the same name would be refused.
            static TRUST: Option<JsValue> = policy().ok();
        }
        let text = JsValue::from(self.file());
        let trusted = TRUST.with(|policy| {
            let policy = policy.as_ref()?;
            method(policy, "createScriptURL")?.call1(policy, &text).ok()
        });
        trusted.unwrap_or(text)
    }
}

/// A policy that lets the addresses above through, and makes nothing of any other.
fn policy() -> Result<JsValue, JsValue> {
    let window = super::window().ok_or("there is no page")?;
    let types = Reflect::get(&window, &"trustedTypes".into())?;
    let known = |text: String| Script::ALL.iter().any(|script| script.file() == text);
    let only_known = Closure::<dyn Fn(String) -> Option<String>>::new(move |text: String| {
        known(text.clone()).then_some(text)
    });
    let rules = Object::new();
    Reflect::set(
        &rules,
        &"createScriptURL".into(),
        &only_known.into_js_value(),
    )?;
    let make = method(&types, "createPolicy").ok_or("the browser knows no trusted types")?;
    make.call2(&types, &POLICY.into(), &rules)
}

/// A method of a value that web-sys has no type for.
fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
