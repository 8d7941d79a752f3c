//! Randomness: the only place that draws it.

use crate::progress::WriterId;

/// A name for a new writer of events, never seen before.
pub fn writer_id() -> WriterId {
    WriterId::from_random(getrandom::u64().unwrap_or_else(|_| weak_bits()))
}

/// Where the browser offers no cryptographic source: a writer's name needs to be unlike others,
/// not secret.
fn weak_bits() -> u64 {
    let half = || {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 0 up to 2^32
        let bits = (js_sys::Math::random() * 4_294_967_296.0) as u64;
        bits
    };
    (half() << 32) | half()
}
