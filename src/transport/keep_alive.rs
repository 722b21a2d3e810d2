//! Determines for how long a connection can be reused.

use http::{HeaderMap, HeaderName, StatusCode};
use std::time::Duration;

/// Returns for how long a connection may be idle after a response. `took` is the time that the response took. The
/// result is at most `idle_timeout`.
///
/// The timeout of the server starts when it sends the response, and the next request takes time to arrive.
pub(super) fn limit(headers: &HeaderMap, took: Duration, idle_timeout: Duration) -> Duration {
    match keep_alive(headers) {
        u64::MAX => idle_timeout,
        seconds => {
            let margin = MARGIN + took.min(Duration::from_secs(1));
            Duration::from_secs(seconds).saturating_sub(margin).min(idle_timeout)
        }
    }
}

/// The margin that is subtracted from a server's timeout, in addition to the duration of a request, which varies.
const MARGIN: Duration = Duration::from_millis(250);

/// Returns for how many seconds the server keeps an idle connection open: 0 if it accepts no further request, and
/// `u64::MAX` if it does not specify a time.
fn keep_alive(headers: &HeaderMap) -> u64 {
    let mut least = u64::MAX;
    // `get_all` with a string would link the parser of header names, and a comparison with a string the table of all
    // names.
    static KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");

    for (_, value) in headers.iter().filter(|(name, _)| **name == KEEP_ALIVE) {
        for parameter in value.as_bytes().split(|byte| matches!(byte, b',' | b';')) {
            let mut number = None;
            let Some(equals) = parameter.iter().position(|byte| *byte == b'=') else { continue };
            let (name, value) = parameter.split_at(equals);
            for byte in value {
                match byte {
                    b'0'..=b'9' => {
                        let digit = u64::from(byte - b'0');
                        number = Some(number.unwrap_or(0_u64).saturating_mul(10).saturating_add(digit));
                    }
                    b'=' | b' ' | b'\t' | b'"' if number.is_none() => {}
                    _ => break,
                }
            }
            let name = name.trim_ascii();
            match number {
                Some(0) if name.eq_ignore_ascii_case(b"max") => least = 0,
                Some(seconds) if name.eq_ignore_ascii_case(b"timeout") => least = least.min(seconds),
                _ => {}
            }
        }
    }
    least
}

/// Returns whether a server that responded with this status may not have read the whole request, in which case it may
/// never read the next request on the connection.
pub(super) fn may_be_unread(body: usize, status: StatusCode) -> bool {
    body > LARGEST_UNREAD_BODY && !status.is_success()
}

/// The maximum size of a request body, in bytes, after which an HTTP/1.1 connection is reused even if the request
/// failed.
///
/// A server that rejects a larger request may not have read it. The client cannot detect this while the operating
/// system buffers the whole body: Linux buffers some MiB, and Windows any size. The next call would wait until its
/// deadline. A success means that the server has read the request, so the parts of an upload share a connection.
/// Servers discard smaller bodies and continue with the next request: nginx as they arrive, Go up to 256 KiB.
const LARGEST_UNREAD_BODY: usize = 64 << 10;
