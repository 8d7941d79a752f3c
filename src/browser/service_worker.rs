//! The service worker, which keeps the app on the device: the page's end of it.
//!
//! The other end is `assets/service-worker.js`. Each build has a worker of its own, and several can
//! be there at once: one serves the page, a newer one waits until it may.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::trusted::Script;

/// How much of the app is on the device, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// So much.
    pub kept: u32,
    /// Of so much.
    pub total: u32,
}

/// Why the app cannot be kept on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoOffline {
    /// This build has no service worker: it is being worked on.
    Development,
    /// The page came over plain HTTP.
    NotSecure,
    /// The browser knows no service workers.
    Unsupported,
    /// The browser, or its user, does not let this page have one.
    Refused,
}

/// What is heard of the workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkerNews {
    /// There will be none.
    Impossible(NoOffline),
    /// So much of this build is on the device.
    Kept(Kept),
    /// All of this build is, and a worker serves it.
    Complete(Kept),
    /// The worker of some build gave up filling its cache.
    Stopped,
    /// A newer build is on the device and waits to be used.
    NewerWaits,
    /// A newer build has taken over: what this page asks for next comes from there.
    TakenOver {
        /// Whether this page asked for that.
        asked: bool,
    },
}

/// The workers of this page's folder.
pub struct Workers {
    container: ServiceWorkerContainer,
    /// The build that this page is of.
    build: String,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    /// Whether a worker served this page before the next change of workers.
    served: Cell<bool>,
    asked: Cell<bool>,
    on_news: Box<dyn Fn(WorkerNews)>,
}

impl Workers {
    /// Has the browser start a worker for this build, or find the one that it has, and calls back
    /// with what is heard, for as long as the page lives.
    ///
    /// # Errors
    /// When there can be no worker.
    pub fn start(on_news: impl Fn(WorkerNews) + 'static) -> Result<Rc<Self>, NoOffline> {
        let build = build().ok_or(NoOffline::Development)?;
        let container = container()?;
        let workers = Rc::new(Self {
            served: Cell::new(container.controller().is_some()),
            container,
            build,
            registration: RefCell::default(),
            asked: Cell::default(),
            on_news: Box::new(on_news),
        });
        workers.listen();
        workers.register();
        Ok(workers)
    }

    /// Has the browser start the worker again, after it has given up or could not be fetched.
    pub fn register(self: &Rc<Self>) {
        let workers = Rc::clone(self);
        spawn_local(async move {
            match workers.registered().await {
                Ok(registration) => workers.follow(registration),
                Err(error) => (workers.on_news)(match name_of(&error).as_deref() {
                    Some("SecurityError" | "NotSupportedError" | "InvalidStateError") => {
                        WorkerNews::Impossible(NoOffline::Refused)
                    }
                    _ => WorkerNews::Stopped,
                }),
            }
        });
    }

    /// Has the browser look whether the host has a newer build.
    pub fn look_for_newer(&self) {
        if let Some(Ok(looked)) = self
            .registration
            .borrow()
            .as_ref()
            .map(ServiceWorkerRegistration::update)
        {
            // Without a network there is nothing to be found.
            spawn_local(async move { drop(JsFuture::from(looked).await) });
        }
    }

    /// Asks the newer build that waits to take over. False where none does.
    pub fn take_over(&self) -> bool {
        let registration = self.registration.borrow();
        let waiting = registration
            .as_ref()
            .and_then(ServiceWorkerRegistration::waiting);
        self.asked.set(waiting.is_some());
        if let Some(worker) = &waiting {
            self.command(worker, "takeOver");
        }
        waiting.is_some()
    }

