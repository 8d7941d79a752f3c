//! Waiting.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Waits so many milliseconds.
pub async fn sleep(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let set = super::window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
        });
        if !matches!(set, Some(Ok(_))) {
            // Without a clock to wait by, not waiting is the best there is.
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Waits until the browser is about to paint.
pub async fn frame() {
    let promise = Promise::new(&mut |resolve, _| {
        let asked = super::window().map(|window| window.request_animation_frame(&resolve));
        if !matches!(asked, Some(Ok(_))) {
            // As above.
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Waits until the browser has nothing better to do.
pub async fn idle() {
    let mut asked = false;
    let promise = Promise::new(&mut |resolve, _| {
        // Safari has no such call, which comes back as an error.
        asked =
            super::window().is_some_and(|window| window.request_idle_callback(&resolve).is_ok());
    });
    if asked {
        let _ = JsFuture::from(promise).await;
    } else {
        sleep(50).await;
    }
}

/// Starts a future that goes on whether somebody waits for its end or not.
///
/// Boxed, here and in what calls it: each kind of future would bring the machinery once more, some
/// 5 kB of wasm.
pub fn in_background(future: Pin<Box<dyn Future<Output = ()>>>) -> impl Future<Output = ()> {
    let promise = future_to_promise(async move {
        future.await;
        Ok(JsValue::UNDEFINED)
    });
    let end = JsFuture::from(promise);
    async move {
        let _ = end.await;
    }
}

/// What a future comes to, unless that takes longer than so many milliseconds. The future is
/// dropped then.
pub async fn at_most<T>(millis: i32, future: impl Future<Output = T>) -> Option<T> {
    let (mut future, mut time) = (pin!(future), pin!(sleep(millis)));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => time.as_mut().poll(context).map(|()| None),
    })
    .await
}
