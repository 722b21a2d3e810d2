/// Statistics about the events of an [`Ingester`](crate::Ingester), in numbers of events.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct IngestReport {
    /// Events that Polar stored. If the response to a successful request is unreadable, all events of that request are
    /// counted here, even if some are duplicates.
    pub inserted: u64,
    /// Events that Polar ignored, because it already had an event with the same id.
    pub duplicates: u64,
    /// Events that were passed to `on_unsent`.
    pub unsent: u64,
    /// Without a journal: events that are still queued because the worker was never run. They are passed to `on_unsent`
    /// when the worker is dropped. In the report that [`IngestWorker::run`](crate::IngestWorker::run) returns, this is
    /// always 0.
    ///
    /// With a journal: events that stay in it because Polar could not be reached or rejected the request, or because
    /// the worker was dropped or never run. The next process sends them.
    pub queued: u64,
}
