//! How long a server keeps an idle connection open.

use http::{HeaderMap, HeaderName, StatusCode};
use std::time::Duration;

/// Returns how long a connection may be idle after a response that took this long, at most `idle_timeout`.
///
/// The server counts from the moment when it sent the response, and the next request takes some time to arrive.
pub(super) fn limit(headers: &HeaderMap, took: Duration, idle_timeout: Duration) -> Duration {
    match keep_alive(headers) {
        u64::MAX => idle_timeout,
        seconds => {
            let margin = MARGIN + took.min(Duration::from_secs(1));
            Duration::from_secs(seconds).saturating_sub(margin).min(idle_timeout)
        }
    }
}

/// The margin that is subtracted from a server's limit, in addition to the duration of a request, since that varies.
const MARGIN: Duration = Duration::from_millis(250);

/// Returns for how many seconds the server keeps an idle connection open; 0 if it accepts no further request, and
/// `u64::MAX` if it does not say.
fn keep_alive(headers: &HeaderMap) -> u64 {
    let mut least = u64::MAX;
    // `get_all` with a string would link the parsing of names, and a comparison with one the text of all names.
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

/// Whether a server may have left a request unread that it responded to with this status, so that it may never read the
/// next request on the connection.
pub(super) fn may_be_unread(body: usize, status: StatusCode) -> bool {
    body > LARGEST_UNREAD_BODY && !status.is_success()
}

/// The size of the largest request body, in bytes, after which an HTTP/1.1 connection is reused whatever the status.
///
/// A server that rejects a larger request may not have read it. Nothing shows that as long as the operating system
/// takes the whole body: Linux takes some MiB, and Windows any size. The next call would wait until its deadline. A
/// success means that the server has read the request, so the parts of an upload share a connection. Servers discard
/// this much and go on with the next request: nginx as it arrives, Go up to 256 KiB.
const LARGEST_UNREAD_BODY: usize = 64 << 10;
