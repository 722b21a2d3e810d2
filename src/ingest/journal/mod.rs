//! Keeps the events of an [`Ingester`] on the disk. Feature `journal`.
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

/// A folder with the events of an [`Ingester`] that are not sent yet. They survive the process.
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
///   killed loses none. About every 100 ms, a thread syncs what was written, so a power cut loses at most the events
///   of this time. [`Ingester::sync`] waits until everything is on the disk.
/// - **The worker sends the events of earlier processes first**, with the ids that they had. It may send some again
///   that Polar has received, which counts none twice.
/// - **Only a refusal of events passes them to `on_unsent`**: a response with the status 400 that names an error, 413
///   or 422. While Polar cannot be reached, fails or limits the rate, they stay in the journal, and the worker retries
///   without a limit; [`max_retry_time`](IngesterBuilder::max_retry_time) does not apply. They also stay there if no
///   request can be sent or Polar refuses it for another reason, such as an empty or invalid token. The worker then
///   calls `on_unsent` with the error and without events before each retry. If a process ends during a call of
///   `on_unsent`, the next one may call it with the same events.
/// - **When the ingester is closed**, the worker retries for [`shutdown_timeout`](IngesterBuilder::shutdown_timeout).
///   Events that are not sent by then, or when the worker is dropped, stay in the journal.
///   [`IngestReport::queued`](crate::IngestReport::queued) is their number.
/// - **The size is limited**, by [`max_size`](Self::max_size) and by the [capacity](IngesterBuilder::capacity) of the
///   ingester, which also holds the events in memory. The journal consists of files of up to 1 MiB. A file is removed
///   once its events and those of all earlier files are settled, except for the last file.
/// - **Damage costs only the damaged events.** Each one has a checksum. A frame that a crash or a disk error cut off or
///   changed is skipped, and [`recovery`](Self::recovery) counts it. After an error in writing, `push` returns the
///   error and the event; later events are not affected.
/// - **One process uses a journal at a time.** It is locked by the operating system until the ingester, its clones and
///   the worker are dropped or the process ends. A network file system may have no locks, and so may systems other than
///   Unix and Windows. There, do not let two processes use the same journal: they would damage it.
/// - **On Unix, only the user can read the files** (mode 0600) and the folder, if it is created (mode 0700). On
///   Windows, the files have the permissions of the folder. The events are not encrypted.
///
/// Writing an event takes some microseconds, during which the thread is blocked. On platforms without files or threads,
/// such as WebAssembly, [`open`](Self::open) fails.
pub struct Journal {
    folder: PathBuf,
    writer: Writer,
    events: Vec<RecoveredEvent>,
    report: JournalRecovery,
}

impl Journal {
    /// Opens the journal in this folder, which is created if necessary, and reads the events that are not sent yet.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read or created, if another process uses the journal
    /// ([`ResourceBusy`](io::ErrorKind::ResourceBusy)), and on platforms without files or threads. The error names the
    /// folder.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        // The program may change its current folder later.
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

    /// Sets the largest size of all files. Default: 64 MiB; at least 4 MiB.
    ///
    /// While the next event might not fit, `push` waits and `try_push` fails. The files are never larger in total,
    /// unless they were when the journal was opened.
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

/// Without the events, which may hold personal data.
impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").field("folder", &self.folder).field("recovery", &self.report).finish_non_exhaustive()
    }
}

/// With the feature `journal`.
impl IngesterBuilder {
    /// Creates an ingester with a [journal](Journal), and the worker that sends its events. Events that Polar refuses
    /// are passed to `on_unsent`.
    ///
    /// The events of earlier processes are sent first.
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
