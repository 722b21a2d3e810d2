//! Sends usage events in batches in the background. Feature `ingester`.
//!
//! [`Ingester`] puts events into a bounded queue, and [`IngestWorker`] takes batches out of it and sends them. Events
//! that cannot be sent go to the program's `on_unsent` callback as [`Unsent`].

mod builder;
mod entry_location;
mod ingester;
mod next_step;
mod push_error;
mod queue;
mod report;
mod settings;
mod unsent;
mod worker;

pub use builder::IngesterBuilder;
pub use ingester::Ingester;
pub use push_error::PushError;
pub use report::IngestReport;
pub use unsent::Unsent;
pub use worker::IngestWorker;
