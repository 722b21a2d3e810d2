//! HTTP/1.1 on a connection: one request and its response.

use super::connection::Connection;
use crate::error::TransportError;
use crate::transport::TransportResult;
use crate::transport::cut_short::CutShort;
use crate::transport::known_headers::KNOWN_HEADERS;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Version, header};
use std::io::{self, ErrorKind};

/// The maximum number of headers. This and [`MAX_HEAD`] are the limits of hyper.
const MAX_HEADERS: usize = 100;
const MAX_HEAD: usize = 8192 + 4096 * MAX_HEADERS;

/// Request bodies up to this size are written together with the head. Response bodies up to this size are copied out of
/// the connection's buffer.
const SMALL: usize = 16 * 1024;

/// The head of a response.
pub(super) struct Head {
    status: StatusCode,
    version: Version,
    pub(super) headers: HeaderMap,
    framing: Framing,
    /// Whether the server accepts another request after this response.
    pub(super) keeps_open: bool,
}

/// How the end of a response body is determined.
#[derive(Clone, Copy)]
enum Framing {
    Length(u64),
    Chunked,
    /// The body ends when the connection is closed.
    Close,
}

/// How to read a response.
#[derive(Clone, Copy)]
struct Expected {
    /// Whether the request is a HEAD, so that no body follows.
    is_head: bool,
    header_named: HeaderNamed,
}

/// Returns the header with a name, or `None` if the header is to be discarded.
pub(super) type HeaderNamed = fn(&str) -> Option<HeaderName>;

/// Accepts the headers that this crate knows, and those that concern the connection.
pub(super) fn known_header(name: &str) -> Option<HeaderName> {
    static OF_CONNECTIONS: [HeaderName; 4] =
        [header::CONNECTION, header::CONTENT_LENGTH, HeaderName::from_static("keep-alive"), header::TRANSFER_ENCODING];

    let mut known = OF_CONNECTIONS.iter().chain(&KNOWN_HEADERS);
    known.find(|known| known.as_str().eq_ignore_ascii_case(name)).cloned()
}

/// Accepts all headers, using the table of names in `http`.
pub(super) fn any_header(name: &str) -> Option<HeaderName> {
    name.parse().ok()
}

/// The reason why there is no response.
pub(super) enum Failure {
    /// The request could not be written.
    NotSent(io::Error),
    Failed(TransportError),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Failed(TransportError::connection_lost(error))
    }
}

/// Sends a request and reads the head of the response, which may arrive before the server has read the whole request.
pub(super) fn exchange(
    connection: &mut Connection,
    request: &Request<Bytes>,
    header_named: HeaderNamed,
) -> Result<Head, Failure> {
    let mut head = head_of(request);
    let mut body: &[u8] = request.body();
    if body.len() <= SMALL {
        head.extend_from_slice(body);
        body = &[];
    }
    let expected = Expected { is_head: request.method() == Method::HEAD, header_named };
    let socket = connection.stream.socket_mut();
    socket.written = 0;
    socket.watch = true;
    let written = write(connection, &head, body, expected);
    connection.stream.socket_mut().watch = false;
    match written {
        Ok(None) => {}
        Ok(Some(head)) => return Ok(Head { keeps_open: false, ..head }),
        Err(Failure::NotSent(error)) if connection.stream.socket_mut().written == 0 => {
            return Err(Failure::NotSent(error));
        }
        // The server may have responded before it closed the connection.
        Err(Failure::NotSent(error)) => {
            return match read_head(connection, expected) {
                Ok(head) => Ok(Head { keeps_open: false, ..head }),
                Err(_) => Err(error.into()),
            };
        }
        Err(failure) => return Err(failure),
    }
    read_head(connection, expected)
}

/// Writes a request. If a response arrives before the whole request is written, returns its head. A write error is
/// `NotSent`, even if some bytes were written.
fn write(connection: &mut Connection, head: &[u8], body: &[u8], expected: Expected) -> Result<Option<Head>, Failure> {
    for part in [head, body] {
        let mut rest = part;
        while !rest.is_empty() {
            match connection.write_some(rest) {
                Ok(count) => rest = rest.get(count..).unwrap_or_default(),
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Err(Failure::NotSent(error)),
            }
            // Once the whole request is written, a response is not early, and the connection can be reused.
            if !body.is_empty() && !rest.is_empty() {
                if let Some(head) = early(connection, expected)? {
                    return Ok(Some(head));
                }
            }
        }
    }
    loop {
        match connection.flush() {
            Ok(()) => return Ok(None),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(Failure::NotSent(error)),
        }
        if let Some(head) = early(connection, expected)? {
            return Ok(Some(head));
        }
    }
}

