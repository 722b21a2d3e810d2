//! What can go wrong between a client and a server, and what is promised for it.

use crate::server::{Act, At};
use crate::wire::{answer, with_headers};
use polar_funcs::ErrorKind::{self, *};
use std::time::Duration;

/// A row of the table.
pub(crate) struct Fault {
    pub(crate) name: &'static str,
    pub(crate) at: At,
    /// What the server does, given the good body.
    pub(crate) acts: fn(&str) -> Vec<Act>,
    pub(crate) promise: Promise,
    pub(crate) over: Over,
}

/// What the retry table promises.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Promise {
    /// Success with the first request.
    Works,
    /// The request was not sent: again for all methods.
    NotSent(&'static [ErrorKind]),
    /// The request may have been seen: again for GET alone.
    Lost(ErrorKind),
    /// One of these two, as chance has it, and the error says which.
    NotSentOrLost,
    /// An answer, or what must be taken for one: never again.
    Final(ErrorKind),
    /// 429: again for all methods, but not before this time is over.
    Again(Duration),
    /// The deadline ends it.
    Late,
}

/// What a fault can happen over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Over {
    Both,
    Tls,
    /// Both, but it takes a request with a body.
    Post,
}

pub(crate) const MAX_BODY: usize = 64 * 1024;

/// All of them.
pub(crate) fn all() -> Vec<Fault> {
    let mut faults = connecting();
    faults.extend(breaking());
    faults.extend(framing());
    faults.extend(statuses());
    faults
}

use Act::*;
use Over::{Both, Post};
use Promise::*;

const NOW: Duration = Duration::ZERO;

fn fault(name: &'static str, at: At, over: Over, promise: Promise, acts: fn(&str) -> Vec<Act>) -> Fault {
    Fault { name, at, acts, promise, over }
}

/// A fault in what comes after the whole request was read.
fn answered(name: &'static str, promise: Promise, acts: fn(&str) -> Vec<Act>) -> Fault {
    fault(name, At::Whole, Both, promise, acts)
}

fn connecting() -> Vec<Fault> {
    use Over::Tls as Secure;
    vec![
        fault("unresolvable", At::Unresolvable, Both, NotSent(&[Connect]), |_| vec![]),
        fault("refused", At::Refused, Both, NotSent(&[Connect]), |_| vec![]),
        fault("certificate expired", At::Expired, Secure, NotSent(&[Tls]), |_| vec![]),
        fault("certificate for another name", At::WrongName, Secure, NotSent(&[Tls]), |_| vec![]),
        fault("certificate of an unknown authority", At::UnknownAuthority, Secure, NotSent(&[Tls]), |_| vec![]),
        fault("handshake: never begins", At::Handshake, Secure, NotSent(&[Connect]), |_| vec![Stall]),
        fault("handshake: stalls in a record", At::Handshake, Secure, NotSent(&[Connect]), |_| {
            vec![text("\x16\x03\x03\x01"), Stall]
        }),
        fault("handshake: closed", At::Handshake, Secure, NotSent(&[Tls]), |_| vec![Close]),
        fault("handshake: reset", At::Handshake, Secure, NotSent(&[Connect, Tls]), |_| vec![Reset]),
        fault("handshake: plain HTTP", At::Handshake, Secure, NotSent(&[Tls]), |_| vec![text(answer(400, "")), Close]),
        fault("accepted, never answered", At::Open, Both, Lost(Timeout), |_| vec![Stall]),
        fault("closed at once", At::Open, Both, NotSentOrLost, |_| vec![Close]),
        fault("cut at once, no notify", At::Open, Secure, NotSentOrLost, |_| vec![Cut]),
        fault("reset at once", At::Open, Both, NotSentOrLost, |_| vec![Reset]),
    ]
}

