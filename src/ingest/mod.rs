//! Sends usage events in batches in the background. Feature `ingester`.
//!
//! [`Ingester`] puts events into a bounded queue. [`IngestWorker`] takes batches out of the queue and sends them.
//! Events that cannot be sent are passed to the program's `on_unsent` callback as [`Unsent`]. With the feature
//! `journal`, events can be kept in files until they are sent.

mod builder;
mod entry_location;
mod ingester;
#[cfg(feature = "journal")]
pub(crate) mod journal;
mod next_step;
#[cfg(not(feature = "journal"))]
mod no_journal;
mod push_error;
mod queue;
mod report;
mod settings;
mod unsent;
mod worker;

#[cfg(feature = "journal")]
use journal::store;
#[cfg(not(feature = "journal"))]
use no_journal as store;

pub use builder::IngesterBuilder;
pub use ingester::Ingester;
pub use push_error::PushError;
pub use report::IngestReport;
pub use unsent::Unsent;
pub use worker::IngestWorker;
