//! The frames of a journal: lines of text, each with a checksum.
//!
//! ```text
//! 5c1b0a3e E 4294967296 {"name":"api_call", …}     an event with its position
//! 0f6e2d71 T 4294967297 {"name":"api_call", …}     an event whose timestamp the ingester set
//! 91b3f2aa S 4294967296 4294967297                 the events from the first to the last position are settled
//! ```
//!
//! A frame starts and ends with a line break. A damaged or partly written frame ends at the next line break, so it does
//! not affect the next frame.

use super::store::Position;
use crc::{CRC_32_ISO_HDLC, Crc};
use std::io::Write;
use std::ops::RangeInclusive;

/// The maximum size of a frame without the JSON of its event, in bytes: line breaks, checksum, kind and two positions.
pub(super) const OVERHEAD: u64 = 64;

/// Where the body of a frame starts, after a line break, the checksum and a space.
const BODY: usize = 10;

/// This algorithm has a table of 1 KiB. Faster ones have tables of 16 KiB.
static CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

#[derive(Debug, PartialEq)]
pub(super) enum Frame<'a> {
    Event { position: Position, timestamp_is_ours: bool, json: &'a [u8] },
    Settled(RangeInclusive<Position>),
}

impl<'a> Frame<'a> {
    /// Replaces the content of `bytes` with the frame, including its line breaks.
    pub(super) fn encode(&self, bytes: &mut Vec<u8>) {
        bytes.clear();
        bytes.extend_from_slice(b"\n00000000 ");
        // Writing to memory cannot fail.
        let _ = match self {
            Self::Event { position, timestamp_is_ours: false, .. } => write!(bytes, "E {position} "),
            Self::Event { position, timestamp_is_ours: true, .. } => write!(bytes, "T {position} "),
            Self::Settled(range) => write!(bytes, "S {} {}", range.start(), range.end()),
        };
        if let Self::Event { json, .. } = self {
            bytes.extend_from_slice(json);
        }
        let checksum = CHECKSUM.checksum(&bytes[BODY..]);
        let _ = write!(&mut bytes[1..], "{checksum:08x}");
        bytes.push(b'\n');
    }

    /// Parses a line without its line break. Returns `None` if the line is damaged.
    pub(super) fn decode(line: &'a [u8]) -> Option<Self> {
        let (checksum, body) = line.split_at_checked(9)?;
        let checksum = text(checksum.strip_suffix(b" ")?)?;
        if u32::from_str_radix(checksum, 16).ok()? != CHECKSUM.checksum(body) {
            return None;
        }
        let mut words = body.splitn(3, |byte| *byte == b' ');
        let (kind, first, rest) = (words.next()?, text(words.next()?)?.parse().ok()?, words.next()?);
        match kind {
            b"E" | b"T" => Some(Self::Event { position: first, timestamp_is_ours: kind == b"T", json: rest }),
            b"S" => Some(Self::Settled(first..=text(rest)?.parse().ok()?)),
            _ => None,
        }
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_read_as_it_was_written_and_no_other_byte_passes() {
        let event = |timestamp_is_ours| Frame::Event {
            position: 1 << 32,
            timestamp_is_ours,
            json: "{\"name\":\"é\"}".as_bytes(),
        };
        for frame in [event(false), event(true), Frame::Settled(7..=u64::MAX)] {
            let mut bytes = b"an earlier frame".to_vec();
            frame.encode(&mut bytes);
            let line = &bytes[1..bytes.len() - 1];
            assert_eq!(Frame::decode(line), Some(frame));
            for index in 0..line.len() {
                for bit in 0..8 {
                    let mut damaged = line.to_vec();
                    damaged[index] ^= 1 << bit;
                    // The case of a digit of the checksum does not matter.
                    let same = damaged.eq_ignore_ascii_case(line) && index < 8;
                    assert_eq!(Frame::decode(&damaged).is_some(), same, "bit {bit} of byte {index}");
                }
            }
        }
        let mut longest = Vec::new();
        Frame::Settled(u64::MAX..=u64::MAX).encode(&mut longest);
        assert!(longest.len() as u64 <= OVERHEAD);
    }
}
