//! Appends frames to the last file, and removes the oldest files once their events are settled.

use super::frame::{Frame, OVERHEAD};
use super::segment::{self, Segment};
use super::store::{Log, Position};
use super::sync::Syncer;
use crate::files::{named, unlock_file};
use crate::ingest::queue::QueuedEvent;
use crate::json::to_json;
use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub(super) struct Writer {
    folder: PathBuf,
    segments: VecDeque<Segment>,
    /// The last file; `None` until something is written.
    file: Option<Arc<File>>,
    /// The position of the next event in the last file.
    next: Position,
    max_size: u64,
    /// The last frame. The next one reuses its allocation.
    bytes: Vec<u8>,
    pub(super) syncer: Arc<Syncer>,
    lock: File,
}

impl Writer {
    pub(super) fn new(folder: PathBuf, lock: File, syncer: Syncer, files: (VecDeque<Segment>, Position)) -> Self {
        let (segments, next) = files;
        let syncer = Arc::new(syncer);
        let max_size = 64 * 1024 * 1024;
        let mut writer = Self { folder, segments, file: None, next, max_size, bytes: Vec::new(), syncer, lock };
        writer.remove_settled();
        // An earlier process may have been killed before it synced its last events.
        for segment in writer.segments.iter().filter(|segment| segment.unsettled > 0) {
            if let Ok(file) = Segment::open(&writer.folder, segment.number, false) {
                writer.syncer.written(&Arc::new(file));
            }
        }
        writer
    }

    pub(super) fn set_max_size(&mut self, bytes: u64) {
        self.max_size = bytes.max(4 * segment::MAX_BYTES);
    }

    /// Returns whether an event of the maximum size might not fit, in addition to one record for each event that is not
    /// settled.
    fn is_full(&self) -> bool {
        let bytes: u64 = self.segments.iter().map(|segment| segment.bytes).sum();
        let unsettled: u64 = self.segments.iter().map(|segment| segment.unsettled).sum();
        bytes + segment::MAX_BYTES + OVERHEAD * (unsettled + 1) > self.max_size
    }

    fn append(&mut self, event: &mut QueuedEvent) -> io::Result<()> {
        let mut json = to_json(&event.event).into_bytes();
        // Line breaks in JSON are only whitespace between values. Inside of strings, they are escaped.
        json.iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
        let file = self.file_for(json.len() as u64 + OVERHEAD)?;
        let (position, timestamp_is_ours) = (self.next, event.timestamp_is_ours);
        self.write(&file, &Frame::Event { position, timestamp_is_ours, json: &json })?;
        if let Some(segment) = self.segments.back_mut() {
            segment.unsettled += 1;
        }
        self.next += 1;
        event.position = position;
        Ok(())
    }

    fn settle(&mut self, positions: &[Position]) {
        for position in positions {
            let number = Segment::number_of(*position);
            if let Some(segment) = self.segments.iter_mut().find(|segment| segment.number == number) {
                segment.unsettled = segment.unsettled.saturating_sub(1);
            }
        }
        for run in positions.chunk_by(|one, next| one + 1 == *next) {
            if let [first, .., last] | [first @ last] = run {
                // If the record cannot be written, the next process sends the events again. Polar does not count them
                // twice.
                let _ = self.file_for(OVERHEAD).and_then(|file| self.write(&file, &Frame::Settled(*first..=*last)));
            }
        }
        self.remove_settled();
    }

    /// Returns the last file if it has room for this number of bytes, or else a new file.
    fn file_for(&mut self, bytes: u64) -> io::Result<Arc<File>> {
        if bytes > segment::MAX_BYTES {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the event is larger than 1 MiB"));
        }
        let last = self.segments.back();
        let number = last.filter(|last| last.bytes + bytes <= segment::MAX_BYTES).map(|last| last.number);
        if let (Some(_), Some(file)) = (number, &self.file) {
            return Ok(Arc::clone(file));
        }
        let file = match number {
            Some(number) => Segment::open(&self.folder, number, false)?,
            None => {
                let number = last.map_or(Some(1), |last| last.number.checked_add(1));
                let number = number.ok_or_else(|| io::Error::other("there are too many files"))?;
                let file = Segment::open(&self.folder, number, true)?;
                self.segments.push_back(Segment { number, bytes: 0, unsettled: 0 });
                self.next = Segment::first_position(number);
                self.remove_settled();
                file
            }
        };
        Ok(Arc::clone(self.file.insert(Arc::new(file))))
    }

    /// Appends a frame to the last file. If that fails, restores the previous length of the file.
    fn write(&mut self, file: &Arc<File>, frame: &Frame<'_>) -> io::Result<()> {
        let Some(segment) = self.segments.back_mut() else { return Ok(()) };
        frame.encode(&mut self.bytes);
        let written = (&**file).write_all(&self.bytes);
        match &written {
            Ok(()) => segment.bytes += self.bytes.len() as u64,
            // If truncating fails as well, the next frame still starts on a new line.
            Err(_) => {
                let _ = file.set_len(segment.bytes);
                segment.bytes = file.metadata().map_or(segment.bytes, |metadata| metadata.len());
            }
        }
        self.syncer.written(file);
        written
    }

    /// Removes the oldest files up to the first one with an event that is not settled. The last file is kept, so that
    /// its number is not reused.
    fn remove_settled(&mut self) {
        while self.segments.len() > 1 {
            let Some(first) = self.segments.front().filter(|first| first.unsettled == 0) else { return };
            let path = Segment::path(&self.folder, first.number);
            // A removed file occupies space until it is closed, and the sync thread may have it open.
            let _ = Segment::truncate(&path, 0);
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return,
                _ => self.segments.pop_front(),
            };
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        unlock_file(&self.lock);
    }
}

impl Log for Mutex<Writer> {
    fn is_full(&self) -> bool {
        lock(self).is_full()
    }

    fn append(&self, event: &mut QueuedEvent) -> io::Result<()> {
        let mut writer = lock(self);
        let appended = writer.append(event);
        named(&writer.folder, appended)
    }

    fn settle(&self, positions: &[Position]) {
        lock(self).settle(positions);
    }

    fn syncer(&self) -> Arc<Syncer> {
        Arc::clone(&lock(self).syncer)
    }
}

fn lock(writer: &Mutex<Writer>) -> MutexGuard<'_, Writer> {
    writer.lock().unwrap_or_else(PoisonError::into_inner)
}
