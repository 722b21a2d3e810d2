/// Counts what happened to the events of an [`Ingester`](crate::Ingester).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct IngestReport {
    /// Events that were new to Polar and are now stored.
    pub inserted: u64,
    /// Events that Polar already had.
    pub duplicates: u64,
    /// Events that were passed to `on_unsent`.
    pub unsent: u64,
    /// Without a journal, events that are still queued because the worker was never run. They are passed to `on_unsent`
    /// when the worker is dropped. Always 0 in the report that [`IngestWorker::run`](crate::IngestWorker::run) returns.
    ///
    /// With a journal, events that stay in it because Polar could not be reached, or because the worker was dropped or
    /// never run. The next process sends them.
    pub queued: u64,
}
