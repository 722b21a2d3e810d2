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

fn fault(name: &'static str, at: At, over: Over, acts: fn(&str) -> Vec<Act>, promise: Promise) -> Fault {
    Fault { name, at, acts, promise, over }
}

fn connecting() -> Vec<Fault> {
    use Over::Tls as Secure;
    vec![
        fault("unresolvable", At::Unresolvable, Both, |_| vec![], NotSent(&[Connect])),
        fault("refused", At::Refused, Both, |_| vec![], NotSent(&[Connect])),
        fault("certificate expired", At::Expired, Secure, |_| vec![], NotSent(&[Tls])),
        fault("certificate for another name", At::WrongName, Secure, |_| vec![], NotSent(&[Tls])),
        fault("certificate of an unknown authority", At::UnknownAuthority, Secure, |_| vec![], NotSent(&[Tls])),
        fault("handshake: never begins", At::Handshake, Secure, |_| vec![Stall], NotSent(&[Connect])),
        fault(
            "handshake: stalls in a record",
            At::Handshake,
            Secure,
            |_| vec![text("\x16\x03\x03\x01"), Stall],
            NotSent(&[Connect]),
        ),
        fault("handshake: closed", At::Handshake, Secure, |_| vec![Close], NotSent(&[Tls])),
        fault("handshake: reset", At::Handshake, Secure, |_| vec![Reset], NotSent(&[Connect, Tls])),
        fault("handshake: plain HTTP", At::Handshake, Secure, |_| vec![text(answer(400, "")), Close], NotSent(&[Tls])),
        fault("accepted, never answered", At::Open, Both, |_| vec![Stall], Lost(Timeout)),
        fault("closed at once", At::Open, Both, |_| vec![Close], NotSentOrLost),
        fault("cut at once, no notify", At::Open, Secure, |_| vec![Cut], NotSentOrLost),
        fault("reset at once", At::Open, Both, |_| vec![Reset], NotSentOrLost),
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
        fault("closed after the request's head", At::Head, Both, |_| vec![Close], Lost(Broken)),
        fault("reset after the request's head", At::Head, Both, |_| vec![Reset], Lost(Broken)),
        fault("stalled after the request's head", At::Head, Post, |_| vec![Stall], Lost(Timeout)),
        fault("stalled in the request's body", At::HalfBody, Post, |_| vec![Deaf], Lost(Timeout)),
        fault("closed in the request's body", At::HalfBody, Post, |_| vec![Close], Lost(Broken)),
        fault("reset in the request's body", At::HalfBody, Post, |_| vec![Reset], Lost(Broken)),
        fault("closed before the answer", At::Whole, Both, |_| vec![Close], Lost(Broken)),
        fault("cut before the answer, no notify", At::Whole, Secure, |_| vec![Cut], Lost(Broken)),
        fault("reset before the answer", At::Whole, Both, |_| vec![Reset], Lost(Broken)),
        fault("closed after the answer's head", At::Whole, Both, |good| vec![head(good), Close], Lost(Broken)),
        fault("reset after the answer's head", At::Whole, Both, |good| vec![head(good), Reset], Lost(Broken)),
        fault("stalled after the answer's head", At::Whole, Both, |good| vec![head(good), Stall], Lost(Timeout)),
        fault("closed in the answer's body", At::Whole, Both, |good| vec![part(good), Close], Lost(Broken)),
        fault("cut in the answer's body, no notify", At::Whole, Secure, |good| vec![part(good), Cut], Lost(Broken)),
        fault("reset in the answer's body", At::Whole, Both, |good| vec![part(good), Reset], Lost(Broken)),
        fault("stalled in the answer's body", At::Whole, Both, |good| vec![part(good), Stall], Lost(Timeout)),
        fault("ends with the connection", At::Whole, Both, |good| vec![unbounded(good), Close], Works),
        fault(
            "ends with the connection, no notify",
            At::Whole,
            Secure,
            |good| vec![unbounded(good), Cut],
            Lost(Broken),
        ),
        fault("whole, then no notify", At::Whole, Secure, |good| vec![text(answer(200, good)), Cut], Works),
        fault("a byte at a time", At::Whole, Both, |good| vec![Trickle(answer(200, good).into())], Works),
        fault(
            "a byte of the head now and then",
            At::Whole,
            Both,
            |_| now_and_then("HTTP/1.1 200 OK\r\nx: ", "x"),
            Late,
        ),
        fault(
            "a byte of the body now and then",
            At::Whole,
            Both,
            |_| now_and_then(&with_headers(200, "content-length: 9999\r\n", ""), " "),
            Late,
        ),
        fault("no answer until the deadline", At::Whole, Both, |_| vec![Stall], Late),
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
        fault("another protocol", At::Whole, Both, |_| vec![text("SSH-2.0-OpenSSH_9.9\r\n"), Stall], Lost(Broken)),
        fault("bytes of no protocol", At::Whole, Both, |_| vec![Send((0..=255).rev().collect()), Stall], Lost(Broken)),
        fault("HTTP/2 unasked", At::Whole, Both, |_| vec![text("\0\0\0\x04\0\0\0\0\0"), Stall], Lost(Broken)),
        fault("blank lines without end", At::Whole, Both, |_| vec![Endless(b"\r\n".repeat(512), NOW)], Lost(Broken)),
        fault(
            "200 headers",
            At::Whole,
            Both,
            |good| vec![text(with_headers(200, &"x: y\r\n".repeat(200), good)), Close],
            Lost(Broken),
        ),
        fault(
            "a header of 1 MB",
            At::Whole,
            Both,
            |good| vec![text(with_headers(200, &format!("x: {}\r\n", "y".repeat(1 << 20)), good)), Close],
            Lost(Broken),
        ),
        fault(
            "headers without end",
            At::Whole,
            Both,
            |_| vec![text("HTTP/1.1 200 OK\r\n"), Endless(b"x: y\r\n".repeat(100), NOW)],
            Lost(Broken),
        ),
        fault(
            "a header that is none",
            At::Whole,
            Both,
            |good| vec![text(with_headers(200, "\0\x01\r\n", good)), Stall],
            Lost(Broken),
        ),
        fault("length over the limit", At::Whole, Both, |_| vec![text(answer(200, &big()))], Final(TooLarge)),
        fault(
            "length of 2^63",
            At::Whole,
            Both,
            |good| vec![length("9223372036854775808", good), Stall],
            Final(TooLarge),
        ),
        fault(
            "chunks over the limit",
            At::Whole,
            Both,
            |_| vec![chunked(&format!("{:x}\r\n{}\r\n0\r\n\r\n", 2 * MAX_BODY, big()))],
            Final(TooLarge),
        ),
        fault(
            "chunks without end",
            At::Whole,
            Both,
            |_| vec![chunked(""), Endless(b"4\r\n    \r\n".repeat(512), NOW)],
            Final(TooLarge),
        ),
        fault(
            "a body without end",
            At::Whole,
            Both,
            |_| vec![text(with_headers(200, "", "")), Endless(vec![b' '; 4096], NOW)],
            Final(TooLarge),
        ),
        fault(
            "length too long, closed",
            At::Whole,
            Both,
            |good| vec![length(&lengthy(good), good), Close],
            Lost(Broken),
        ),
        fault(
            "length too long, open",
            At::Whole,
            Both,
            |good| vec![length(&lengthy(good), good), Stall],
            Lost(Timeout),
        ),
        fault("length too short", At::Whole, Both, |good| vec![length("20", good)], Final(Decode)),
        fault("length negative", At::Whole, Both, |good| vec![length("-1", good), Stall], Lost(Broken)),
        fault(
            "length that overflows",
            At::Whole,
            Both,
            |good| vec![length(&"9".repeat(30), good), Stall],
            Lost(Broken),
        ),
        fault("two lengths", At::Whole, Both, |good| vec![length("5\r\ncontent-length: 6", good), Stall], Lost(Broken)),
        fault("chunk of no size", At::Whole, Both, |_| vec![chunked("zz\r\n{}\r\n0\r\n\r\n"), Stall], Lost(Broken)),
        fault(
            "chunk size that overflows",
            At::Whole,
            Both,
            |_| vec![chunked("fffffffffffffffff\r\n"), Stall],
            Lost(Broken),
        ),
        fault("chunk longer than its size", At::Whole, Both, |_| vec![chunked("1\r\n{}}}\r\n"), Stall], Lost(Broken)),
        fault("chunks without the last", At::Whole, Both, |_| vec![chunked("2\r\n{}\r\n"), Close], Lost(Broken)),
        fault(
            "chunk with an endless extension",
            At::Whole,
            Both,
            |_| vec![chunked("2;"), Endless(vec![b'x'; 4096], NOW)],
            Lost(Broken),
        ),
        fault(
            "trailers without end",
            At::Whole,
            Both,
            |_| vec![chunked("2\r\n{}\r\n0\r\n"), Endless(b"x: y\r\n".repeat(100), NOW)],
            Lost(Broken),
        ),
        fault(
            "100 before the answer",
            At::Whole,
            Both,
            |good| vec![text("HTTP/1.1 100 Continue\r\n\r\n"), text(answer(200, good))],
            Works,
        ),
        fault(
            "103 before the answer",
            At::Whole,
            Both,
            |good| vec![text("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(20) + &answer(200, good))],
            Works,
        ),
        fault(
            "103 without end",
            At::Whole,
            Both,
            |_| vec![Endless(b"HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20), Duration::from_millis(1))],
            Late,
        ),
        fault(
            "101 unasked",
            At::Whole,
            Both,
            |_| vec![text("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"), Stall],
            Final(Other),
        ),
        fault("204 with a body", At::Whole, Both, |good| vec![text(answer(204, good))], Final(Decode)),
        fault(
            "a second answer, unasked",
            At::Whole,
            Both,
            |good| vec![text(answer(200, good) + &answer(200, FORGED))],
            Works,
        ),
        fault(
            "an answer before the body was read",
            At::Head,
            Post,
            |_| vec![text(answer(422, "{}"))],
            Final(Validation),
        ),
        fault(
            "an answer, and the body is never read",
            At::Head,
            Post,
            |_| vec![text(answer(422, "{}")), Deaf],
            Final(Validation),
        ),
        fault(
            "an answer before the body was read, and closed",
            At::Head,
            Post,
            |good| vec![text(with_headers(200, "connection: close\r\n", good)), Close],
            Works,
        ),
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
        fault("301 to another host", At::Whole, Both, |_| moved(301), Final(Redirect)),
        fault("302 to another host", At::Whole, Both, |_| moved(302), Final(Redirect)),
        fault("307 to another host", At::Whole, Both, |_| moved(307), Final(Redirect)),
        fault("308 to another host", At::Whole, Both, |_| moved(308), Final(Redirect)),
        fault("401", At::Whole, Both, |_| status(401), Final(Unauthorized)),
        fault("404", At::Whole, Both, |_| status(404), Final(NotFound)),
        fault("500", At::Whole, Both, |_| status(500), Lost(Server)),
        fault("501", At::Whole, Both, |_| status(501), Final(Server)),
        fault("502", At::Whole, Both, |_| status(502), Lost(Server)),
        fault("503", At::Whole, Both, |_| status(503), Lost(Server)),
        fault("504", At::Whole, Both, |_| status(504), Lost(Server)),
        fault("429", At::Whole, Both, |_| status(429), Again(NOW)),
        fault("429, retry-after: 0", At::Whole, Both, |_| limited("retry-after: 0"), Again(NOW)),
        fault("429, retry-after: 1", At::Whole, Both, |_| limited("retry-after: 1"), Again(second)),
        fault(
            "429, retry-after a date, by the server's clock",
            At::Whole,
            Both,
            |_| limited("date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT"),
            Again(second),
        ),
        fault(
            "429, retry-after a date that is over",
            At::Whole,
            Both,
            |_| limited("retry-after: Sun, 06 Nov 1994 08:49:37 GMT"),
            Again(NOW),
        ),
        fault(
            "429, retry-after a date of the year 9999",
            At::Whole,
            Both,
            |_| limited("retry-after: Fri, 31 Dec 9999 23:59:59 GMT"),
            Final(RateLimited),
        ),
        fault("429, retry-after: -1", At::Whole, Both, |_| limited("retry-after: -1"), Again(NOW)),
        fault(
            "429, retry-after beyond the deadline",
            At::Whole,
            Both,
            |_| limited("retry-after: 3600"),
            Final(RateLimited),
        ),
        fault(
            "429, retry-after: 2^64 - 1",
            At::Whole,
            Both,
            |_| limited("retry-after: 18446744073709551615"),
            Final(RateLimited),
        ),
        fault(
            "429, retry-after of 30 digits",
            At::Whole,
            Both,
            |_| limited("retry-after: 999999999999999999999999999999"),
            Final(RateLimited),
        ),
        fault("429, retry-after: soon", At::Whole, Both, |_| limited("retry-after: soon"), Again(NOW)),
        fault(
            "429, retry-after not text",
            At::Whole,
            Both,
            |_| vec![Send(b"HTTP/1.1 429 No\r\nretry-after: \xff\xfe\r\ncontent-length: 0\r\n\r\n".to_vec())],
            Again(NOW),
        ),
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
