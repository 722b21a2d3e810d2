// The examples of the README need these features.
#![cfg_attr(
    any(not(doctest), all(feature = "full", feature = "hyper", feature = "testing")),
    doc = include_str!("../README.md")
)]
#![cfg_attr(docsrs, feature(doc_cfg))]
// Only `host` may use the clocks of the standard library. Tests run on platforms that have them.
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

mod calendar;
mod call;
mod client;
mod env;
mod error;
#[cfg(any(feature = "journal", feature = "license_gate"))]
mod files;
mod host;
#[cfg(feature = "ingester")]
mod ingest;
#[cfg_attr(
    not(feature = "full"),
    allow(dead_code, unused_imports, unused_macros, reason = "what no enabled operation needs")
)]
mod json;
#[cfg(feature = "license_gate")]
pub mod license_gate;
mod raw_response;
mod transport;
#[cfg(feature = "files_upload")]
mod upload;
mod version;
#[cfg(feature = "web")]
pub mod web;
#[cfg(feature = "webhooks")]
pub mod webhooks;

#[path = "../models/mod.rs"]
pub mod models;
#[path = "../funcs/mod.rs"]
pub mod ops;
#[cfg(feature = "client")]
#[path = "../funcs/resources/mod.rs"]
pub mod resources;

#[cfg(doc)]
#[doc = include_str!("../docs/polar-behaviour.md")]
pub mod polar_behaviour {}

pub use call::paging::{Items, ListItem, Pages};
pub use call::response::{CallOutput, Response};
pub use call::{Call, CallFuture};
pub use client::PolarCore;
pub use client::base_url::{PRODUCTION, SANDBOX};
pub use client::builder::PolarCoreBuilder;
pub use client::retry_policy::RetryPolicy;
pub use error::{ApiError, Error, ErrorKind, Location, TransportError, TransportErrorKind, ValidationEntry};
#[cfg(feature = "journal")]
pub use ingest::journal::{Journal, JournalRecovery};
#[cfg(feature = "ingester")]
pub use ingest::{IngestReport, IngestWorker, Ingester, IngesterBuilder, PushError, Unsent};
// These are hidden, because the documentation of `ops` lists the functions by resource.
#[allow(unused_imports, unreachable_pub, reason = "no operation may be enabled")]
#[doc(hidden)]
pub use ops::all::*;
/// The version of rustls whose `ClientConfig` the method `tls_config` of the transports accepts.
#[cfg(all(feature = "tls-config", any(feature = "blocking", feature = "hyper")))]
#[doc(no_inline)]
pub use rustls;
#[cfg(feature = "blocking")]
pub use transport::blocking_transport::BlockingTransport;
#[cfg(feature = "fetch")]
pub use transport::fetch_transport::FetchTransport;
#[cfg(feature = "hyper")]
pub use transport::hyper_transport::HyperTransport;
pub use transport::layer;
#[cfg(feature = "testing")]
pub use transport::mock as testing;
#[cfg(feature = "wasi-http")]
pub use transport::wasi_http_transport::WasiHttpTransport;
pub use transport::{AttemptContext, BoxFuture, Transport, TransportFuture, TransportResult};
#[cfg(feature = "files_upload")]
pub use upload::{NewFile, Upload, UploadFailed, UploadSource, files_upload};
pub use version::API_VERSION;
