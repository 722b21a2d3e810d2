//! Any `retry-after`, with any `date`: the call waits within its timeout, or not at all.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{PolarCore, customers_get};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

// The input is the timeout in seconds as a byte, and the two headers as lines.
fuzz_target!(|input: &[u8]| {
    let Some((seconds, text)) = input.split_first() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let (asked, date) = text.split_once('\n').unwrap_or((text, ""));
    let timeout = Duration::from_secs(u64::from(*seconds) + 2);
    let response = MockResponse::status(429).header("retry-after", asked).header("date", date);
    let script = MockTransport::new().on(|_| true, response);
    let core = PolarCore::builder().timeout(timeout).transport(script.clone()).build().unwrap();
    let mut future = pin!(customers_get(&core, "1").into_future());
    let Poll::Ready(Err(error)) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { unreachable!() };
    let (requests, sleeps) = (script.requests().len(), script.sleeps());
    assert_eq!((requests, error.attempts()), (sleeps.len() + 1, requests as u32));
    assert!(requests <= 3 && sleeps.iter().all(|wait| *wait < timeout));
    if let Some(wait) = error.retry_after() {
        // Waits on a mock transport take no time.
        assert!(requests == 3 || wait.saturating_add(Duration::from_secs(1)) >= timeout, "{wait:?} of {timeout:?}");
        // A date in `retry-after` is some seconds closer at each attempt. The jitter is up to a tenth of the requested
        // time, or up to 1 s without one.
        let longest = wait.saturating_add(wait / 10).saturating_add(Duration::from_secs(2));
        assert!(sleeps.iter().all(|slept| slept.saturating_add(Duration::from_secs(2)) > wait && *slept < longest));
    }
    if let Ok(seconds) = asked.parse() {
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)));
    }
    let _ = format!("{error}");
});