/// Returns the head of a response if it has been received.
fn early(connection: &mut Connection, expected: Expected) -> Result<Option<Head>, Failure> {
    match connection.poll_fill()? {
        None => Ok(None),
        Some(0) => Err(closed(connection)),
        Some(_) => parse(&mut connection.buffer, expected),
    }
}

fn read_head(connection: &mut Connection, expected: Expected) -> Result<Head, Failure> {
    loop {
        if let Some(head) = parse(&mut connection.buffer, expected)? {
            return Ok(head);
        }
        if connection.fill()? == 0 {
            return Err(closed(connection));
        }
    }
}

fn closed(connection: &Connection) -> Failure {
    let why = match connection.buffer.is_empty() {
        true => "the connection was closed before a response",
        false => "the connection was closed within the head of the response",
    };
    io::Error::new(ErrorKind::UnexpectedEof, why).into()
}

/// Returns the head of a request.
fn head_of(request: &Request<Bytes>) -> Vec<u8> {
    let uri = request.uri();
    let mut head = Vec::with_capacity(1024);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let separator = if path.starts_with('/') { " " } else { " /" };
    for part in [request.method().as_str(), separator, path, " HTTP/1.1\r\nhost: ", host, "\r\n"] {
        head.extend_from_slice(part.as_bytes());
    }
    for (name, value) in request.headers().iter().filter(|(name, _)| *name != header::HOST) {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            head.extend_from_slice(part);
        }
    }
    head.extend_from_slice(b"\r\n");
    head
}

/// Removes the head of the final response from the buffer, if it is complete. Interim responses are skipped.
fn parse(buffer: &mut Vec<u8>, expected: Expected) -> Result<Option<Head>, Failure> {
    let too_large = || Failure::Failed(TransportError::headers_too_large("message head is too large"));
    loop {
        if buffer.is_empty() {
            return Ok(None);
        }
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut response = httparse::Response::new(&mut headers);
        let length = match response.parse(buffer) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) if buffer.len() >= MAX_HEAD => return Err(too_large()),
            Ok(httparse::Status::Partial) => return Ok(None),
            Err(httparse::Error::TooManyHeaders) => return Err(too_large()),
            Err(_) => return Err(invalid("the response is not valid HTTP")),
        };
        let status = response.code.unwrap_or_default();
        let head = match status {
            100 | 102..=199 => None,
            _ => Some(head_from(&response, expected)?),
        };
        discard(buffer, length);
        if head.is_some() {
            return Ok(head);
        }
    }
}

fn invalid(why: &'static str) -> Failure {
    io::Error::new(ErrorKind::InvalidData, why).into()
}

fn head_from(response: &httparse::Response<'_, '_>, expected: Expected) -> Result<Head, Failure> {
    let not_valid = |_| invalid("the response is not valid HTTP");
    let status = StatusCode::from_u16(response.code.unwrap_or_default()).map_err(|_| not_valid(()))?;
    let is_1_1 = response.version == Some(1);
    let mut headers = HeaderMap::with_capacity(response.headers.len());
    let (mut length, mut is_chunked) = (None, None);
    let mut keeps_open = is_1_1;
    for each in response.headers.iter() {
        let Some(name) = (expected.header_named)(each.name) else { continue };
        if name == header::CONTENT_LENGTH {
            let value = number(each.value).ok_or_else(|| invalid("the response has an invalid content-length"))?;
            if length.is_some_and(|length| length != value) {
                return Err(invalid("the response has two different content-lengths"));
            }
            length = Some(value);
        } else if name == header::TRANSFER_ENCODING {
            is_chunked = tokens(each.value).last().map(|last| last.eq_ignore_ascii_case(b"chunked"));
        } else if name == header::CONNECTION {
            for token in tokens(each.value) {
                if token.eq_ignore_ascii_case(b"close") {
                    keeps_open = false;
                } else if !is_1_1 && token.eq_ignore_ascii_case(b"keep-alive") {
                    keeps_open = true;
                }
            }
        }
        headers.append(name, HeaderValue::from_bytes(each.value).map_err(|_| not_valid(()))?);
    }
    if is_chunked.is_some() && !is_1_1 {
        return Err(invalid("the response has a transfer-encoding in HTTP/1.0"));
    }
    let framing = match (is_chunked, length) {
        _ if expected.is_head || matches!(status.as_u16(), 101 | 204 | 304) => Framing::Length(0),
        (Some(true), _) => Framing::Chunked,
        (Some(false), _) | (None, None) => Framing::Close,
        (None, Some(length)) => Framing::Length(length),
    };
    keeps_open &= !matches!(framing, Framing::Close) && status != StatusCode::SWITCHING_PROTOCOLS;
    let version = if is_1_1 { Version::HTTP_11 } else { Version::HTTP_10 };
    Ok(Head { status, version, headers, framing, keeps_open })
}

fn tokens(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii)
}