fn breaking() -> Vec<Fault> {
    fn head(good: &str) -> Act {
        text(with_headers(200, &format!("content-length: {}\r\n", good.len()), ""))
    }
    fn part(good: &str) -> Act {
        let half = &good[..good.len() / 2];
        text(with_headers(200, &format!("content-length: {}\r\n", good.len()), half))
    }
    fn unbounded(good: &str) -> Act {
        text(with_headers(200, "", good))
    }
    use Over::Tls as Secure;
    vec![
        fault("closed after the request's head", At::Head, Both, Lost(Broken), |_| vec![Close]),
        fault("reset after the request's head", At::Head, Both, Lost(Broken), |_| vec![Reset]),
        fault("stalled after the request's head", At::Head, Post, Lost(Timeout), |_| vec![Stall]),
        fault("stalled in the request's body", At::HalfBody, Post, Lost(Timeout), |_| vec![Deaf]),
        fault("closed in the request's body", At::HalfBody, Post, Lost(Broken), |_| vec![Close]),
        fault("reset in the request's body", At::HalfBody, Post, Lost(Broken), |_| vec![Reset]),
        answered("closed before the answer", Lost(Broken), |_| vec![Close]),
        fault("cut before the answer, no notify", At::Whole, Secure, Lost(Broken), |_| vec![Cut]),
        answered("reset before the answer", Lost(Broken), |_| vec![Reset]),
        answered("closed after the answer's head", Lost(Broken), |good| vec![head(good), Close]),
        answered("reset after the answer's head", Lost(Broken), |good| vec![head(good), Reset]),
        answered("stalled after the answer's head", Lost(Timeout), |good| vec![head(good), Stall]),
        answered("closed in the answer's body", Lost(Broken), |good| vec![part(good), Close]),
        fault("cut in the answer's body, no notify", At::Whole, Secure, Lost(Broken), |good| vec![part(good), Cut]),
        answered("reset in the answer's body", Lost(Broken), |good| vec![part(good), Reset]),
        answered("stalled in the answer's body", Lost(Timeout), |good| vec![part(good), Stall]),
        answered("ends with the connection", Works, |good| vec![unbounded(good), Close]),
        fault("ends with the connection, no notify", At::Whole, Secure, Lost(Broken), |good| {
            vec![unbounded(good), Cut]
        }),
        fault("whole, then no notify", At::Whole, Secure, Works, |good| vec![text(answer(200, good)), Cut]),
        answered("a byte at a time", Works, |good| vec![Trickle(answer(200, good).into())]),
        answered("a byte of the head now and then", Late, |_| now_and_then("HTTP/1.1 200 OK\r\nx: ", "x")),
        answered("a byte of the body now and then", Late, |_| {
            now_and_then(&with_headers(200, "content-length: 9999\r\n", ""), " ")
        }),
        answered("no answer until the deadline", Late, |_| vec![Stall]),
    ]
}

