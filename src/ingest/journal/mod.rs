//! Keeps the events of an [`Ingester`] on disk. Feature `journal`.
//!
//! | file | content |
//! |---|---|
//! | `mod` | [`Journal`], and an ingester with one |
//! | `writer` | appends frames, records what is settled, removes files |
//! | `recovery` | reads the files of an earlier process |
//! | `segment` | the names, sizes and content of the files |
//! | `frame` | one event or one record in a file |
//! | `sync` | the thread that syncs, and [`Ingester::sync`] |
//! | `store` | the part of a journal that the queue sees |

mod frame;
mod recovery;
mod segment;
pub(super) mod store;
mod sync;
mod writer;

use super::builder::IngesterBuilder;
use super::ingester::Ingester;
use super::queue::{Queue, QueuedEvent};
use super::unsent::Unsent;
use super::worker::IngestWorker;
use crate::files::{create_private_folder, lock_file, named};
use recovery::{RecoveredEvent, recover};
use std::fmt;
use std::io;
use std::path::{self, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::Store;
use sync::Syncer;
use writer::Writer;

pub use recovery::JournalRecovery;

/// A folder that holds the events of an [`Ingester`] until they are sent, so that they survive the process. Feature
/// `journal`.
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), Box<dyn std::error::Error>> {
/// use polar_funcs::{Ingester, Journal, models::EventCreate};
///
/// let journal = Journal::open("/var/lib/acme/usage")?;
/// if journal.recovery().damaged > 0 {
///     eprintln!("{:?}", journal.recovery());
/// }
/// let (ingester, worker) = Ingester::builder(core)
///     .build_with_journal(journal, |unsent| eprintln!("{} were refused: {:?}", unsent.events.len(), unsent.error));
/// tokio::spawn(worker.run());
///
/// // Once this returns, a crash of the program loses nothing.
/// ingester.push(EventCreate::external_customer_id("api_call", "user_42")).await?;
/// // Once this returns, a power cut loses nothing either.
/// ingester.sync().await?;
///
/// let report = ingester.close().await;
/// println!("{} events stay in the journal", report.queued);
/// # Ok(())
/// # }
/// ```
///
/// - **An event is written to the operating system before [`push`](Ingester::push) returns**, so a process that is
///   killed loses no events. A background thread syncs the files about every 100 ms, so a power cut loses at most the
///   events of that interval. [`Ingester::sync`] waits until all events are on disk.
/// - **The worker sends the events of earlier processes first**, with their original ids. It may send events again that
///   Polar has already received; because of the ids, Polar counts none of them twice.
/// - **Events are passed to `on_unsent` only if Polar rejects them**, with status 413, 422, or a 400 that names an
///   error. While Polar cannot be reached, fails or limits the rate, the events stay in the journal, and the worker
///   retries without a limit; [`max_retry_time`](IngesterBuilder::max_retry_time) does not apply. The events also stay
///   in the journal if no request can be sent, or if Polar rejects the request for another reason, such as an invalid
///   token. The worker then calls `on_unsent` with the error and without events before each retry. If a process ends
///   during a call of `on_unsent`, the next process may call it again with the same events.
/// - **When the ingester is closed**, the worker retries for [`shutdown_timeout`](IngesterBuilder::shutdown_timeout).
///   Events that have not been sent by then stay in the journal, as do those of a worker that is dropped.
///   [`IngestReport::queued`](crate::IngestReport::queued) is their number.
/// - **The size is limited**, by [`max_size`](Self::max_size) and by the [capacity](IngesterBuilder::capacity) of the
///   ingester, which also holds the events in memory. The journal consists of files of up to 1 MiB, so `push` fails for
///   a larger event. A file is removed once its events and those of all earlier files have been sent or passed to
///   `on_unsent`. The last file is never removed.
/// - **Damage affects only the damaged events.** Each event has a checksum. An event that was truncated or changed by a
///   crash or a disk error is skipped, and [`recovery`](Self::recovery) counts it. If an event cannot be written,
///   `push` returns the error and the event; later events are not affected.
/// - **Only one process at a time can use a journal.** The operating system locks it until the ingester, its clones and
///   the worker are dropped or the process ends. Some network file systems have no locks, and on systems other than
///   Unix and Windows the journal is not locked. Without a lock, do not let two processes use the same journal: they
///   would damage it.
/// - **On Unix, only the owner can read the files** (mode 0600), and the folder if the journal creates it (mode 0700).
///   On Windows, the files inherit the permissions of the folder. The events are not encrypted.
///
/// Writing an event blocks the thread for some microseconds. On platforms without files or threads, such as
/// WebAssembly, [`open`](Self::open) fails.
pub struct Journal {
    folder: PathBuf,
    writer: Writer,
    events: Vec<RecoveredEvent>,
    report: JournalRecovery,
}

impl Journal {
    /// Opens the journal in a folder, and reads the events that have not been sent. Creates the folder if necessary.
    ///
    /// # Errors
    ///
    /// Returns [`ResourceBusy`](io::ErrorKind::ResourceBusy) if another process uses the journal. Also returns an error
    /// if the folder cannot be created, read or written, and on platforms without files or threads. The message names
    /// the folder.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        // The program may change its current directory later.
        let opened = path::absolute(&folder).and_then(|folder| Self::open_folder(&folder));
        named(&folder, opened)
    }

    fn open_folder(folder: &Path) -> io::Result<Self> {
        create_private_folder(folder)?;
        let Some(lock) = lock_file(&folder.join("lock"))? else {
            return Err(io::Error::new(io::ErrorKind::ResourceBusy, "the journal is in use"));
        };
        let recovered = recover(folder)?;
        let syncer = Syncer::start(folder.to_owned())?;
        let writer = Writer::new(folder.to_owned(), lock, syncer, (recovered.segments, recovered.next));
        Ok(Self { folder: folder.to_owned(), writer, events: recovered.events, report: recovered.report })
    }

    /// Sets the maximum total size of the files, in bytes. The default is 64 MiB. A size below 4 MiB counts as 4 MiB.
    ///
    /// While the next event might not fit, `push` waits and `try_push` fails. The files exceed this size only if they
    /// already did when the journal was opened.
    #[must_use]
    pub fn max_size(mut self, bytes: u64) -> Self {
        self.writer.set_max_size(bytes);
        self
    }

    /// Returns what was found when the journal was opened.
    pub fn recovery(&self) -> JournalRecovery {
        self.report
    }
}