fn number(digits: &[u8]) -> Option<u64> {
    let digits = digits.trim_ascii();
    let first = digits.first()?;
    // `parse` accepts a sign.
    first.is_ascii_digit().then(|| std::str::from_utf8(digits).ok()?.parse().ok())?
}

/// Reads the body of a response, up to the limit.
pub(super) fn receive(connection: &mut Connection, head: Head, max_response_size: usize) -> TransportResult {
    let too_large = || TransportError::too_large(format!("the limit is {max_response_size} bytes"));
    let body = match head.framing {
        Framing::Length(length) => {
            let Some(length) = usize::try_from(length).ok().filter(|length| *length <= max_response_size) else {
                return Err(too_large());
            };
            while connection.buffer.len() < length {
                more(connection, connection.buffer.len(), Some(length as u64))?;
            }
            match length <= SMALL {
                // Keep the buffer for the next response.
                true => {
                    let body = connection.buffer.get(..length).unwrap_or_default().to_vec();
                    discard(&mut connection.buffer, length);
                    body
                }
                false => {
                    let rest = connection.buffer.split_off(length);
                    std::mem::replace(&mut connection.buffer, rest)
                }
            }
        }
        Framing::Close => loop {
            if connection.buffer.len() > max_response_size {
                return Err(too_large());
            }
            let arrived = connection.buffer.len();
            match connection.fill() {
                Ok(0) => break std::mem::take(&mut connection.buffer),
                Ok(_) => {}
                Err(error) => return Err(cut_short(arrived, None, error)),
            }
        },
        Framing::Chunked => chunked(connection, max_response_size, too_large)?,
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = head.status;
    *response.version_mut() = head.version;
    *response.headers_mut() = head.headers;
    Ok(response)
}

/// Removes the first bytes of a buffer. The function is not inlined, so that it is compiled once.
#[inline(never)]
fn discard(buffer: &mut Vec<u8>, count: usize) {
    buffer.drain(..count);
}

/// Reads more of a body. `arrived` is the number of bytes received so far, and `announced` the length in the header,
/// for the error.
fn more(connection: &mut Connection, arrived: usize, announced: Option<u64>) -> Result<(), TransportError> {
    match connection.fill() {
        Ok(0) => Err(cut_short(arrived, announced, ErrorKind::UnexpectedEof.into())),
        Ok(_) => Ok(()),
        Err(error) => Err(cut_short(arrived, announced, error)),
    }
}

fn cut_short(arrived: usize, announced: Option<u64>, source: io::Error) -> TransportError {
    TransportError::connection_lost(CutShort { arrived, announced, source: Some(source.into()) })
}

fn chunked(
    connection: &mut Connection,
    max_response_size: usize,
    too_large: impl Fn() -> TransportError,
) -> Result<Vec<u8>, TransportError> {
    /// The size limit for the line before a chunk, with its extensions, and for the trailers.
    const MAX_LINES: usize = 16 * 1024;

    let broken = |arrived| cut_short(arrived, None, io::Error::new(ErrorKind::InvalidData, "a chunk is not valid"));
    let mut body = Vec::new();
    loop {
        let (start, size) = loop {
            match httparse::parse_chunk_size(&connection.buffer) {
                Ok(httparse::Status::Complete(found)) => break found,
                Ok(httparse::Status::Partial) if connection.buffer.len() <= MAX_LINES => {
                    more(connection, body.len(), None)?;
                }
                _ => return Err(broken(body.len())),
            }
        };
        discard(&mut connection.buffer, start);
        if size == 0 {
            break;
        }
        let room = max_response_size.saturating_sub(body.len());
        let Some(size) = usize::try_from(size).ok().filter(|size| *size <= room) else { return Err(too_large()) };
        let mut left = size;
        while left > 0 {
            let here = connection.buffer.len().min(left);
            body.extend_from_slice(connection.buffer.get(..here).unwrap_or_default());
            discard(&mut connection.buffer, here);
            left -= here;
            if left > 0 {
                more(connection, body.len(), None)?;
            }
        }
        while connection.buffer.len() < 2 {
            more(connection, body.len(), None)?;
        }
        if !connection.buffer.starts_with(b"\r\n") {
            return Err(broken(body.len()));
        }
        discard(&mut connection.buffer, 2);
    }
    // The trailers are ignored.
    let mut skipped = 0;
    loop {
        let Some(end) = connection.buffer.iter().position(|byte| *byte == b'\n') else {
            if skipped + connection.buffer.len() > MAX_LINES {
                return Err(broken(body.len()));
            }
            more(connection, body.len(), None)?;
            continue;
        };
        let is_last = matches!(connection.buffer.get(..end), Some(b"" | b"\r"));
        discard(&mut connection.buffer, end + 1);
        skipped += end;
        if is_last {
            return Ok(body);
        }
    }
}
