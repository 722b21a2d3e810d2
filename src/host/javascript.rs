//! JavaScript hosts: browsers, Workers, Node, Deno and Bun.

use std::time::{Duration, SystemTime};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Performance;

thread_local! {
    static PERFORMANCE: Option<Performance> =
        js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("performance"))
            .ok()
            .filter(JsValue::is_object)
            .map(JsCast::unchecked_into);
}

/// Returns the time since the host started the program. If the host has no monotonic clock, `Date` takes its place.
pub(crate) fn monotonic() -> Duration {
    milliseconds(PERFORMANCE.with(|clock| clock.as_ref().map_or_else(js_sys::Date::now, Performance::now)))
}

/// Returns the time of the system clock.
pub(crate) fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + milliseconds(js_sys::Date::now())
}

/// Returns the time of the system clock; `None` if there is no clock.
pub(crate) fn system_time() -> Option<SystemTime> {
    Some(now())
}

/// Returns a random number from the host, which seeds each isolate differently.
pub(crate) fn random() -> u64 {
    // `Math.random` has at most 53 random bits.
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    half() << 32 | half()
}

/// Converts a number of milliseconds. Invalid numbers become zero.
fn milliseconds(number: f64) -> Duration {
    Duration::from_micros((number * 1000.0) as u64)
}