/// Omits the events, which may contain personal data.
impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").field("folder", &self.folder).field("recovery", &self.report).finish_non_exhaustive()
    }
}

/// Requires the feature `journal`.
impl IngesterBuilder {
    /// Creates an ingester with a [journal](Journal), and the worker that sends its events. The worker calls
    /// `on_unsent` with events that Polar rejects. Feature `journal`.
    ///
    /// The worker sends the events of earlier processes first.
    pub fn build_with_journal<F: FnMut(Unsent)>(self, journal: Journal, on_unsent: F) -> (Ingester, IngestWorker<F>) {
        let Journal { writer, events, .. } = journal;
        let queued = |recovered: RecoveredEvent| QueuedEvent {
            event: recovered.event,
            queued_at: Duration::ZERO,
            timestamp_is_ours: recovered.timestamp_is_ours,
            position: recovered.position,
        };
        let store = Store(Some(Box::new(Mutex::new(writer))));
        let queue = Arc::new(Queue::new(self.0, store));
        {
            let mut state = queue.state();
            state.queued = events.into_iter().map(queued).collect();
            state.pushed = state.queued.len() as u64;
            state.flush_until = state.pushed;
        }
        (Ingester::new(Arc::clone(&queue)), IngestWorker::new(queue, on_unsent))
    }
}
