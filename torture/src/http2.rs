//! Frames of HTTP/2, written by hand: what no library would send.

use h2::Reason;

pub(crate) const DATA: u8 = 0;
pub(crate) const HEADERS: u8 = 1;
pub(crate) const SETTINGS: u8 = 4;
pub(crate) const PUSH_PROMISE: u8 = 5;
pub(crate) const PING: u8 = 6;
pub(crate) const WINDOW_UPDATE: u8 = 8;
pub(crate) const CONTINUATION: u8 = 9;

pub(crate) const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// The longest that a frame may be unless more is agreed on.
const LONGEST: usize = 16 * 1024;

pub(crate) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = (payload.len() as u32).to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// Says that a stream is over.
pub(crate) fn reset(stream: u32, reason: Reason) -> Vec<u8> {
    frame(3, 0, stream, &u32::from(reason).to_be_bytes())
}

/// Says that the connection ends, and which stream is the last that was looked at.
pub(crate) fn go_away(last: u32, reason: Reason) -> Vec<u8> {
    frame(7, 0, 0, &[last.to_be_bytes(), u32::from(reason).to_be_bytes()].concat())
}

/// An answer with these lines of headers, to which more may come.
pub(crate) fn answer(stream: u32, status: u16, lines: &str, body: &str, ends: bool) -> Vec<u8> {
    let mut frames = headers(stream, &format!(":status: {status}\r\npolar-version: 2026-10\r\n{lines}"), false);
    let mut data: Vec<&[u8]> = body.as_bytes().chunks(LONGEST).collect();
    let last = if ends { Some(data.pop().unwrap_or_default()) } else { None };
    frames.extend(data.into_iter().flat_map(|data| frame(DATA, 0, stream, data)));
    frames.extend(last.into_iter().flat_map(|data| frame(DATA, END_STREAM, stream, data)));
    frames
}

/// Lines of headers, or of trailers, after which the stream may be over.
pub(crate) fn headers(stream: u32, lines: &str, ends: bool) -> Vec<u8> {
    let block: Vec<u8> = lines
        .lines()
        .filter_map(|line| line[1..].find(": ").map(|end| line.split_at(end + 1)))
        .flat_map(|(name, value)| [vec![0], literal(name), literal(&value[2..])].concat())
        .collect();
    let ends = if ends { END_STREAM } else { 0 };
    let mut parts = block.chunks(LONGEST).enumerate().peekable();
    let mut frames = Vec::new();
    while let Some((index, part)) = parts.next() {
        let whole = if parts.peek().is_none() { END_HEADERS } else { 0 };
        frames.extend(match index {
            0 => frame(HEADERS, whole | ends, stream, part),
            _ => frame(CONTINUATION, whole, stream, part),
        });
    }
    frames
}

/// A text as HPACK has it, neither indexed nor compressed.
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

/// Whether a request is in what a client sent first.
pub(crate) fn has_request(bytes: &[u8]) -> bool {
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