fn framing() -> Vec<Fault> {
    fn chunked(chunks: &str) -> Act {
        text(with_headers(200, "transfer-encoding: chunked\r\n", chunks))
    }
    fn length(length: &str, good: &str) -> Act {
        text(with_headers(200, &format!("content-length: {length}\r\n"), good))
    }
    fn lengthy(good: &str) -> String {
        (good.len() + 1).to_string()
    }
    fn big() -> String {
        " ".repeat(2 * MAX_BODY)
    }
    vec![
        answered("another protocol", Lost(Broken), |_| vec![text("SSH-2.0-OpenSSH_9.9\r\n"), Stall]),
        answered("bytes of no protocol", Lost(Broken), |_| vec![Send((0..=255).rev().collect()), Stall]),
        answered("HTTP/2 unasked", Lost(Broken), |_| vec![text("\0\0\0\x04\0\0\0\0\0"), Stall]),
        answered("blank lines without end", Lost(Broken), |_| vec![Endless(b"\r\n".repeat(512), NOW)]),
        answered("200 headers", Lost(Broken), |good| {
            vec![text(with_headers(200, &"x: y\r\n".repeat(200), good)), Close]
        }),
        answered("a header of 1 MB", Lost(Broken), |good| {
            vec![text(with_headers(200, &format!("x: {}\r\n", "y".repeat(1 << 20)), good)), Close]
        }),
        answered("headers without end", Lost(Broken), |_| {
            vec![text("HTTP/1.1 200 OK\r\n"), Endless(b"x: y\r\n".repeat(100), NOW)]
        }),
        answered("a header that is none", Lost(Broken), |good| {
            vec![text(with_headers(200, "\0\x01\r\n", good)), Stall]
        }),
        answered("length over the limit", Final(TooLarge), |_| vec![text(answer(200, &big()))]),
        answered("length of 2^63", Final(TooLarge), |good| vec![length("9223372036854775808", good), Stall]),
        answered("chunks over the limit", Final(TooLarge), |_| {
            vec![chunked(&format!("{:x}\r\n{}\r\n0\r\n\r\n", 2 * MAX_BODY, big()))]
        }),
        answered("chunks without end", Final(TooLarge), |_| {
            vec![chunked(""), Endless(b"4\r\n    \r\n".repeat(512), NOW)]
        }),
        answered("a body without end", Final(TooLarge), |_| {
            vec![text(with_headers(200, "", "")), Endless(vec![b' '; 4096], NOW)]
        }),
        answered("length too long, closed", Lost(Broken), |good| vec![length(&lengthy(good), good), Close]),
        answered("length too long, open", Lost(Timeout), |good| vec![length(&lengthy(good), good), Stall]),
        answered("length too short", Final(Decode), |good| vec![length("20", good)]),
        answered("length negative", Lost(Broken), |good| vec![length("-1", good), Stall]),
        answered("length that overflows", Lost(Broken), |good| vec![length(&"9".repeat(30), good), Stall]),
        answered("two lengths", Lost(Broken), |good| vec![length("5\r\ncontent-length: 6", good), Stall]),
        answered("chunk of no size", Lost(Broken), |_| vec![chunked("zz\r\n{}\r\n0\r\n\r\n"), Stall]),
        answered("chunk size that overflows", Lost(Broken), |_| vec![chunked("fffffffffffffffff\r\n"), Stall]),
        answered("chunk longer than its size", Lost(Broken), |_| vec![chunked("1\r\n{}}}\r\n"), Stall]),
        answered("chunks without the last", Lost(Broken), |_| vec![chunked("2\r\n{}\r\n"), Close]),
        answered("chunk with an endless extension", Lost(Broken), |_| {
            vec![chunked("2;"), Endless(vec![b'x'; 4096], NOW)]
        }),
        answered("trailers without end", Lost(Broken), |_| {
            vec![chunked("2\r\n{}\r\n0\r\n"), Endless(b"x: y\r\n".repeat(100), NOW)]
        }),
        answered("100 before the answer", Works, |good| {
            vec![text("HTTP/1.1 100 Continue\r\n\r\n"), text(answer(200, good))]
        }),
        answered("103 before the answer", Works, |good| {
            vec![text("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(20) + &answer(200, good))]
        }),
        answered("103 without end", Late, |_| {
            vec![Endless(b"HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20), Duration::from_millis(1))]
        }),
        answered("101 unasked", Final(Other), |_| {
            vec![text("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"), Stall]
        }),
        answered("204 with a body", Final(Decode), |good| vec![text(answer(204, good))]),
        answered("a second answer, unasked", Works, |good| vec![text(answer(200, good) + &answer(200, FORGED))]),
        fault("an answer before the body was read", At::Head, Post, Final(Validation), |_| {
            vec![text(answer(422, "{}"))]
        }),
        fault("an answer, and the body is never read", At::Head, Post, Final(Validation), |_| {
            vec![text(answer(422, "{}")), Deaf]
        }),
        fault("an answer before the body was read, and closed", At::Head, Post, Works, |good| {
            vec![text(with_headers(200, "connection: close\r\n", good)), Close]
        }),
    ]
}

fn statuses() -> Vec<Fault> {
    fn status(status: u16) -> Vec<Act> {
        vec![text(answer(status, "{}"))]
    }
    fn moved(status: u16) -> Vec<Act> {
        vec![text(with_headers(status, "location: https://elsewhere.invalid/\r\ncontent-length: 0\r\n", ""))]
    }
    fn limited(headers: &str) -> Vec<Act> {
        vec![text(with_headers(429, &format!("content-length: 0\r\n{headers}\r\n"), ""))]
    }
    let second = Duration::from_secs(1);
    vec![
        answered("301 to another host", Final(Redirect), |_| moved(301)),
        answered("302 to another host", Final(Redirect), |_| moved(302)),
        answered("307 to another host", Final(Redirect), |_| moved(307)),
        answered("308 to another host", Final(Redirect), |_| moved(308)),
        answered("401", Final(Unauthorized), |_| status(401)),
        answered("404", Final(NotFound), |_| status(404)),
        answered("500", Lost(Server), |_| status(500)),
        answered("501", Final(Server), |_| status(501)),
        answered("502", Lost(Server), |_| status(502)),
        answered("503", Lost(Server), |_| status(503)),
        answered("504", Lost(Server), |_| status(504)),
        answered("429", Again(NOW), |_| status(429)),
        answered("429, retry-after: 0", Again(NOW), |_| limited("retry-after: 0")),
        answered("429, retry-after: 1", Again(second), |_| limited("retry-after: 1")),
        answered("429, retry-after a date, by the server's clock", Again(second), |_| {
            limited("date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT")
        }),
        answered("429, retry-after a date that is over", Again(NOW), |_| {
            limited("retry-after: Sun, 06 Nov 1994 08:49:37 GMT")
        }),
        answered("429, retry-after a date of the year 9999", Final(RateLimited), |_| {
            limited("retry-after: Fri, 31 Dec 9999 23:59:59 GMT")
        }),
        answered("429, retry-after: -1", Again(NOW), |_| limited("retry-after: -1")),
        answered("429, retry-after beyond the deadline", Final(RateLimited), |_| limited("retry-after: 3600")),
        answered("429, retry-after: 2^64 - 1", Final(RateLimited), |_| limited("retry-after: 18446744073709551615")),
        answered("429, retry-after of 30 digits", Final(RateLimited), |_| {
            limited("retry-after: 999999999999999999999999999999")
        }),
        answered("429, retry-after: soon", Again(NOW), |_| limited("retry-after: soon")),
        answered("429, retry-after not text", Again(NOW), |_| {
            vec![Send(b"HTTP/1.1 429 No\r\nretry-after: \xff\xfe\r\ncontent-length: 0\r\n\r\n".to_vec())]
        }),
    ]
}

fn text(text: impl Into<String>) -> Act {
    Send(text.into().into_bytes())
}

fn now_and_then(first: &str, then: &str) -> Vec<Act> {
    vec![text(first), Endless(then.into(), Duration::from_millis(20))]
}

/// Of no customer that was asked for.
const FORGED: &str = r#"{"id":"forged","customer_id":"forged"}"#;
