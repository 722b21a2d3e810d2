//! The faults of servers, and the guarantee for each of them.

use crate::wire::NATIVE_TLS;
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
    pub(crate) point: FaultPoint,
    /// The actions of the server. The argument is the valid body.
    pub(crate) actions: fn(&str) -> Vec<ServerAction>,
    pub(crate) expectation: Expectation,
    pub(crate) protocol: &'static [Protocol],
    /// Whether the fault needs a request with a body.
    pub(crate) post: bool,
    /// Whether the fault is a GOAWAY frame, which also affects the other requests on the connection.
    pub(crate) goes_away: bool,
}

/// The guarantee for a fault.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Expectation {
    /// The call succeeds with one attempt.
    Works,
    /// The request was not sent. It is retried with all methods.
    NotSent(&'static [ErrorKind]),
    /// The request was not sent, and another attempt would fail in the same way. It is not retried.
    Permanent(&'static [ErrorKind]),
    /// The server may have seen the request. Only a GET is retried.
    Ambiguous(ErrorKind),
    /// Either `NotSent` or `Ambiguous`, depending on timing. The error determines which.
    NotSentOrAmbiguous,
    /// The server refused the request unprocessed. It is retried with all methods.
    Refused,
    /// A response, or something that must be treated as one. It is not retried.
    Final(ErrorKind),
    /// A 429 response. It is retried with all methods, but not before this time.
    RetryAfter(Duration),
    /// The deadline ends the call.
    DeadlineExceeded,
}

pub(crate) const MAX_BODY: usize = 64 * 1024;

/// A placeholder for the URL of another server in the headers of a response.
pub(crate) const ELSEWHERE: &str = "{elsewhere}";

/// Returns all faults.
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
/// For faults that occur before TLS.
const BEFORE_TLS: &[Protocol] = &[Protocol::Plain, Protocol::Tls, Protocol::Proxy];
/// For bytes that are sent before the client starts TLS. A proxy would send them after its own response.
const TLS: &[Protocol] = &[Protocol::Tls];
const PLAIN: &[Protocol] = &[Protocol::Plain];
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

/// Long enough for the connection to become idle.
const IDLE: ServerAction = Wait(Duration::from_millis(20));

/// A body over TLS that is delimited by the end of the connection. The system's library does not report whether the
/// connection was truncated.
const ENDS_WITH_TLS: Expectation = if NATIVE_TLS { Ambiguous(ConnectionLost) } else { Works };

type Actions = fn(&str) -> Vec<ServerAction>;

fn fault(
    name: &'static str,
    point: FaultPoint,
    protocol: &'static [Protocol],
    expectation: Expectation,
    actions: Actions,
) -> Fault {
    Fault { name, point, actions, expectation, protocol, post: false, goes_away: false }
}

/// Returns a fault of requests with a body.
fn with_body(
    name: &'static str,
    point: FaultPoint,
    protocol: &'static [Protocol],
    expectation: Expectation,
    actions: Actions,
) -> Fault {
    Fault { post: true, ..fault(name, point, protocol, expectation, actions) }
}

/// Returns a response without a length to a request that the server does not read whole.
fn early_and_closed(name: &'static str, protocol: &'static [Protocol], expectation: Expectation) -> Fault {
    with_body(name, FaultPoint::Head, protocol, expectation, |body| {
        vec![text(response_with_headers(200, "connection: close\r\n", body)), Close]
    })
}

/// Returns a fault after the server has read the whole request.
fn after_request(name: &'static str, expectation: Expectation, actions: Actions) -> Fault {
    fault(name, FaultPoint::Whole, ALL, expectation, actions)
}

/// Like [`after_request`], for HTTP/1.1 only.
fn http1(name: &'static str, expectation: Expectation, actions: Actions) -> Fault {
    fault(name, FaultPoint::Whole, USUAL, expectation, actions)
}

/// Like [`after_request`], for HTTP/2 only.
fn http2(name: &'static str, expectation: Expectation, actions: Actions) -> Fault {
    fault(name, FaultPoint::Whole, HTTP2, expectation, actions)
}

fn connecting() -> Vec<Fault> {
    /// Returns a fatal TLS alert.
    fn alert(alert: u8) -> Vec<ServerAction> {
        vec![Send(vec![21, 3, 3, 0, 2, 2, alert]), Close]
    }
    vec![
        fault("unresolvable", FaultPoint::Unresolvable, BEFORE_TLS, NotSent(&[Connect]), |_| vec![]),
        fault("an unreachable first address", FaultPoint::UnreachableFirst, EVERY, Works, |_| vec![]),
        fault("refused", FaultPoint::Refused, BEFORE_TLS, NotSent(&[Connect]), |_| vec![]),
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
        fault("handshake: unsupported version", FaultPoint::Handshake, TLS, Permanent(&[Tls]), |_| alert(70)),
        fault("handshake: the server failed", FaultPoint::Handshake, TLS, NotSent(&[Tls]), |_| alert(80)),
        fault("handshake: never starts", FaultPoint::Handshake, SECURE, NotSent(&[Connect]), |_| vec![Stall]),
        fault("handshake: stalls in a record", FaultPoint::Handshake, SECURE, NotSent(&[Connect]), |_| {
            vec![text("\x16\x03\x03\x01"), Stall]
        }),
        fault("handshake: closed", FaultPoint::Handshake, SECURE, NotSent(&[Tls]), |_| vec![Close]),
        fault("handshake: reset", FaultPoint::Handshake, SECURE, NotSent(&[Connect, Tls]), |_| vec![Reset]),
        fault("handshake: plain HTTP", FaultPoint::Handshake, SECURE, NotSent(&[Tls, Connect]), |_| {
            vec![text(response(400, "")), Close]
        }),
        fault("accepted, never responded", FaultPoint::Open, ALL, Ambiguous(Timeout), |_| vec![Stall]),
        fault("closed at once", FaultPoint::Open, ALL, NotSentOrAmbiguous, |_| vec![Close]),
        fault("cut at once, no notify", FaultPoint::Open, SECURE_ALL, NotSentOrAmbiguous, |_| vec![Cut]),
        fault("reset at once", FaultPoint::Open, ALL, NotSentOrAmbiguous, |_| vec![Reset]),
    ]
}

fn breaking() -> Vec<Fault> {
    fn part_of(body: &str, length: usize) -> ServerAction {
        StartResponse(200, format!("content-length: {}\r\n", body.len()), body[..length].to_owned())
    }
    fn head(body: &str) -> ServerAction {
        part_of(body, 0)
    }
    fn part(body: &str) -> ServerAction {
        part_of(body, body.len() / 2)
    }
    fn unbounded(body: &str) -> ServerAction {
        text(response_with_headers(200, "", body))
    }
    vec![
        fault("closed after the request's head", FaultPoint::Head, ALL, Ambiguous(ConnectionLost), |_| vec![Close]),
        fault("reset after the request's head", FaultPoint::Head, ALL, Ambiguous(ConnectionLost), |_| vec![Reset]),
        with_body("stalled after the request's head", FaultPoint::Head, ALL, Ambiguous(Timeout), |_| vec![Stall]),
        with_body("stalled in the request's body", FaultPoint::HalfBody, ALL, Ambiguous(Timeout), |_| {
            vec![StopReading]
        }),
        with_body("closed in the request's body", FaultPoint::HalfBody, ALL, Ambiguous(ConnectionLost), |_| {
            vec![Close]
        }),
        with_body("reset in the request's body", FaultPoint::HalfBody, ALL, Ambiguous(ConnectionLost), |_| vec![Reset]),
        after_request("closed before the response", Ambiguous(ConnectionLost), |_| vec![Close]),
        fault("cut before the response, no notify", FaultPoint::Whole, SECURE_ALL, Ambiguous(ConnectionLost), |_| {
            vec![Cut]
        }),
        after_request("reset before the response", Ambiguous(ConnectionLost), |_| vec![Reset]),
        after_request("closed after the response's head", Ambiguous(ConnectionLost), |body| vec![head(body), Close]),
        after_request("reset after the response's head", Ambiguous(ConnectionLost), |body| vec![head(body), Reset]),
        after_request("stalled after the response's head", Ambiguous(Timeout), |body| vec![head(body), Stall]),
        after_request("closed in the response's body", Ambiguous(ConnectionLost), |body| vec![part(body), Close]),
        fault(
            "cut in the response's body, no notify",
            FaultPoint::Whole,
            SECURE_ALL,
            Ambiguous(ConnectionLost),
            |body| vec![part(body), Cut],
        ),
        after_request("reset in the response's body", Ambiguous(ConnectionLost), |body| vec![part(body), Reset]),
        after_request("stalled in the response's body", Ambiguous(Timeout), |body| vec![part(body), Stall]),
        fault("body ends with the connection", FaultPoint::Whole, PLAIN, Works, |body| vec![unbounded(body), Close]),
        fault("body ends with the connection, over TLS", FaultPoint::Whole, TLS, ENDS_WITH_TLS, |body| {
            vec![unbounded(body), Close]
        }),
        fault(
            "body ends with the connection, no notify",
            FaultPoint::Whole,
            SECURE,
            Ambiguous(ConnectionLost),
            |body| vec![unbounded(body), Cut],
        ),
        fault("complete, then no notify", FaultPoint::Whole, SECURE_ALL, Works, |body| vec![valid(body), Cut]),
        after_request("byte by byte", Works, |body| vec![Trickle(valid(body).into())]),
        http1("head byte by byte, slowly", DeadlineExceeded, |_| trickle("HTTP/1.1 200 OK\r\nx: ", "x")),
        http1("body byte by byte, slowly", DeadlineExceeded, |_| {
            trickle(&response_with_headers(200, "content-length: 9999\r\n", ""), " ")
        }),
        after_request("no response until the deadline", DeadlineExceeded, |_| vec![Stall]),
    ]
}

fn framing() -> Vec<Fault> {
    fn chunked(chunks: &str) -> ServerAction {
        text(response_with_headers(200, "transfer-encoding: chunked\r\n", chunks))
    }
    fn length(length: &str, body: &str) -> ServerAction {
        text(response_with_headers(200, &format!("content-length: {length}\r\n"), body))
    }
    fn excess_length(body: &str) -> String {
        (body.len() + 1).to_string()
    }
    fn big() -> String {
        " ".repeat(2 * MAX_BODY)
    }
    vec![
        http1("another protocol", Ambiguous(ConnectionLost), |_| vec![text("SSH-2.0-OpenSSH_9.9\r\n"), Stall]),
        http1("random bytes", Ambiguous(ConnectionLost), |_| vec![Send((0..=255).rev().collect()), Stall]),
        http1("HTTP/2, not negotiated", Ambiguous(ConnectionLost), |_| vec![text("\0\0\0\x04\0\0\0\0\0"), Stall]),
        http1("endless blank lines", Final(TooLarge), |_| vec![endless(b"\r\n".repeat(512))]),
        http1("200 headers", Final(TooLarge), |body| {
            vec![text(response_with_headers(200, &"x: y\r\n".repeat(200), body)), Close]
        }),
        http1("a header of 1 MB", Final(TooLarge), |body| {
            vec![text(response_with_headers(200, &format!("x: {}\r\n", "y".repeat(1 << 20)), body)), Close]
        }),
        http1("endless headers", Final(TooLarge), |_| {
            vec![text("HTTP/1.1 200 OK\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        http1("an invalid header", Ambiguous(ConnectionLost), |body| {
            vec![text(response_with_headers(200, "\0\x01\r\n", body)), Stall]
        }),
        http1("length above the limit", Final(TooLarge), |_| vec![text(response(200, &big()))]),
        http1("length of 2^63", Final(TooLarge), |body| vec![length("9223372036854775808", body), Stall]),
        http1("chunks above the limit", Final(TooLarge), |_| {
            vec![chunked(&format!("{:x}\r\n{}\r\n0\r\n\r\n", 2 * MAX_BODY, big()))]
        }),
        http1("endless chunks", Final(TooLarge), |_| vec![chunked(""), endless(b"4\r\n    \r\n".repeat(512))]),
        http1("an endless body", Final(TooLarge), |_| {
            vec![text(response_with_headers(200, "", "")), endless([b' '; 4096])]
        }),
        http1("length too long, closed", Ambiguous(ConnectionLost), |body| {
            vec![length(&excess_length(body), body), Close]
        }),
        http1("length too long, open", Ambiguous(Timeout), |body| vec![length(&excess_length(body), body), Stall]),
        http1("length too short", Final(Decode), |body| vec![length("20", body)]),
        http1("length negative", Ambiguous(ConnectionLost), |body| vec![length("-1", body), Stall]),
        http1("length that overflows", Ambiguous(ConnectionLost), |body| vec![length(&"9".repeat(30), body), Stall]),
        http1("two lengths", Ambiguous(ConnectionLost), |body| vec![length("5\r\ncontent-length: 6", body), Stall]),
        http1("chunk with an invalid size", Ambiguous(ConnectionLost), |_| {
            vec![chunked("zz\r\n{}\r\n0\r\n\r\n"), Stall]
        }),
        http1("chunk size that overflows", Ambiguous(ConnectionLost), |_| {
            vec![chunked("fffffffffffffffff\r\n"), Stall]
        }),
        http1("chunk longer than its size", Ambiguous(ConnectionLost), |_| vec![chunked("1\r\n{}}}\r\n"), Stall]),
        http1("chunks without the last", Ambiguous(ConnectionLost), |_| vec![chunked("2\r\n{}\r\n"), Close]),
        http1("chunk with an endless extension", Ambiguous(ConnectionLost), |_| {
            vec![chunked("2;"), endless([b'x'; 4096])]
        }),
        http1("endless trailers", Ambiguous(ConnectionLost), |_| {
            vec![chunked("2\r\n{}\r\n0\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        http1("100 before the response", Works, |body| {
            vec![text("HTTP/1.1 100 Continue\r\n\r\n"), text(response(200, body))]
        }),
        http1("103 before the response", Works, |body| {
            vec![text("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(20) + &response(200, body))]
        }),
        http1("endless 103", DeadlineExceeded, |_| {
            vec![Endless(text("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20)).into(), Duration::from_millis(1))]
        }),
        http1("101, not requested", Final(Other), |_| {
            vec![text("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"), Stall]
        }),
        http1("204 with a body", Final(Decode), |body| vec![text(response(204, body))]),
        http1("a second response", Works, |body| vec![text(response(200, body) + &response(200, FORGED))]),
        with_body("a response before the body was read", FaultPoint::Head, USUAL, Final(Validation), |_| {
            vec![text(response(422, "{}"))]
        }),
        with_body("a response, and the body is never read", FaultPoint::Head, USUAL, Final(Validation), |_| {
            vec![text(response(422, "{}")), StopReading]
        }),
        early_and_closed("a response before the body was read, and closed", PLAIN, Works),
        early_and_closed("a response before the body was read, and closed, over TLS", TLS, ENDS_WITH_TLS),
    ]
}

fn statuses() -> Vec<Fault> {
    fn status(status: u16) -> Vec<ServerAction> {
        vec![Respond(status, String::new(), "{}".to_owned())]
    }
    fn redirect(status: u16) -> Vec<ServerAction> {
        vec![Respond(status, format!("location: {ELSEWHERE}/v1/customers/\r\n"), String::new())]
    }
    fn rate_limit(headers: &str) -> Vec<ServerAction> {
        vec![Respond(429, format!("{headers}\r\n"), String::new())]
    }
    let second = Duration::from_secs(1);
    vec![
        after_request("301 to another host", Final(Redirect), |_| redirect(301)),
        after_request("302 to another host", Final(Redirect), |_| redirect(302)),
        after_request("303 to another host", Final(Redirect), |_| redirect(303)),
        after_request("307 to another host", Final(Redirect), |_| redirect(307)),
        after_request("308 to another host", Final(Redirect), |_| redirect(308)),
        after_request("401", Final(Unauthorized), |_| status(401)),
        after_request("404 of an object", Final(NotFound), |_| {
            let body = r#"{"error":"ResourceNotFound","detail":"Not found"}"#;
            vec![Respond(404, String::new(), body.to_owned())]
        }),
        after_request("404 of a route", Final(RouteNotFound), |_| status(404)),
        after_request("408", Ambiguous(Other), |_| status(408)),
        after_request("425", Ambiguous(Other), |_| status(425)),
        after_request("500", Ambiguous(Server), |_| status(500)),
        after_request("501", Final(Server), |_| status(501)),
        after_request("502", Ambiguous(Server), |_| status(502)),
        after_request("503", Ambiguous(Server), |_| status(503)),
        after_request("504", Ambiguous(Server), |_| status(504)),
        after_request("520", Ambiguous(Server), |_| status(520)),
        after_request("522", Ambiguous(Server), |_| status(522)),
        after_request("524", Ambiguous(Server), |_| status(524)),
        after_request("526", Final(Server), |_| status(526)),
        after_request("527", Ambiguous(Server), |_| status(527)),
        after_request("530", Ambiguous(Server), |_| status(530)),
        http1("408 while idle, and closed", Works, |body| vec![valid(body), IDLE, text(response(408, "")), Close]),
        http1("408 after the response", Works, |body| vec![text(response(200, body) + &response(408, "")), Close]),
        after_request("429", RetryAfter(NOW), |_| status(429)),
        after_request("429, retry-after: 0", RetryAfter(NOW), |_| rate_limit("retry-after: 0")),
        after_request("429, retry-after: 1", RetryAfter(second), |_| rate_limit("retry-after: 1")),
        after_request("429, retry-after a date, by the server's clock", RetryAfter(second), |_| {
            rate_limit("date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT")
        }),
        after_request("429, retry-after a date in the past", RetryAfter(NOW), |_| {
            rate_limit("retry-after: Sun, 06 Nov 1994 08:49:37 GMT")
        }),
        after_request("429, retry-after a date of the year 9999", Final(RateLimited), |_| {
            rate_limit("retry-after: Fri, 31 Dec 9999 23:59:59 GMT")
        }),
        after_request("429, retry-after: -1", RetryAfter(NOW), |_| rate_limit("retry-after: -1")),
        after_request("429, retry-after beyond the deadline", Final(RateLimited), |_| rate_limit("retry-after: 3600")),
        after_request("429, retry-after: 2^64 - 1", Final(RateLimited), |_| {
            rate_limit("retry-after: 18446744073709551615")
        }),
        after_request("429, retry-after of 30 digits", Final(RateLimited), |_| {
            rate_limit("retry-after: 999999999999999999999999999999")
        }),
        after_request("429, retry-after: soon", RetryAfter(NOW), |_| rate_limit("retry-after: soon")),
        http1("429, retry-after not text", RetryAfter(NOW), |_| {
            vec![Send(b"HTTP/1.1 429 No\r\nretry-after: \xff\xfe\r\ncontent-length: 0\r\n\r\n".to_vec())]
        }),
    ]
}

fn proxies() -> Vec<Fault> {
    fn proxied(name: &'static str, point: FaultPoint, expectation: Expectation, actions: Actions) -> Fault {
        let protocol = if point == FaultPoint::ProxyConnected { PROXY } else { PROXIES };
        fault(name, point, protocol, expectation, actions)
    }
    fn over_tls(name: &'static str, actions: Actions) -> Fault {
        fault(name, FaultPoint::ProxyConnected, TLS_PROXY, NotSent(&[Tls, Connect]), actions)
    }
    fn socks(name: &'static str, point: FaultPoint, expectation: Expectation, actions: Actions) -> Fault {
        fault(name, point, SOCKS, expectation, actions)
    }
    fn refusal(status: u16) -> Vec<ServerAction> {
        vec![text(response(status, "no"))]
    }
    const ESTABLISHED: &str = "HTTP/1.1 200 OK\r\n\r\n";
    let nothing = NotSent(&[Connect]);
    let never = Permanent(&[Connect]);
    vec![
        proxied("proxy: accepts, never responds", FaultPoint::ProxyConnected, nothing, |_| vec![Stall]),
        proxied("proxy: closes at once", FaultPoint::ProxyConnected, nothing, |_| vec![Close]),
        proxied("proxy: resets at once", FaultPoint::ProxyConnected, nothing, |_| vec![Reset]),
        proxied("proxy: responds before CONNECT", FaultPoint::ProxyConnected, nothing, |_| refusal(502)),
        proxied("proxy: never responds to CONNECT", FaultPoint::ProxyRequested, nothing, |_| vec![Stall]),
        proxied("proxy: closes after CONNECT", FaultPoint::ProxyRequested, nothing, |_| vec![Close]),
        proxied("proxy: resets after CONNECT", FaultPoint::ProxyRequested, nothing, |_| vec![Reset]),
        proxied("proxy: 407", FaultPoint::ProxyRequested, never, |_| refusal(407)),
        proxied("proxy: 407, and closes", FaultPoint::ProxyRequested, never, |_| {
            vec![text(response(407, "no")), Close]
        }),
        proxied("proxy: 403", FaultPoint::ProxyRequested, never, |_| refusal(403)),
        proxied("proxy: 400", FaultPoint::ProxyRequested, never, |_| refusal(400)),
        proxied("proxy: 429", FaultPoint::ProxyRequested, nothing, |_| refusal(429)),
        proxied("proxy: 502", FaultPoint::ProxyRequested, nothing, |_| refusal(502)),
        proxied("proxy: 502, and closes", FaultPoint::ProxyRequested, nothing, |_| {
            vec![text(response(502, "no")), Close]
        }),
        proxied("proxy: 302", FaultPoint::ProxyRequested, nothing, |_| {
            vec![Respond(302, format!("location: {ELSEWHERE}/\r\n"), String::new()), Stall]
        }),
        proxied("proxy: random bytes", FaultPoint::ProxyRequested, nothing, |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
        proxied("proxy: half a head, and closes", FaultPoint::ProxyRequested, nothing, |_| {
            vec![text("HTTP/1.1 200 OK\r\nx"), Close]
        }),
        proxied("proxy: an endless head", FaultPoint::ProxyRequested, nothing, |_| {
            vec![text("HTTP/1.1 200 OK\r\n"), endless(b"x: y\r\n".repeat(100))]
        }),
        proxied("proxy: a byte of the head now and then", FaultPoint::ProxyRequested, nothing, |_| {
            trickle("HTTP/1.1 200 OK\r\nx: ", "x")
        }),
        proxied("proxy: responds byte by byte", FaultPoint::ProxyRequested, Works, |_| {
            vec![Trickle(text(ESTABLISHED).into())]
        }),
        proxied("proxy: 200, and more after it", FaultPoint::ProxyRequested, nothing, |_| {
            vec![text(format!("{ESTABLISHED}\x16\x03\x03")), Stall]
        }),
        over_tls("proxy over TLS: never starts", |_| vec![Stall]),
        over_tls("proxy over TLS: closes at once", |_| vec![Close]),
        over_tls("proxy over TLS: resets at once", |_| vec![Reset]),
        over_tls("proxy over TLS: responds without TLS", |_| refusal(400)),
        socks("SOCKS: accepts, never responds", FaultPoint::ProxyConnected, nothing, |_| vec![Stall]),
        socks("SOCKS: closes at once", FaultPoint::ProxyConnected, nothing, |_| vec![Close]),
        socks("SOCKS: never responds", FaultPoint::ProxyRequested, nothing, |_| vec![Stall]),
        socks("SOCKS: closes", FaultPoint::ProxyRequested, nothing, |_| vec![Close]),
        socks("SOCKS: resets", FaultPoint::ProxyRequested, nothing, |_| vec![Reset]),
        socks("SOCKS: no acceptable method", FaultPoint::ProxyRequested, never, |_| vec![Send(vec![5, 255]), Close]),
        socks("SOCKS: wrong password", FaultPoint::ProxyRequested, never, |_| vec![Send(vec![5, 2, 1, 1]), Close]),
        socks("SOCKS: not allowed", FaultPoint::ProxyRequested, never, |_| {
            vec![Send(vec![5, 0, 5, 2, 0, 1, 0, 0, 0, 0, 0, 0]), Close]
        }),
        socks("SOCKS: host unreachable", FaultPoint::ProxyRequested, nothing, |_| {
            vec![Send(vec![5, 0, 5, 4, 0, 1, 0, 0, 0, 0, 0, 0]), Stall]
        }),
        socks("SOCKS: half a response, and closes", FaultPoint::ProxyRequested, nothing, |_| {
            vec![Send(vec![5, 0, 5, 0, 0, 4]), Close]
        }),
        socks("SOCKS: HTTP", FaultPoint::ProxyRequested, nothing, |_| refusal(400)),
        socks("SOCKS: responds byte by byte", FaultPoint::ProxyRequested, Works, |_| {
            vec![Trickle(Send(vec![5, 0, 5, 0, 0, 3, 2, 104, 105, 0, 7]).into())]
        }),
        socks("SOCKS: connected, and closes", FaultPoint::Handshake, NotSent(&[Tls]), |_| vec![Close]),
        socks("SOCKS: connected, then random bytes", FaultPoint::Handshake, NotSent(&[Tls, Connect]), |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
        proxied("proxy: 200, and closes", FaultPoint::Handshake, NotSent(&[Tls]), |_| vec![Close]),
        proxied("proxy: 200, then random bytes", FaultPoint::Handshake, NotSent(&[Tls, Connect]), |_| {
            vec![Send((0..=255).rev().collect()), Stall]
        }),
    ]
}

fn frames() -> Vec<Fault> {
    fn reset(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::reset(stream, reason))
    }
    fn go_away_after(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::go_away(stream, reason))
    }
    fn go_away_before(reason: Reason) -> ServerAction {
        frames_of(move |stream| frames::go_away(stream.saturating_sub(2), reason))
    }
    fn one(kind: u8, flags: u8, on: fn(u32) -> u32, payload: impl Into<Vec<u8>>) -> ServerAction {
        let payload = payload.into();
        frames_of(move |stream| frame(kind, flags, on(stream), &payload))
    }
    fn on_stream(kind: u8, payload: impl Into<Vec<u8>>) -> ServerAction {
        one(kind, 0, |stream| stream, payload)
    }
    fn on_connection(kind: u8, payload: impl Into<Vec<u8>>) -> ServerAction {
        one(kind, 0, |_| 0, payload)
    }
    fn header_lines(lines: &'static str, ends: bool) -> ServerAction {
        frames_of(move |stream| frames::headers(stream, lines, ends))
    }
    fn length(length: impl ToString, body: &str) -> ServerAction {
        Respond(200, format!("content-length: {}\r\n", length.to_string()), body.to_owned())
    }
    fn half_response(body: &str) -> ServerAction {
        StartResponse(200, String::new(), body[..body.len() / 2].to_owned())
    }
    fn endless_frames(action: ServerAction) -> ServerAction {
        Endless(action.into(), NOW)
    }
    fn go_away(name: &'static str, expectation: Expectation, actions: Actions) -> Fault {
        Fault { goes_away: true, ..http2(name, expectation, actions) }
    }
    fn bad(name: &'static str, actions: Actions) -> Fault {
        http2(name, Ambiguous(ConnectionLost), actions)
    }
    vec![
        http2("stream refused", Refused, |_| vec![reset(Reason::REFUSED_STREAM)]),
        bad("stream failed", |_| vec![reset(Reason::INTERNAL_ERROR)]),
        bad("stream cancelled", |_| vec![reset(Reason::CANCEL)]),
        bad("stream ended with ENHANCE_YOUR_CALM", |_| vec![reset(Reason::ENHANCE_YOUR_CALM)]),
        bad("stream ended without a response", |_| vec![reset(Reason::NO_ERROR)]),
        bad("stream failed after the response's head", |_| {
            vec![StartResponse(200, String::new(), String::new()), reset(Reason::INTERNAL_ERROR)]
        }),
        bad("stream cancelled in the response's body", |body| vec![half_response(body), reset(Reason::CANCEL)]),
        http2("stream ended after the response", Works, |body| vec![valid(body), reset(Reason::NO_ERROR)]),
        with_body("stream refused in the request's body", FaultPoint::HalfBody, HTTP2, Refused, |_| {
            vec![reset(Reason::REFUSED_STREAM), Stall]
        }),
        with_body("a response before the body was read, and ended", FaultPoint::Head, HTTP2, Final(Validation), |_| {
            vec![Respond(422, String::new(), "{}".to_owned()), reset(Reason::NO_ERROR)]
        }),
        with_body("a response before the body was read, in frames", FaultPoint::Head, HTTP2, Final(Validation), |_| {
            vec![Respond(422, String::new(), "{}".to_owned())]
        }),
        with_body(
            "a response, and the body is never read, in frames",
            FaultPoint::Head,
            HTTP2,
            Final(Validation),
            |_| vec![Respond(422, String::new(), "{}".to_owned()), Stall],
        ),
        go_away("GOAWAY below it", Refused, |_| vec![go_away_before(Reason::NO_ERROR), Stall]),
        go_away("GOAWAY below it, closed", Refused, |_| vec![go_away_before(Reason::NO_ERROR), Close]),
        go_away("GOAWAY with an error below it", Refused, |_| vec![go_away_before(Reason::ENHANCE_YOUR_CALM), Close]),
        go_away("GOAWAY at it, stalled", Ambiguous(Timeout), |_| vec![go_away_after(Reason::NO_ERROR), Stall]),
        go_away("GOAWAY at it, closed", Ambiguous(ConnectionLost), |_| vec![go_away_after(Reason::NO_ERROR), Close]),
        go_away("GOAWAY with an error at it", Ambiguous(ConnectionLost), |_| {
            vec![go_away_after(Reason::INTERNAL_ERROR), Close]
        }),
        go_away("GOAWAY, then the response", Works, |body| vec![go_away_after(Reason::NO_ERROR), valid(body), Close]),
        go_away("graceful GOAWAY, the response, then GOAWAY", Works, |body| {
            let to_come = frames_of(|_| frames::go_away(u32::MAX >> 1, Reason::NO_ERROR));
            vec![to_come, valid(body), go_away_after(Reason::NO_ERROR), Close]
        }),
        go_away("the response, then GOAWAY", Works, |body| vec![valid(body), go_away_after(Reason::NO_ERROR), Close]),
        bad("random frames", |_| vec![Send((0..=255).rev().collect()), Stall]),
        bad("HTTP/1.1 in HTTP/2", |body| vec![text(response(200, body)), Stall]),
        bad("a frame that is too long", |_| vec![on_stream(DATA, [0; 20_000]), Stall]),
        bad("half a frame, closed", |_| vec![text("\0\0\x08\x06"), Close]),
        bad("a body without headers", |body| vec![on_stream(DATA, body), Stall]),
        bad("a body on stream 0", |body| vec![on_connection(DATA, body), Stall]),
        bad("headers of an unknown stream", |_| vec![one(HEADERS, 4, |stream| stream + 101, [0x88]), Stall]),
        bad("invalid HPACK", |_| vec![one(HEADERS, 4, |stream| stream, [0xff; 40]), Stall]),
        bad("headers without a status", |_| vec![header_lines("x: y", true), Stall]),
        bad("headers with an invalid status", |_| vec![header_lines(":status: ok", true), Stall]),
        bad("upper-case headers", |_| vec![header_lines(":status: 200\nX: Y", true), Stall]),
        bad("a connection header", |_| vec![header_lines(":status: 200\nconnection: close", true), Stall]),
        http2("headers of 1 MB", Final(TooLarge), |body| {
            vec![Respond(200, format!("x: {}\r\n", "y".repeat(1 << 20)), body.to_owned())]
        }),
        http2("2000 headers", Works, |body| vec![Respond(200, "x: y\r\n".repeat(2000), body.to_owned())]),
        bad("endless CONTINUATION frames", |_| {
            vec![on_stream(HEADERS, [0x88]), endless_frames(on_stream(CONTINUATION, [0, 1, b'x', 1, b'y']))]
        }),
        bad("SETTINGS of 5 bytes", |_| vec![on_connection(SETTINGS, [0; 5]), Stall]),
        bad("an unwanted PUSH_PROMISE", |_| vec![one(PUSH_PROMISE, 4, |stream| stream, [0, 0, 0, 2, 0x88]), Stall]),
        bad("a window that overflows", |_| vec![on_connection(WINDOW_UPDATE, [0x7f, 255, 255, 255]), Stall]),
        http2("an unknown frame type", Works, |body| vec![on_stream(0xee, "later"), valid(body)]),
        http2("endless PING frames", DeadlineExceeded, |_| vec![endless_frames(on_connection(PING, [0; 8]))]),
        http2("endless SETTINGS frames", DeadlineExceeded, |_| vec![endless_frames(on_connection(SETTINGS, []))]),
        bad("endless empty DATA frames", |_| {
            vec![StartResponse(200, String::new(), String::new()), endless_frames(on_stream(DATA, []))]
        }),
        http2("103 before the response, in frames", Works, |body| {
            vec![header_lines(":status: 103\nlink: </x>", false), header_lines(":status: 103", false), valid(body)]
        }),
        http2("trailers", Works, |body| {
            vec![StartResponse(200, String::new(), body.to_owned()), header_lines("x: y", true)]
        }),
        http2("a length above the limit", Final(TooLarge), |_| vec![length(2 * MAX_BODY, &" ".repeat(2 * MAX_BODY))]),
        http2("a body above the limit", Final(TooLarge), |_| {
            vec![Respond(200, String::new(), " ".repeat(2 * MAX_BODY))]
        }),
        http2("endless DATA frames", Final(TooLarge), |_| {
            vec![StartResponse(200, String::new(), String::new()), endless_frames(on_stream(DATA, [b' '; 4096]))]
        }),
        bad("longer than its length", |body| vec![length(20, body)]),
        bad("shorter than its length", |body| vec![length(body.len() + 1, body)]),
        bad("an invalid length", |body| vec![length("-1", body)]),
        fault("HTTP/1.1 at once", FaultPoint::Open, HTTP2, NotSentOrAmbiguous, |_| {
            vec![text(response(400, "")), Close]
        }),
        fault("GOAWAY at once", FaultPoint::Open, HTTP2, Refused, |_| {
            vec![on_connection(SETTINGS, []), frames_of(|_| frames::go_away(0, Reason::NO_ERROR)), Close]
        }),
        with_body("a window of 0", FaultPoint::Open, HTTP2, Ambiguous(Timeout), |_| {
            vec![on_connection(SETTINGS, [0, 4, 0, 0, 0, 0]), Stall]
        }),
    ]
}

fn frames_of(frames: impl Fn(u32) -> Vec<u8> + std::marker::Send + Sync + 'static) -> ServerAction {
    Frames(Arc::new(frames))
}

fn text(text: impl Into<String>) -> ServerAction {
    Send(text.into().into_bytes())
}

fn valid(body: &str) -> ServerAction {
    Respond(200, String::new(), body.to_owned())
}

fn endless(bytes: impl Into<Vec<u8>>) -> ServerAction {
    Endless(Send(bytes.into()).into(), NOW)
}

fn trickle(first: &str, then: &str) -> Vec<ServerAction> {
    vec![text(first), Endless(text(then).into(), Duration::from_millis(20))]
}

/// A response with the ids of another customer.
const FORGED: &str = r#"{"id":"forged","customer_id":"forged"}"#;
