//! Reads the files of a journal, which may be damaged.

use super::frame::Frame;
use super::segment::{Contents, Segment};
use super::store::Position;
use crate::json::{Empty, Json, from_json};
use crate::models::EventCreate;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Statistics about the content of a [`Journal`](crate::Journal) when it was opened.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct JournalRecovery {
    /// The number of events that have been neither sent nor passed to `on_unsent`. The worker sends them.
    pub events: u64,
    /// The number of damaged records. Each was either an event, which is lost, or the confirmation of a batch, whose
    /// events are sent again.
    pub damaged: u64,
    /// The size of the damaged records, in bytes.
    pub damaged_bytes: u64,
}

/// The content of a journal's files.
pub(super) struct Recovered {
    pub(super) segments: VecDeque<Segment>,
    /// The events that are not settled, in order.
    pub(super) events: Vec<RecoveredEvent>,
    /// The position of the next event in the last file.
    pub(super) next: Position,
    pub(super) report: JournalRecovery,
}

pub(super) struct RecoveredEvent {
    pub(super) position: Position,
    pub(super) timestamp_is_ours: bool,
    pub(super) event: EventCreate,
}

/// Reads all files, and truncates each one after its last valid frame.
pub(super) fn recover(folder: &Path) -> io::Result<Recovered> {
    // Sorted by position, which is also their order in the files.
    let mut unsettled: VecDeque<(Position, bool, Vec<u8>)> = VecDeque::new();
    let mut recovered =
        Recovered { segments: VecDeque::new(), events: Vec::new(), next: 0, report: JournalRecovery::default() };
    for number in Segment::numbers(folder)? {
        let path = Segment::path(folder, number);
        let bytes = read(&path)?;
        let contents = Contents::read(&bytes, number);
        recovered.next = Segment::first_position(number);
        recovered.report.damaged += contents.damaged;
        recovered.report.damaged_bytes += contents.damaged_bytes;
        for frame in contents.frames {
            match frame {
                Frame::Event { position, timestamp_is_ours, json } => {
                    recovered.next = recovered.next.max(position + 1);
                    let index = unsettled.partition_point(|(other, ..)| *other < position);
                    if unsettled.get(index).is_none_or(|(other, ..)| *other != position) {
                        unsettled.insert(index, (position, timestamp_is_ours, json.to_vec()));
                    }
                }
                Frame::Settled(range) => {
                    recovered.next = recovered.next.max(range.end() + 1);
                    let start = unsettled.partition_point(|(position, ..)| position < range.start());
                    let end = unsettled.partition_point(|(position, ..)| position <= range.end());
                    unsettled.drain(start..end);
                }
            }
        }
        let mut length = bytes.len();
        // If truncating fails, the damaged bytes are only reported again next time.
        if contents.end < length && Segment::truncate(&path, contents.end as u64).is_ok() {
            length = contents.end;
        }
        recovered.segments.push_back(Segment { number, bytes: length as u64, unsettled: 0 });
    }
    for (position, timestamp_is_ours, json) in unsettled {
        match event_of(&json) {
            Some(event) => recovered.events.push(RecoveredEvent { position, timestamp_is_ours, event }),
            None => {
                recovered.report.damaged += 1;
                recovered.report.damaged_bytes += json.len() as u64;
            }
        }
    }
    for segment in &mut recovered.segments {
        let events = recovered.events.iter().filter(|event| Segment::number_of(event.position) == segment.number);
        segment.unsettled = events.count() as u64;
    }
    recovered.report.events = recovered.events.len() as u64;
    Ok(recovered)
}

/// Parses an event. An event with a value that the model does not allow, such as a number that is not finite, is kept
/// as [`EventCreate::Unknown`], because only Polar decides which events to reject.
fn event_of(json: &[u8]) -> Option<EventCreate> {
    let mut event = EventCreate::empty();
    if from_json(&mut event, json, true).is_ok() {
        return Some(event);
    }
    let mut unknown = Json::empty();
    from_json(&mut unknown, json, true).ok()?;
    Some(EventCreate::Unknown(unknown))
}

/// Reads at most as many bytes as the metadata says, because the path might be a device that never ends.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    file.metadata().and_then(|metadata| file.take(metadata.len()).read_to_end(&mut bytes))?;
    Ok(bytes)
}