    fn listen(self: &Rc<Self>) {
        let workers = Rc::clone(self);
        let messages = EventListener::new(&self.container, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                workers.hear(&event.data());
            }
        });
        let workers = Rc::clone(self);
        let changes = EventListener::new(&self.container, "controllerchange", move |_| {
            // The first worker of all serves the page that was there before it.
            if workers.served.replace(true) {
                let asked = workers.asked.get();
                (workers.on_news)(WorkerNews::TakenOver { asked });
            }
        });
        messages.forget();
        changes.forget();
    }

    async fn registered(&self) -> Result<ServiceWorkerRegistration, JsValue> {
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        // web-sys passes addresses as texts only, which the page's policy refuses.
        let register = Reflect::get(&self.container, &"register".into())?;
        let promise: Promise = register
            .unchecked_into::<js_sys::Function>()
            .call2(&self.container, &Script::ServiceWorker.address(), &options)?
            .dyn_into()?;
        JsFuture::from(promise).await?.dyn_into()
    }

    fn follow(self: &Rc<Self>, registration: ServiceWorkerRegistration) {
        let workers = Rc::clone(self);
        EventListener::new(&registration, "updatefound", move |_| {
            let registration = workers.registration.borrow().clone();
            if let Some(worker) = registration.and_then(|found| found.installing()) {
                workers.watch(worker);
            }
        })
        .forget();
        if let Some(worker) = registration.installing() {
            self.watch(worker);
        }
        if let Some(worker) = registration.waiting() {
            self.command(&worker, "report");
            if self.served.get() {
                self.command(&worker, "takeOverIfAlone");
                (self.on_news)(WorkerNews::NewerWaits);
            }
        }
        if let Some(worker) = registration.active() {
            self.command(&worker, "report");
            self.command(&worker, "retire");
        }
        *self.registration.borrow_mut() = Some(registration);
    }

    /// Follows a worker from its installation on.
    fn watch(self: &Rc<Self>, worker: ServiceWorker) {
        let workers = Rc::clone(self);
        EventListener::new(&worker.clone(), "statechange", move |_| {
            match worker.state() {
                ServiceWorkerState::Installed if workers.served.get() => {
                    (workers.on_news)(WorkerNews::NewerWaits);
                }
                ServiceWorkerState::Activated => {
                    workers.command(&worker, "report");
                    workers.command(&worker, "retire");
                }
                ServiceWorkerState::Redundant => (workers.on_news)(WorkerNews::Stopped),
                _ => {}
            }
        })
        .forget();
    }

    /// Understands what a worker of this build says of its cache, or one of another of its plans.
    fn hear(&self, message: &JsValue) {
        if text(message, "build").as_deref() != Some(&*self.build) {
            if number(message, "takesOver").is_some() {
                self.asked.set(true);
            }
            return;
        }
        let (Some(kept), Some(total)) = (number(message, "kept"), number(message, "total")) else {
            return;
        };
        let kept = Kept { kept, total };
        let served = self.container.controller().is_some()
            || self
                .registration
                .borrow()
                .as_ref()
                .is_some_and(|registration| registration.active().is_some());
        (self.on_news)(if kept.kept >= kept.total && served {
            WorkerNews::Complete(kept)
        } else {
            WorkerNews::Kept(kept)
        });
    }

    fn command(&self, worker: &ServiceWorker, name: &str) {
        let message = Object::new();
        for (key, value) in [("command", name), ("build", &*self.build)] {
            // Refused only for objects that are sealed.
            let _ = Reflect::set(&message, &key.into(), &value.into());
        }
        // A worker that is gone has nothing to do any more.
        let _ = worker.post_message(&message);
    }
}

/// The name of this build, which only a finished one has.
fn build() -> Option<String> {
    let document = super::document()?;
    let name = document.query_selector("meta[name=mianka-build]").ok()??;
    name.get_attribute("content")
}

fn container() -> Result<ServiceWorkerContainer, NoOffline> {
    let window = super::window().ok_or(NoOffline::Unsupported)?;
    if !window.is_secure_context() {
        return Err(NoOffline::NotSecure);
    }
    let container = Reflect::get(&window.navigator(), &"serviceWorker".into());
    container
        .ok()
        .and_then(|container| container.dyn_into().ok())
        .ok_or(NoOffline::Unsupported)
}

fn name_of(error: &JsValue) -> Option<String> {
    text(error, "name")
}

fn text(of: &JsValue, key: &str) -> Option<String> {
    Reflect::get(of, &key.into()).ok()?.as_string()
}

/// A whole number; what does not fit comes out as the nearest that does.
fn number(of: &JsValue, key: &str) -> Option<u32> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of files in bytes; the conversion saturates"
    )]
    let whole = |number: f64| number as u32;
    Reflect::get(of, &key.into()).ok()?.as_f64().map(whole)
}
