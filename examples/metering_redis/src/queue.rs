//! The queue: a stream in Redis, and a consumer group that shares its entries among the workers.
//!
//! Entries are deleted once Polar has accepted them, so the length of the stream is the number of unsent events. The
//! stream is never trimmed, because `MAXLEN` would drop unsent events. Producers wait while it is full instead.
//!
//! Redis must be version 7 or later, and keep what it has accepted: set `maxmemory-policy noeviction` and
//! `appendonly yes`. With `appendfsync everysec`, a crash of its machine can still lose the last second.

use redis::aio::MultiplexedConnection;
use redis::streams::{StreamAutoClaimOptions, StreamId, StreamReadOptions, StreamReadReply};
use redis::{AsyncConnectionConfig, AsyncTypedCommands, Client, RedisResult, Value, pipe};
use std::time::Duration;

/// The field of an entry that holds the event, as JSON.
pub(crate) const EVENT: &str = "event";

const GROUP: &str = "polar";

/// The maximum number of events in one request to Polar.
pub(crate) const BATCH: usize = 100;

/// The time for which a worker waits for new entries before it looks for abandoned ones again.
const BLOCK: Duration = Duration::from_secs(2);

/// The timeout of a command, in addition to `BLOCK`.
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(5);

pub(crate) struct Queue {
    client: Client,
    /// `None` after a command that failed. The next command then opens a new connection.
    connection: Option<MultiplexedConnection>,
    stream: String,
    /// The stream of the entries that Polar rejected. The program never deletes them.
    refused: String,
    capacity: usize,
    /// The position at which the search for entries of dead workers continues. A single `XAUTOCLAIM` scans only a part
    /// of the pending entries.
    cursor: String,
}

impl Queue {
    /// Creates a queue with a capacity, which each producer may exceed by one event. The first command connects.
    pub(crate) fn new(url: &str, stream: &str, capacity: usize) -> RedisResult<Self> {
        Ok(Self {
            client: Client::open(url)?,
            connection: None,
            stream: stream.to_owned(),
            // In a cluster, the braces put both streams on one node.
            refused: format!("{{{stream}}}:refused"),
            capacity,
            cursor: "0-0".to_owned(),
        })
    }

    /// Adds an event, given as JSON. Returns `false` if the queue is full.
    ///
    /// If this fails, the event may be in the queue. It is safe to push it again because of its `external_id`.
    pub(crate) async fn push(&mut self, event: &str) -> RedisResult<bool> {
        if self.len().await? >= self.capacity {
            return Ok(false);
        }
        let mut connection = self.take_connection().await?;
        connection.xadd(&self.stream, "*", &[(EVENT, event)]).await?;
        self.connection = Some(connection);
        Ok(true)
    }

    /// Takes a batch of entries. The batch is empty if there are no entries for some time.
    ///
    /// The order is: entries that this worker took but has not settled, including those of a response that was lost;
    /// entries that another worker took but did not settle within `abandoned_after`; new entries.
    pub(crate) async fn take(&mut self, worker: &str, abandoned_after: Duration) -> RedisResult<Vec<StreamId>> {
        let mut connection = self.take_connection().await?;
        let options = StreamReadOptions::default().group(GROUP, worker).count(BATCH);
        let own = entries(connection.xread_options(&[&self.stream], &["0"], &options).await?);
        // An entry that was deleted while it was pending has no fields. `XAUTOCLAIM` removes it from the group.
        let mut entries: Vec<_> = own.filter(|entry| !entry.is_empty()).collect();
        if entries.is_empty() {
            let (idle, count) = (abandoned_after.as_millis() as u64, StreamAutoClaimOptions::default().count(BATCH));
            let claimed = connection.xautoclaim_options(&self.stream, GROUP, worker, idle, &self.cursor, count).await?;
            self.cursor = claimed.next_stream_id;
            entries = claimed.claimed;
        }
        if entries.is_empty() {
            let options = options.block(BLOCK.as_millis() as usize);
            entries = self::entries(connection.xread_options(&[&self.stream], &[">"], &options).await?).collect();
        }
        self.connection = Some(connection);
        Ok(entries)
    }

    /// Removes entries that Polar has accepted or rejected. Rejected entries are moved to another stream, with the
    /// reason.
    pub(crate) async fn settle(&mut self, accepted: &[StreamId], refused: &[(StreamId, String)]) -> RedisResult<()> {
        let ids: Vec<_> =
            accepted.iter().chain(refused.iter().map(|(entry, _)| entry)).map(|entry| &entry.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut connection = self.take_connection().await?;
        let mut transaction = pipe();
        for (entry, reason) in refused {
            let mut fields: Vec<(&str, &[u8])> = vec![("id", entry.id.as_bytes()), ("reason", reason.as_bytes())];
            fields.extend(entry.map.iter().filter_map(|(name, value)| match value {
                Value::BulkString(bytes) => Some((name.as_str(), bytes.as_slice())),
                _ => None,
            }));
            transaction.xadd(&self.refused, "*", &fields).ignore();
        }
        transaction.xack(&self.stream, GROUP, &ids).ignore().xdel(&self.stream, &ids).ignore();
        let _: () = transaction.atomic().query_async(&mut connection).await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// Returns the number of events that Polar has neither accepted nor rejected.
    pub(crate) async fn len(&mut self) -> RedisResult<usize> {
        let mut connection = self.take_connection().await?;
        let length = connection.xlen(&self.stream).await?;
        self.connection = Some(connection);
        Ok(length)
    }

    /// Deletes the queue and its entries.
    pub(crate) async fn delete(&mut self) -> RedisResult<()> {
        let mut connection = self.take_connection().await?;
        connection.del(&[&self.stream, &self.refused]).await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// Removes a worker from the group, unless it has pending entries, which Redis would forget together with the
    /// worker.
    pub(crate) async fn leave(&mut self, worker: &str) -> RedisResult<()> {
        let mut connection = self.take_connection().await?;
        let pending = connection.xpending_consumer_count(&self.stream, GROUP, "-", "+", 1, worker).await?;
        if pending.ids.is_empty() {
            connection.xgroup_delconsumer(&self.stream, GROUP, worker).await?;
        }
        self.connection = Some(connection);
        Ok(())
    }

    /// Takes the connection. Only a command that succeeds puts it back. Otherwise, the next command reconnects, and
    /// creates the group if it is missing, as after `FLUSHALL`.
    ///
    /// The crate's `ConnectionManager` reconnects only after some errors. It keeps a connection whose server no longer
    /// responds, and if reconnecting fails for a reason other than IO, it never reconnects.
    async fn take_connection(&mut self) -> RedisResult<MultiplexedConnection> {
        if let Some(connection) = self.connection.take() {
            return Ok(connection);
        }
        // The default is shorter than `BLOCK`.
        let config = AsyncConnectionConfig::new().set_response_timeout(Some(BLOCK + RESPONSE_TIMEOUT));
        let mut connection = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        match connection.xgroup_create_mkstream(&self.stream, GROUP, "0").await {
            Err(error) if error.code() != Some("BUSYGROUP") => Err(error),
            _ => Ok(connection),
        }
    }
}

fn entries(reply: Option<StreamReadReply>) -> impl Iterator<Item = StreamId> {
    reply.into_iter().flat_map(|reply| reply.keys).flat_map(|stream| stream.ids)
}
