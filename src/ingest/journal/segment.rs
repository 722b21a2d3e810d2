//! The files of a journal. Each file is appended to until it is full, and removed once its events are settled.

use super::frame::Frame;
use super::store::Position;
use crate::files::private;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The maximum size of a file, in bytes.
pub(super) const MAX_BYTES: u64 = 1024 * 1024;

/// The suffix of file names.
const SUFFIX: &str = ".events";

/// A file of a journal.
#[derive(Debug)]
pub(super) struct Segment {
    /// The number in the file name. It is the upper half of the positions of the file's events. Numbers are never
    /// reused, so positions are not either.
    pub(super) number: u32,
    pub(super) bytes: u64,
    /// The number of events in the file that are not settled.
    pub(super) unsettled: u64,
}

impl Segment {
    pub(super) fn path(folder: &Path, number: u32) -> PathBuf {
        folder.join(format!("{number:010}{SUFFIX}"))
    }

    /// Returns the numbers of the files in a folder, in order.
    pub(super) fn numbers(folder: &Path) -> io::Result<Vec<u32>> {
        let number =
            |name: &OsStr| name.to_str()?.strip_suffix(SUFFIX).filter(|digits| digits.len() == 10)?.parse::<u32>().ok();
        let mut numbers = Vec::new();
        for entry in fs::read_dir(folder)? {
            if let Some(number) = number(&entry?.file_name()) {
                // There are few files, so an insertion is enough and a sorting algorithm need not be linked.
                numbers.insert(numbers.partition_point(|other| *other < number), number);
            }
        }
        Ok(numbers)
    }

    /// Opens the file for appending. Fails if `is_new` is set and the file exists.
    pub(super) fn open(folder: &Path, number: u32, is_new: bool) -> io::Result<File> {
        private().append(true).create_new(is_new).open(Self::path(folder, number))
    }

    /// Truncates a file to `length` bytes.
    pub(super) fn truncate(path: &Path, length: u64) -> io::Result<()> {
        private().write(true).open(path)?.set_len(length)
    }

    pub(super) fn number_of(position: Position) -> u32 {
        u32::try_from(position >> 32).unwrap_or(u32::MAX)
    }

    pub(super) fn first_position(number: u32) -> Position {
        Position::from(number) << 32
    }
}

/// The parsed content of a file: its frames, and statistics about damaged lines.
pub(super) struct Contents<'a> {
    pub(super) frames: Vec<Frame<'a>>,
    /// The number of damaged lines.
    pub(super) damaged: u64,
    /// The size of the damaged lines, in bytes.
    pub(super) damaged_bytes: u64,
    /// The offset at which the last valid frame ends.
    pub(super) end: usize,
}

impl<'a> Contents<'a> {
    pub(super) fn read(bytes: &'a [u8], number: u32) -> Self {
        let mut contents = Self { frames: Vec::new(), damaged: 0, damaged_bytes: 0, end: 0 };
        let mut offset = 0;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            offset += line.len();
            let line = line.strip_suffix(b"\n").unwrap_or(line);
            match Frame::decode(line).filter(|frame| is_possible(frame, number)) {
                Some(frame) => {
                    contents.frames.push(frame);
                    contents.end = offset;
                }
                None if line.is_empty() => {}
                None => {
                    contents.damaged += 1;
                    contents.damaged_bytes += line.len() as u64;
                }
            }
        }
        contents
    }
}

/// Returns whether a frame can have been written to the file with this number. A checksum does not detect a frame of
/// another file.
fn is_possible(frame: &Frame<'_>, number: u32) -> bool {
    let is_possible = |position| position & 0xffff_ffff <= MAX_BYTES;
    match frame {
        Frame::Event { position, .. } => Segment::number_of(*position) == number && is_possible(*position),
        Frame::Settled(range) => {
            Segment::number_of(*range.end()) <= number && is_possible(*range.end()) && range.start() <= range.end()
        }
    }
}
