//! Syncs the files of a journal to disk, on a dedicated thread.

use crate::files::named;
use crate::ingest::ingester::Ingester;
use std::fs::File;
use std::future::poll_fn;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

/// The time between two syncs, unless one is requested.
const INTERVAL: Duration = Duration::from_millis(100);

/// The handle of the thread. When it is dropped, the thread syncs the remaining files and ends.
pub(super) struct Syncer(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// The number of writes. `synced` is the number of those that are on disk.
    written: u64,
    synced: u64,
    /// The files that were written to since the last sync.
    files: Vec<Arc<File>>,
    is_requested: bool,
    /// The first error. It is never cleared, because earlier writes may never reach the disk.
    error: Option<Arc<io::Error>>,
    waiting: Vec<Waker>,
    ended: bool,
}

impl Syncer {
    pub(super) fn start(folder: PathBuf) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let thread_shared = Arc::clone(&shared);
        thread::Builder::new().name("polar-journal".to_owned()).spawn(move || thread_shared.run(folder))?;
        Ok(Self(shared))
    }

    /// Records a write.
    pub(super) fn written(&self, file: &Arc<File>) {
        let mut state = self.0.state();
        state.written += 1;
        if !state.files.last().is_some_and(|last| Arc::ptr_eq(last, file)) {
            state.files.push(Arc::clone(file));
            self.0.changed.notify_one();
        }
    }

    /// Requests a sync, and returns the number of writes that it covers.
    fn request(&self) -> u64 {
        let mut state = self.0.state();
        state.is_requested = state.synced < state.written;
        self.0.changed.notify_one();
        state.written
    }

    fn poll_synced(&self, writes: u64, context: &Context<'_>) -> Poll<io::Result<()>> {
        let mut state = self.0.state();
        if let Some(error) = &state.error {
            return Poll::Ready(Err(io::Error::new(error.kind(), Arc::clone(error))));
        }
        if state.synced >= writes {
            return Poll::Ready(Ok(()));
        }
        state.waiting.push(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Syncer {
    fn drop(&mut self) {
        self.0.state().ended = true;
        self.0.changed.notify_one();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, folder: PathBuf) {
        // The file of the last sync. Its directory entry is on disk.
        let mut known: Option<Arc<File>> = None;
        loop {
            let state = self.state();
            let idle = |state: &mut State| state.files.is_empty() && !state.ended;
            let state = self.changed.wait_while(state, idle).unwrap_or_else(PoisonError::into_inner);
            let early = |state: &mut State| !state.is_requested && !state.ended;
            let wait = self.changed.wait_timeout_while(state, INTERVAL, early);
            let mut state = wait.unwrap_or_else(PoisonError::into_inner).0;
            if state.files.is_empty() {
                return;
            }
            let (files, writes) = (std::mem::take(&mut state.files), state.written);
            state.is_requested = false;
            drop(state);
            let mut result = Ok(());
            for file in files {
                result = result.and(file.sync_data());
                if !known.as_ref().is_some_and(|known| Arc::ptr_eq(known, &file)) {
                    // The name of a new file is stored in its folder, which may be new as well. Errors are ignored,
                    // because not all systems can sync a folder.
                    let depth = if known.is_none() { usize::MAX } else { 1 };
                    for folder in folder.ancestors().take(depth) {
                        let _ = File::open(folder).and_then(|folder| folder.sync_all());
                    }
                    known = Some(file);
                }
            }
            let mut state = self.state();
            match named(&folder, result) {
                Ok(()) => state.synced = writes,
                Err(error) => {
                    state.error.get_or_insert(Arc::new(error));
                }
            }
            state.waiting.drain(..).for_each(Waker::wake);
        }
    }
}

/// Requires the feature `journal`.
impl Ingester {
    /// Waits until every event pushed so far is on disk, so that it survives a power cut. Feature `journal`.
    ///
    /// Without a call of this method, an event is on disk about 100 ms after it was pushed.
    ///
    /// # Errors
    ///
    /// Returns [`Unsupported`](io::ErrorKind::Unsupported) if the ingester has no [`Journal`](crate::Journal), and the
    /// error of the operating system if it could not write to the disk. After such an error, every call fails, because
    /// earlier events may have been lost.
    pub async fn sync(&self) -> io::Result<()> {
        let Some(log) = &self.queue().store.0 else {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "the ingester has no journal"));
        };
        let syncer = log.syncer();
        let writes = syncer.request();
        poll_fn(|context| syncer.poll_synced(writes, context)).await
    }
}

#[cfg(test)]
mod tests {
    use crate::Journal;
    use crate::ingest::journal::frame::Frame;
    use crate::ingest::journal::segment::Segment;
    use std::{env, fs, process};

    #[test]
    fn events_of_an_earlier_process_are_synced_too() {
        let folder = env::temp_dir().join(format!("polar-funcs-sync-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let json = br#"{"name":"api_call","external_customer_id":"user_42"}"#;
        for (number, expected) in [(1, 1), (2, 2)] {
            let event = Frame::Event { position: Segment::first_position(number), timestamp_is_ours: true, json };
            let mut bytes = Vec::new();
            event.encode(&mut bytes);
            fs::write(Segment::path(&folder, number), bytes).unwrap();
            let journal = Journal::open(&folder).unwrap();
            assert_eq!((journal.recovery().events, journal.writer.syncer.request()), (expected, expected));
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
