//! The worker that fits weights: both ends of it, and the only place where one is made.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect, Uint32Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DedicatedWorkerGlobalScope, EventTarget, MessageEvent, Worker, WorkerOptions, WorkerType,
};

use super::trusted::Script;
use crate::memory::{FitAnswer, FitError, FitRequest, FitStep, Fitted, MessageError};

/// A fit under way. Dropping it ends the worker, whatever it is at.
#[derive(Debug)]
pub struct Fitter {
    worker: Worker,
    _listeners: [EventListener; 2],
}

/// What is heard of a fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FitNews {
    /// So much is done.
    Step(FitStep),
    /// It came to an end. Nothing is heard after this.
    Ended(Result<Fitted, FitterError>),
}

/// Why no fit came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FitterError {
    /// The worker's files could not be fetched or started, as when there is no network.
    #[error("the worker could not be loaded")]
    NotLoaded,
    /// The worker's files are of another build than the page.
    #[error("the worker is of another build")]
    OtherBuild,
    /// The worker broke down.
    #[error("the worker broke down")]
    BrokeDown,
    /// It worked, and there is no fit.
    #[error(transparent)]
    NoFit(#[from] FitError),
}

impl Fitter {
    /// Fetches the worker, has it fit, and calls back with what is heard of it, at least once
    /// with the end, unless the fitter is dropped before.
    ///
    /// # Errors
    /// When the browser makes no workers.
    pub fn start(
        request: &FitRequest,
        on_news: impl Fn(FitNews) + 'static,
    ) -> Result<Self, FitterError> {
        let worker = worker().map_err(|_| FitterError::NotLoaded)?;
        let on_news = Rc::new(on_news);
        let heard = Rc::new(Cell::new(false));
        let answers = {
            let (worker, on_news, heard) = (worker.clone(), Rc::clone(&on_news), Rc::clone(&heard));
            let request = numbers(&request.to_words());
            EventListener::new(&worker.clone(), "message", move |event| {
                heard.set(true);
                match news(&words_in(event)) {
                    Some(news) => on_news(news),
                    // Refused only for what cannot be copied; numbers can.
                    None => drop(worker.post_message(&request)),
                }
            })
        };
        let failures = EventListener::new(&worker, "error", move |_| {
            on_news(FitNews::Ended(Err(if heard.get() {
                FitterError::BrokeDown
            } else {
                FitterError::NotLoaded
            })));
        });
        Ok(Self {
            worker,
            _listeners: [answers, failures],
        })
    }
}

impl Drop for Fitter {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn worker() -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // web-sys passes addresses as texts only, which the page's policy refuses.
    let class: Function = Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
    let arguments = Array::of2(&Script::Fitter.address(), &options);
    Reflect::construct(&class, &arguments)?.dyn_into()
}

/// What an answer comes to; `None` when the worker is ready to be asked.
fn news(words: &[u32]) -> Option<FitNews> {
    Some(match FitAnswer::from_words(words) {
        Ok(FitAnswer::Ready) => return None,
        Ok(FitAnswer::Step(step)) => FitNews::Step(step),
        Ok(FitAnswer::Ended(end)) => FitNews::Ended(end.map_err(FitterError::NoFit)),
        Ok(FitAnswer::NotUnderstood) | Err(MessageError::Senseless) => {
            FitNews::Ended(Err(FitterError::BrokeDown))
        }
        Err(MessageError::OtherBuild) => FitNews::Ended(Err(FitterError::OtherBuild)),
    })
}

/// The worker's end: carries out each request with `fit`, which is handed a way to tell of steps.
pub fn serve(fit: impl Fn(&FitRequest, &dyn Fn(FitStep)) -> Result<Fitted, FitError> + 'static) {
    let scope = js_sys::global().unchecked_into::<DedicatedWorkerGlobalScope>();
    let say = {
        let scope = scope.clone();
        // Refused only for what cannot be copied; numbers can.
        move |answer: FitAnswer| drop(scope.post_message(&numbers(&answer.to_words())))
    };
    let ready = say.clone();
    let listener = EventListener::new(scope.unchecked_ref::<EventTarget>(), "message", {
        move |event| {
            say(match FitRequest::from_words(&words_in(event)) {
                Ok(request) => FitAnswer::Ended(fit(&request, &|step| say(FitAnswer::Step(step)))),
                Err(_) => FitAnswer::NotUnderstood,
            });
        }
    });
    // As long as the worker lives.
    listener.forget();
    ready(FitAnswer::Ready);
}

fn numbers(words: &[u32]) -> JsValue {
    Uint32Array::from(words).into()
}

/// The numbers that a message carries; none when it carries something else.
fn words_in(event: &web_sys::Event) -> Vec<u32> {
    event
        .dyn_ref::<MessageEvent>()
        .and_then(|message| message.data().dyn_into::<Uint32Array>().ok())
        .map_or_else(Vec::new, |words| words.to_vec())
}
