//! HTTP/2 frames, encoded by hand, because a library would not send invalid ones.

use h2::Reason;
use tokio::io::{AsyncRead, AsyncReadExt};

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const SETTINGS: u8 = 4;
pub const PUSH_PROMISE: u8 = 5;
pub const PING: u8 = 6;
pub const WINDOW_UPDATE: u8 = 8;
pub const CONTINUATION: u8 = 9;

pub const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// The maximum length of a frame, unless the peers agree on another.
const LONGEST: usize = 16 * 1024;

pub fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = (payload.len() as u32).to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// Returns an RST_STREAM frame, which ends a stream.
pub fn reset(stream: u32, reason: Reason) -> Vec<u8> {
    frame(3, 0, stream, &u32::from(reason).to_be_bytes())
}

/// Returns a GOAWAY frame, which ends the connection. `last` is the last stream that the server has processed.
pub fn go_away(last: u32, reason: Reason) -> Vec<u8> {
    frame(7, 0, 0, &[last.to_be_bytes(), u32::from(reason).to_be_bytes()].concat())
}

/// Returns a response with these header lines. Unless it ends the stream, more frames can follow.
pub fn response(stream: u32, status: u16, lines: &str, body: &str, ends_stream: bool) -> Vec<u8> {
    let mut frames = headers(stream, &format!(":status: {status}\r\npolar-version: 2026-10\r\n{lines}"), false);
    let mut data: Vec<&[u8]> = body.as_bytes().chunks(LONGEST).collect();
    let last = if ends_stream { Some(data.pop().unwrap_or_default()) } else { None };
    frames.extend(data.into_iter().flat_map(|data| frame(DATA, 0, stream, data)));
    frames.extend(last.into_iter().flat_map(|data| frame(DATA, END_STREAM, stream, data)));
    frames
}

/// Returns a HEADERS frame with lines of headers or trailers.
pub fn headers(stream: u32, lines: &str, ends_stream: bool) -> Vec<u8> {
    let block: Vec<u8> = lines
        .lines()
        .filter_map(|line| line[1..].find(": ").map(|end| line.split_at(end + 1)))
        .flat_map(|(name, value)| [vec![0], literal(name), literal(&value[2..])].concat())
        .collect();
    let end_stream = if ends_stream { END_STREAM } else { 0 };
    let mut parts = block.chunks(LONGEST).enumerate().peekable();
    let mut frames = Vec::new();
    while let Some((index, part)) = parts.next() {
        let end_headers = if parts.peek().is_none() { END_HEADERS } else { 0 };
        frames.extend(match index {
            0 => frame(HEADERS, end_headers | end_stream, stream, part),
            _ => frame(CONTINUATION, end_headers, stream, part),
        });
    }
    frames
}

/// Returns a string literal of HPACK, neither indexed nor compressed.
fn literal(text: &str) -> Vec<u8> {
    let mut bytes = vec![text.len().min(127) as u8];
    if let Some(mut rest) = text.len().checked_sub(127) {
        while rest > 127 {
            bytes.push(rest as u8 | 128);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }
    bytes.extend(text.as_bytes());
    bytes
}

/// Returns whether the first bytes from a client contain a request.
pub fn has_request(bytes: &[u8]) -> bool {
    let mut frames = bytes.strip_prefix(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap_or(bytes);
    while let [a, b, c, kind, ..] = *frames {
        if kind == HEADERS {
            return true;
        }
        let length = u32::from_be_bytes([0, a, b, c]) as usize;
        frames = frames.get(9 + length..).unwrap_or_default();
    }
    false
}

/// Reads a frame, and returns its type, its flags and its stream.
pub async fn read_frame(connection: &mut (impl AsyncRead + Unpin)) -> Option<(u8, u8, u32)> {
    let mut head = [0; 9];
    connection.read_exact(&mut head).await.ok()?;
    let [a, b, c, kind, flags, stream @ ..] = head;
    let length = u32::from_be_bytes([0, a, b, c]);
    connection.read_exact(&mut vec![0; length as usize]).await.ok()?;
    Some((kind, flags, u32::from_be_bytes(stream)))
}
