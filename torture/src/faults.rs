//! What can go wrong between a client and a server, and what is promised for it.

use h2::Reason;
use polar_funcs::ErrorKind::{self, *};
use std::sync::Arc;
use std::time::Duration;
use test_support::faulty::{FaultPoint, Protocol, ServerAction};
use test_support::frames::{self, CONTINUATION, DATA, HEADERS, PING, PUSH_PROMISE, SETTINGS, WINDOW_UPDATE, frame};
use test_support::{response, response_with_headers};

/// A row of the table.
pub(crate) struct Fault {
    pub(crate) name: &'static str,
    pub(crate) at: FaultPoint,
    /// What the server does, given the good body.
    pub(crate) acts: fn(&str) -> Vec<ServerAction>,
    pub(crate) promise: Expectation,
    pub(crate) over: &'static [Protocol],
    /// Whether it takes a request with a body.
    pub(crate) post: bool,
    /// Whether it is a GOAWAY, which says something of the other requests on the connection, too.
    pub(crate) goes_away: bool,
}

/// What the retry table promises.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Expectation {
    /// Success with the first request.
    Works,
    /// The request was not sent: again for all methods.
    NotSent(&'static [ErrorKind]),
    /// The request was not sent, and the next one would not be, either: never again.
    Permanent(&'static [ErrorKind]),
    /// The request may have been seen: again for GET alone.
    Lost(ErrorKind),
    /// One of these two, as chance has it, and the error says which.
    NotSentOrLost,
    /// The request came, and the server says that it did nothing with it: again for all methods.
    Refused,
    /// An answer, or what must be taken for one: never again.
    Final(ErrorKind),
    /// 429: again for all methods, but not before this time is over.
    Again(Duration),
    /// The deadline ends it.
    Late,
}

pub(crate) const MAX_BODY: usize = 64 * 1024;

/// Stands for the URL of another server, in the headers of an answer.
pub(crate) const ELSEWHERE: &str = "{elsewhere}";

/// All of them.
pub(crate) fn all() -> Vec<Fault> {
    let mut faults = connecting();
    faults.extend(breaking());
    faults.extend(framing());
    faults.extend(statuses());
    faults.extend(proxies());
    faults.extend(frames());
    faults
}

use Expectation::*;
use ServerAction::*;

const ALL: &[Protocol] = &Protocol::ALL;
const USUAL: &[Protocol] = &Protocol::USUAL;
/// What has its first word before TLS.
const DIALLED: &[Protocol] = &[Protocol::Plain, Protocol::Tls, Protocol::Proxy];
/// What is sent before the first word of TLS comes, which a proxy would send behind its own answer.
const TLS: &[Protocol] = &[Protocol::Tls];
const SECURE: &[Protocol] = &[Protocol::Tls, Protocol::Proxy];
const SECURE_ALL: &[Protocol] = &[Protocol::Tls, Protocol::Http2, Protocol::Proxy];
const PROXY: &[Protocol] = &[Protocol::Proxy];
const PROXIES: &[Protocol] = &[Protocol::Proxy, Protocol::TlsProxy];
const TLS_PROXY: &[Protocol] = &[Protocol::TlsProxy];
const SOCKS: &[Protocol] = &[Protocol::Socks];
const EVERY: &[Protocol] =
    &[Protocol::Plain, Protocol::Tls, Protocol::Http2, Protocol::Proxy, Protocol::TlsProxy, Protocol::Socks];
const HTTP2: &[Protocol] = &[Protocol::Http2];

const NOW: Duration = Duration::ZERO;

/// Long enough for a connection to be idle.
const IDLE: ServerAction = Wait(Duration::from_millis(20));

type Acts = fn(&str) -> Vec<ServerAction>;

fn fault(name: &'static str, at: FaultPoint, over: &'static [Protocol], promise: Expectation, acts: Acts) -> Fault {
    Fault { name, at, acts, promise, over, post: false, goes_away: false }
}

/// A fault of requests with a body.
fn posted(name: &'static str, at: FaultPoint, over: &'static [Protocol], promise: Expectation, acts: Acts) -> Fault {
    Fault { post: true, ..fault(name, at, over, promise, acts) }
}

/// A fault in what comes after the whole request was read.
fn answered(name: &'static str, promise: Expectation, acts: Acts) -> Fault {
    fault(name, FaultPoint::Whole, ALL, promise, acts)
}

/// The same, of HTTP/1.1 alone.
fn written(name: &'static str, promise: Expectation, acts: Acts) -> Fault {
    fault(name, FaultPoint::Whole, USUAL, promise, acts)
}

/// The same, of HTTP/2 alone.
fn framed(name: &'static str, promise: Expectation, acts: Acts) -> Fault {
    fault(name, FaultPoint::Whole, HTTP2, promise, acts)
}

fn connecting() -> Vec<Fault> {
    /// A fatal alert of TLS.
    fn alert(alert: u8) -> Vec<ServerAction> {
        vec![Send(vec![21, 3, 3, 0, 2, 2, alert]), Close]
    }
    vec![
        fault("unresolvable", FaultPoint::Unresolvable, DIALLED, NotSent(&[Connect]), |_| vec![]),
        fault("a dead first address", FaultPoint::DeadFirst, EVERY, Works, |_| vec![]),
        fault("refused", FaultPoint::Refused, DIALLED, NotSent(&[Connect]), |_| vec![]),
        fault("certificate expired", FaultPoint::Expired, SECURE, Permanent(&[Tls]), |_| vec![]),
        fault("certificate for another name", FaultPoint::WrongName, SECURE, Permanent(&[Tls]), |_| vec![]),
        fault(
            "certificate of an unknown authority",
            FaultPoint::UnknownAuthority,
            SECURE,
            Permanent(&[Tls]),
            |_| vec![],
        ),
        fault("handshake: nothing in common", FaultPoint::Handshake, TLS, Permanent(&[Tls]), |_| alert(40)),
        fault("handshake: no such version", FaultPoint::Handshake, TLS, Permanent(&[Tls]), |_| alert(70)),
        fault("handshake: the server failed", FaultPoint::Handshake, TLS, NotSent(&[Tls]), |_| alert(80)),
        fault("handshake: never begins", FaultPoint::Handshake, SECURE, NotSent(&[Connect]), |_| vec![Stall]),
        fault("handshake: stalls in a record", FaultPoint::Handshake, SECURE, NotSent(&[Connect]), |_| {
            vec![text("\x16\x03\x03\x01"), Stall]
        }),
        fault("handshake: closed", FaultPoint::Handshake, SECURE, NotSent(&[Tls]), |_| vec![Close]),
        fault("handshake: reset", FaultPoint::Handshake, SECURE, NotSent(&[Connect, Tls]), |_| vec![Reset]),
        fault("handshake: plain HTTP", FaultPoint::Handshake, SECURE, NotSent(&[Tls, Connect]), |_| {
            vec![text(response(400, "")), Close]
        }),
        fault("accepted, never answered", FaultPoint::Open, ALL, Lost(Timeout), |_| vec![Stall]),
        fault("closed at once", FaultPoint::Open, ALL, NotSentOrLost, |_| vec![Close]),
        fault("cut at once, no notify", FaultPoint::Open, SECURE_ALL, NotSentOrLost, |_| vec![Cut]),
        fault("reset at once", FaultPoint::Open, ALL, NotSentOrLost, |_| vec![Reset]),
    ]
}

fn breaking() -> Vec<Fault> {
    fn part_of(good: &str, length: usize) -> ServerAction {
        Begin(200, format!("content-length: {}\r\n", good.len()), good[..length].to_owned())
    }
    fn head(good: &str) -> ServerAction {
        part_of(good, 0)
    }
    fn part(good: &str) -> ServerAction {
        part_of(good, good.len() / 2)
    }
    fn unbounded(good: &str) -> ServerAction {
        text(response_with_headers(200, "", good))
    }
    vec![
        fault("closed after the request's head", FaultPoint::Head, ALL, Lost(ConnectionLost), |_| vec![Close]),
        fault("reset after the request's head", FaultPoint::Head, ALL, Lost(ConnectionLost), |_| vec![Reset]),
        posted("stalled after the request's head", FaultPoint::Head, ALL, Lost(Timeout), |_| vec![Stall]),
        posted("stalled in the request's body", FaultPoint::HalfBody, ALL, Lost(Timeout), |_| vec![Deaf]),
        posted("closed in the request's body", FaultPoint::HalfBody, ALL, Lost(ConnectionLost), |_| vec![Close]),
        posted("reset in the request's body", FaultPoint::HalfBody, ALL, Lost(ConnectionLost), |_| vec![Reset]),
        answered("closed before the answer", Lost(ConnectionLost), |_| vec![Close]),
        fault("cut before the answer, no notify", FaultPoint::Whole, SECURE_ALL, Lost(ConnectionLost), |_| vec![Cut]),
        answered("reset before the answer", Lost(ConnectionLost), |_| vec![Reset]),
        answered("closed after the answer's head", Lost(ConnectionLost), |good| vec![head(good), Close]),
        answered("reset after the answer's head", Lost(ConnectionLost), |good| vec![head(good), Reset]),
        answered("stalled after the answer's head", Lost(Timeout), |good| vec![head(good), Stall]),
        answered("closed in the answer's body", Lost(ConnectionLost), |good| vec![part(good), Close]),
        fault("cut in the answer's body, no notify", FaultPoint::Whole, SECURE_ALL, Lost(ConnectionLost), |good| {
            vec![part(good), Cut]
        }),
        answered("reset in the answer's body", Lost(ConnectionLost), |good| vec![part(good), Reset]),
        answered("stalled in the answer's body", Lost(Timeout), |good| vec![part(good), Stall]),
        written("ends with the connection", Works, |good| vec![unbounded(good), Close]),
        fault("ends with the connection, no notify", FaultPoint::Whole, SECURE, Lost(ConnectionLost), |good| {
            vec![unbounded(good), Cut]
        }),
        fault("whole, then no notify", FaultPoint::Whole, SECURE_ALL, Works, |good| vec![good_answer(good), Cut]),
        answered("a byte at a time", Works, |good| vec![Trickle(good_answer(good).into())]),
        written("a byte of the head now and then", Late, |_| now_and_then("HTTP/1.1 200 OK\r\nx: ", "x")),
        written("a byte of the body now and then", Late, |_| {
            now_and_then(&response_with_headers(200, "content-length: 9999\r\n", ""), " ")
        }),
        answered("no answer until the deadline", Late, |_| vec![Stall]),
    ]
}

fn framing() -> Vec<Fault> {
    fn chunked(chunks: &str) -> ServerAction {
        text(response_with_headers(200, "transfer-encoding: chunked\r\n", chunks))
    }
    fn length(length: &str, good: &str) -> ServerAction {
        text(response_with_headers(200, &format!("content-length: {length}\r\n"), good))
    }
    fn lengthy(good: &str) -> String {
        (good.len() + 1).to_string()
    }
    fn big() -> String {
        " ".repeat(2 * MAX_BODY)
    }
    vec![
        written("another protocol", Lost(ConnectionLost), |_| vec![text("SSH-2.0-OpenSSH_9.9\r\n"), Stall]),
        written("bytes of no protocol", Lost(ConnectionLost), |_| vec![Send((0..=255).rev().collect()), Stall]),
        written("HTTP/2 unasked", Lost(ConnectionLost), |_| vec![text("\0\0\0\x04\0\0\0\0\0"), Stall]),
        written("blank lines without end", Final(TooLarge), |_| vec![endless(b"\r\n".repeat(512))]),
        written("200 headers", Final(TooLarge), |good| {
            vec![text(response_with_headers(200, &"x: y\r\n".repeat(200), good)), Close]
        }),
        written("a header of 1 MB", Final(TooLarge), |good| {
            vec![text(response_with_headers(200, &format!("x: {}\r\n", "y".repeat(1 << 20)), good)), Close]
        }),
        written("headers without end", Final(TooLarge), |_| {
            vec![text("HTTP/1.1 200 OK\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        written("a header that is none", Lost(ConnectionLost), |good| {
            vec![text(response_with_headers(200, "\0\x01\r\n", good)), Stall]
        }),
        written("length over the limit", Final(TooLarge), |_| vec![text(response(200, &big()))]),
        written("length of 2^63", Final(TooLarge), |good| vec![length("9223372036854775808", good), Stall]),
        written("chunks over the limit", Final(TooLarge), |_| {
            vec![chunked(&format!("{:x}\r\n{}\r\n0\r\n\r\n", 2 * MAX_BODY, big()))]
        }),
        written("chunks without end", Final(TooLarge), |_| vec![chunked(""), endless(b"4\r\n    \r\n".repeat(512))]),
        written("a body without end", Final(TooLarge), |_| {
            vec![text(response_with_headers(200, "", "")), endless([b' '; 4096])]
        }),
        written("length too long, closed", Lost(ConnectionLost), |good| vec![length(&lengthy(good), good), Close]),
        written("length too long, open", Lost(Timeout), |good| vec![length(&lengthy(good), good), Stall]),
        written("length too short", Final(Decode), |good| vec![length("20", good)]),
        written("length negative", Lost(ConnectionLost), |good| vec![length("-1", good), Stall]),
        written("length that overflows", Lost(ConnectionLost), |good| vec![length(&"9".repeat(30), good), Stall]),
        written("two lengths", Lost(ConnectionLost), |good| vec![length("5\r\ncontent-length: 6", good), Stall]),
        written("chunk of no size", Lost(ConnectionLost), |_| vec![chunked("zz\r\n{}\r\n0\r\n\r\n"), Stall]),
        written("chunk size that overflows", Lost(ConnectionLost), |_| vec![chunked("fffffffffffffffff\r\n"), Stall]),
        written("chunk longer than its size", Lost(ConnectionLost), |_| vec![chunked("1\r\n{}}}\r\n"), Stall]),
        written("chunks without the last", Lost(ConnectionLost), |_| vec![chunked("2\r\n{}\r\n"), Close]),
        written("chunk with an endless extension", Lost(ConnectionLost), |_| {
            vec![chunked("2;"), endless([b'x'; 4096])]
        }),
        written("trailers without end", Lost(ConnectionLost), |_| {
            vec![chunked("2\r\n{}\r\n0\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        written("100 before the answer", Works, |good| {
            vec![text("HTTP/1.1 100 Continue\r\n\r\n"), text(response(200, good))]
        }),
        written("103 before the answer", Works, |good| {
            vec![text("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(20) + &response(200, good))]
        }),
        written("103 without end", Late, |_| {
            vec![Endless(text("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20)).into(), Duration::from_millis(1))]
        }),
        written("101 unasked", Final(Other), |_| {
            vec![text("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"), Stall]
        }),
        written("204 with a body", Final(Decode), |good| vec![text(response(204, good))]),
        written("a second answer, unasked", Works, |good| vec![text(response(200, good) + &response(200, FORGED))]),
        posted("an answer before the body was read", FaultPoint::Head, USUAL, Final(Validation), |_| {
            vec![text(response(422, "{}"))]
        }),
        posted("an answer, and the body is never read", FaultPoint::Head, USUAL, Final(Validation), |_| {
            vec![text(response(422, "{}")), Deaf]
        }),
        posted("an answer before the body was read, and closed", FaultPoint::Head, USUAL, Works, |good| {
            vec![text(response_with_headers(200, "connection: close\r\n", good)), Close]
        }),
    ]
}

fn statuses() -> Vec<Fault> {
    fn status(status: u16) -> Vec<ServerAction> {
        vec![Answer(status, String::new(), "{}".to_owned())]
    }
    fn moved(status: u16) -> Vec<ServerAction> {
        vec![Answer(status, format!("location: {ELSEWHERE}/v1/customers/\r\n"), String::new())]
    }
    fn limited(headers: &str) -> Vec<ServerAction> {
        vec![Answer(429, format!("{headers}\r\n"), String::new())]
    }
    let second = Duration::from_secs(1);
    vec![
        answered("301 to another host", Final(Redirect), |_| moved(301)),
        answered("302 to another host", Final(Redirect), |_| moved(302)),
        answered("303 to another host", Final(Redirect), |_| moved(303)),
        answered("307 to another host", Final(Redirect), |_| moved(307)),
        answered("308 to another host", Final(Redirect), |_| moved(308)),
        answered("401", Final(Unauthorized), |_| status(401)),
        answered("404 of an object", Final(NotFound), |_| {
            let body = r#"{"error":"ResourceNotFound","detail":"Not found"}"#;
            vec![Answer(404, String::new(), body.to_owned())]
        }),
        answered("404 of a route", Final(RouteNotFound), |_| status(404)),
        answered("408", Lost(Other), |_| status(408)),
        answered("425", Lost(Other), |_| status(425)),
        answered("500", Lost(Server), |_| status(500)),
        answered("501", Final(Server), |_| status(501)),
        answered("502", Lost(Server), |_| status(502)),
        answered("503", Lost(Server), |_| status(503)),
        answered("504", Lost(Server), |_| status(504)),
        answered("520", Lost(Server), |_| status(520)),
        answered("522", Lost(Server), |_| status(522)),
        answered("524", Lost(Server), |_| status(524)),
        answered("526", Final(Server), |_| status(526)),
        answered("527", Lost(Server), |_| status(527)),
        answered("530", Lost(Server), |_| status(530)),
        written("408 while idle, and closed", Works, |good| {
            vec![good_answer(good), IDLE, text(response(408, "")), Close]
        }),
        written("408 behind the answer", Works, |good| vec![text(response(200, good) + &response(408, "")), Close]),
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
        written("429, retry-after not text", Again(NOW), |_| {
            vec![Send(b"HTTP/1.1 429 No\r\nretry-after: \xff\xfe\r\ncontent-length: 0\r\n\r\n".to_vec())]
        }),
    ]
}

fn proxies() -> Vec<Fault> {
    fn proxied(name: &'static str, at: FaultPoint, promise: Expectation, acts: Acts) -> Fault {
        let over = if at == FaultPoint::Accepted { PROXY } else { PROXIES };
        fault(name, at, over, promise, acts)
    }
    fn by_tls(name: &'static str, acts: Acts) -> Fault {
        fault(name, FaultPoint::Accepted, TLS_PROXY, NotSent(&[Tls, Connect]), acts)
    }
    fn socks(name: &'static str, at: FaultPoint, promise: Expectation, acts: Acts) -> Fault {
        fault(name, at, SOCKS, promise, acts)
    }
    fn refusal(status: u16) -> Vec<ServerAction> {
        vec![text(response(status, "no"))]
    }
    const WAY: &str = "HTTP/1.1 200 OK\r\n\r\n";
    let nothing = NotSent(&[Connect]);
    let never = Permanent(&[Connect]);
    vec![
        proxied("proxy: accepts, never answers", FaultPoint::Accepted, nothing, |_| vec![Stall]),
        proxied("proxy: closes at once", FaultPoint::Accepted, nothing, |_| vec![Close]),
        proxied("proxy: resets at once", FaultPoint::Accepted, nothing, |_| vec![Reset]),
        proxied("proxy: answers before it is asked", FaultPoint::Accepted, nothing, |_| refusal(502)),
        proxied("proxy: never answers CONNECT", FaultPoint::Asked, nothing, |_| vec![Stall]),
        proxied("proxy: closes after CONNECT", FaultPoint::Asked, nothing, |_| vec![Close]),
        proxied("proxy: resets after CONNECT", FaultPoint::Asked, nothing, |_| vec![Reset]),
        proxied("proxy: 407", FaultPoint::Asked, never, |_| refusal(407)),
        proxied("proxy: 407, and closes", FaultPoint::Asked, never, |_| vec![text(response(407, "no")), Close]),
        proxied("proxy: 403", FaultPoint::Asked, never, |_| refusal(403)),
        proxied("proxy: 400", FaultPoint::Asked, never, |_| refusal(400)),
        proxied("proxy: 429", FaultPoint::Asked, nothing, |_| refusal(429)),
        proxied("proxy: 502", FaultPoint::Asked, nothing, |_| refusal(502)),
        proxied("proxy: 502, and closes", FaultPoint::Asked, nothing, |_| vec![text(response(502, "no")), Close]),
        proxied("proxy: 302", FaultPoint::Asked, nothing, |_| {
            vec![Answer(302, format!("location: {ELSEWHERE}/\r\n"), String::new()), Stall]
        }),
        proxied("proxy: bytes of no protocol", FaultPoint::Asked, nothing, |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
        proxied("proxy: half a head, and closes", FaultPoint::Asked, nothing, |_| {
            vec![text("HTTP/1.1 200 OK\r\nx"), Close]
        }),
        proxied("proxy: a head without end", FaultPoint::Asked, nothing, |_| {
            vec![text("HTTP/1.1 200 OK\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        proxied("proxy: a byte of the head now and then", FaultPoint::Asked, nothing, |_| {
            now_and_then("HTTP/1.1 200 OK\r\nx: ", "x")
        }),
        proxied("proxy: answers a byte at a time", FaultPoint::Asked, Works, |_| vec![Trickle(text(WAY).into())]),
        proxied("proxy: 200, and more behind it", FaultPoint::Asked, nothing, |_| {
            vec![text(format!("{WAY}\x16\x03\x03")), Stall]
        }),
        by_tls("proxy by TLS: never begins", |_| vec![Stall]),
        by_tls("proxy by TLS: closes at once", |_| vec![Close]),
        by_tls("proxy by TLS: resets at once", |_| vec![Reset]),
        by_tls("proxy by TLS: speaks without", |_| refusal(400)),
        socks("SOCKS: accepts, never answers", FaultPoint::Accepted, nothing, |_| vec![Stall]),
        socks("SOCKS: closes at once", FaultPoint::Accepted, nothing, |_| vec![Close]),
        socks("SOCKS: never answers", FaultPoint::Asked, nothing, |_| vec![Stall]),
        socks("SOCKS: closes", FaultPoint::Asked, nothing, |_| vec![Close]),
        socks("SOCKS: resets", FaultPoint::Asked, nothing, |_| vec![Reset]),
        socks("SOCKS: wants what is not offered", FaultPoint::Asked, never, |_| vec![Send(vec![5, 255]), Close]),
        socks("SOCKS: wants another password", FaultPoint::Asked, never, |_| vec![Send(vec![5, 2, 1, 1]), Close]),
        socks("SOCKS: forbids it", FaultPoint::Asked, never, |_| {
            vec![Send(vec![5, 0, 5, 2, 0, 1, 0, 0, 0, 0, 0, 0]), Close]
        }),
        socks("SOCKS: can't reach it", FaultPoint::Asked, nothing, |_| {
            vec![Send(vec![5, 0, 5, 4, 0, 1, 0, 0, 0, 0, 0, 0]), Stall]
        }),
        socks("SOCKS: half an answer, and closes", FaultPoint::Asked, nothing, |_| {
            vec![Send(vec![5, 0, 5, 0, 0, 4]), Close]
        }),
        socks("SOCKS: HTTP", FaultPoint::Asked, nothing, |_| refusal(400)),
        socks("SOCKS: answers a byte at a time", FaultPoint::Asked, Works, |_| {
            vec![Trickle(Send(vec![5, 0, 5, 0, 0, 3, 2, 104, 105, 0, 7]).into())]
        }),
        socks("SOCKS: a way, and closes", FaultPoint::Handshake, NotSent(&[Tls]), |_| vec![Close]),
        socks("SOCKS: a way, then bytes of no protocol", FaultPoint::Handshake, NotSent(&[Tls, Connect]), |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
        proxied("proxy: 200, and closes", FaultPoint::Handshake, NotSent(&[Tls]), |_| vec![Close]),
        proxied("proxy: 200, then bytes of no protocol", FaultPoint::Handshake, NotSent(&[Tls, Connect]), |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
    ]
}

fn frames() -> Vec<Fault> {
    fn resets(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::reset(stream, reason))
    }
    fn ends_at(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::go_away(stream, reason))
    }
    fn ends_before(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::go_away(stream.saturating_sub(2), reason))
    }
    fn one(kind: u8, flags: u8, on: fn(u32) -> u32, payload: impl Into<Vec<u8>>) -> ServerAction {
        let payload = payload.into();
        frames_of(move |stream| frame(kind, flags, on(stream), &payload))
    }
    fn of_it(kind: u8, payload: impl Into<Vec<u8>>) -> ServerAction {
        one(kind, 0, |stream| stream, payload)
    }
    fn of_all(kind: u8, payload: impl Into<Vec<u8>>) -> ServerAction {
        one(kind, 0, |_| 0, payload)
    }
    fn lines(lines: &'static str, ends: bool) -> ServerAction {
        frames_of(move |stream| frames::headers(stream, lines, ends))
    }
    fn length(length: impl ToString, good: &str) -> ServerAction {
        Answer(200, format!("content-length: {}\r\n", length.to_string()), good.to_owned())
    }
    fn begun(good: &str) -> ServerAction {
        Begin(200, String::new(), good[..good.len() / 2].to_owned())
    }
    fn many(act: ServerAction) -> ServerAction {
        Endless(act.into(), NOW)
    }
    fn going(name: &'static str, promise: Expectation, acts: Acts) -> Fault {
        Fault { goes_away: true, ..framed(name, promise, acts) }
    }
    fn bad(name: &'static str, acts: Acts) -> Fault {
        framed(name, Lost(ConnectionLost), acts)
    }
    vec![
        framed("stream refused", Refused, |_| vec![resets(Reason::REFUSED_STREAM)]),
        bad("stream failed", |_| vec![resets(Reason::INTERNAL_ERROR)]),
        bad("stream cancelled", |_| vec![resets(Reason::CANCEL)]),
        bad("stream calmed down", |_| vec![resets(Reason::ENHANCE_YOUR_CALM)]),
        bad("stream ended without an answer", |_| vec![resets(Reason::NO_ERROR)]),
        bad("stream failed after the answer's head", |_| {
            vec![Begin(200, String::new(), String::new()), resets(Reason::INTERNAL_ERROR)]
        }),
        bad("stream cancelled in the answer's body", |good| vec![begun(good), resets(Reason::CANCEL)]),
        framed("stream ended after the answer", Works, |good| vec![good_answer(good), resets(Reason::NO_ERROR)]),
        posted("stream refused in the request's body", FaultPoint::HalfBody, HTTP2, Refused, |_| {
            vec![resets(Reason::REFUSED_STREAM), Stall]
        }),
        posted("an answer before the body was read, and ended", FaultPoint::Head, HTTP2, Final(Validation), |_| {
            vec![Answer(422, String::new(), "{}".to_owned()), resets(Reason::NO_ERROR)]
        }),
        posted("an answer before the body was read, in frames", FaultPoint::Head, HTTP2, Final(Validation), |_| {
            vec![Answer(422, String::new(), "{}".to_owned())]
        }),
        posted("an answer, and the body is never read, in frames", FaultPoint::Head, HTTP2, Final(Validation), |_| {
            vec![Answer(422, String::new(), "{}".to_owned()), Stall]
        }),
        going("goodbye before it", Refused, |_| vec![ends_before(Reason::NO_ERROR), Stall]),
        going("goodbye before it, closed", Refused, |_| vec![ends_before(Reason::NO_ERROR), Close]),
        going("failure before it", Refused, |_| vec![ends_before(Reason::ENHANCE_YOUR_CALM), Close]),
        going("goodbye after it, stalled", Lost(Timeout), |_| vec![ends_at(Reason::NO_ERROR), Stall]),
        going("goodbye after it, closed", Lost(ConnectionLost), |_| vec![ends_at(Reason::NO_ERROR), Close]),
        going("failure after it", Lost(ConnectionLost), |_| vec![ends_at(Reason::INTERNAL_ERROR), Close]),
        going("goodbye, then the answer", Works, |good| vec![ends_at(Reason::NO_ERROR), good_answer(good), Close]),
        going("goodbye to come, the answer, then goodbye", Works, |good| {
            let to_come = frames_of(|_| frames::go_away(u32::MAX >> 1, Reason::NO_ERROR));
            vec![to_come, good_answer(good), ends_at(Reason::NO_ERROR), Close]
        }),
        going("the answer, then goodbye", Works, |good| vec![good_answer(good), ends_at(Reason::NO_ERROR), Close]),
        bad("frames of no kind and length", |_| vec![Send((0..=255).rev().collect()), Stall]),
        bad("HTTP/1.1 in HTTP/2", |good| vec![text(response(200, good)), Stall]),
        bad("a frame that is too long", |_| vec![of_it(DATA, [0; 20_000]), Stall]),
        bad("half a frame, closed", |_| vec![text("\0\0\x08\x06"), Close]),
        bad("a body without a head", |good| vec![of_it(DATA, good), Stall]),
        bad("a body of no stream", |good| vec![of_all(DATA, good), Stall]),
        bad("headers of a stream that is none", |_| vec![one(HEADERS, 4, |stream| stream + 101, [0x88]), Stall]),
        bad("headers that can't be unpacked", |_| vec![one(HEADERS, 4, |stream| stream, [0xff; 40]), Stall]),
        bad("headers without a status", |_| vec![lines("x: y", true), Stall]),
        bad("headers with a status that is none", |_| vec![lines(":status: ok", true), Stall]),
        bad("headers in capitals", |_| vec![lines(":status: 200\nX: Y", true), Stall]),
        bad("headers of a connection", |_| vec![lines(":status: 200\nconnection: close", true), Stall]),
        bad("headers of 1 MB", |good| vec![Answer(200, format!("x: {}\r\n", "y".repeat(1 << 20)), good.to_owned())]),
        bad("2000 headers", |good| vec![Answer(200, "x: y\r\n".repeat(2000), good.to_owned())]),
        bad("frames of headers without end", |_| {
            vec![of_it(HEADERS, [0x88]), many(of_it(CONTINUATION, [0, 1, b'x', 1, b'y']))]
        }),
        bad("settings of 5 bytes", |_| vec![of_all(SETTINGS, [0; 5]), Stall]),
        bad("a promise that nobody asked for", |_| {
            vec![one(PUSH_PROMISE, 4, |stream| stream, [0, 0, 0, 2, 0x88]), Stall]
        }),
        bad("a window that overflows", |_| vec![of_all(WINDOW_UPDATE, [0x7f, 255, 255, 255]), Stall]),
        framed("a frame of a kind to come", Works, |good| vec![of_it(0xee, "later"), good_answer(good)]),
        framed("pings without end", Late, |_| vec![many(of_all(PING, [0; 8]))]),
        framed("settings without end", Late, |_| vec![many(of_all(SETTINGS, []))]),
        bad("frames of nothing without end", |_| vec![Begin(200, String::new(), String::new()), many(of_it(DATA, []))]),
        framed("103 before the answer, in frames", Works, |good| {
            vec![lines(":status: 103\nlink: </x>", false), lines(":status: 103", false), good_answer(good)]
        }),
        framed("trailers", Works, |good| vec![Begin(200, String::new(), good.to_owned()), lines("x: y", true)]),
        framed("a length over the limit", Final(TooLarge), |_| vec![length(2 * MAX_BODY, &" ".repeat(2 * MAX_BODY))]),
        framed("a body over the limit", Final(TooLarge), |_| {
            vec![Answer(200, String::new(), " ".repeat(2 * MAX_BODY))]
        }),
        framed("a body of frames without end", Final(TooLarge), |_| {
            vec![Begin(200, String::new(), String::new()), many(of_it(DATA, [b' '; 4096]))]
        }),
        bad("longer than its length", |good| vec![length(20, good)]),
        bad("shorter than its length", |good| vec![length(good.len() + 1, good)]),
        bad("a length that is none", |good| vec![length("-1", good)]),
        fault("HTTP/1.1 at once", FaultPoint::Open, HTTP2, NotSentOrLost, |_| vec![text(response(400, "")), Close]),
        fault("goodbye at once", FaultPoint::Open, HTTP2, Refused, |_| {
            vec![of_all(SETTINGS, []), frames_of(|_| frames::go_away(0, Reason::NO_ERROR)), Close]
        }),
        posted("a window of 0", FaultPoint::Open, HTTP2, Lost(Timeout), |_| {
            vec![of_all(SETTINGS, [0, 4, 0, 0, 0, 0]), Stall]
        }),
    ]
}

fn frames_of(frames: impl Fn(u32) -> Vec<u8> + std::marker::Send + Sync + 'static) -> ServerAction {
    Frames(Arc::new(frames))
}

fn text(text: impl Into<String>) -> ServerAction {
    Send(text.into().into_bytes())
}

fn good_answer(good: &str) -> ServerAction {
    Answer(200, String::new(), good.to_owned())
}

fn endless(bytes: impl Into<Vec<u8>>) -> ServerAction {
    Endless(Send(bytes.into()).into(), NOW)
}

fn now_and_then(first: &str, then: &str) -> Vec<ServerAction> {
    vec![text(first), Endless(text(then).into(), Duration::from_millis(20))]
}

/// Of no customer that was asked for.
const FORGED: &str = r#"{"id":"forged","customer_id":"forged"}"#;
