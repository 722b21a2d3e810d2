#![cfg_attr(all(feature = "full", feature = "hyper", feature = "testing"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "full", feature = "hyper", feature = "testing")),
    doc = "The Polar payments API as standalone functions. The front page is in the docs of all features."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "blocking")]
mod blocking;
mod builder;
mod calendar;
mod call;
mod core;
mod credential;
mod error;
mod execute;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "ingester")]
mod ingester;
mod layer;
#[cfg_attr(
    not(feature = "full"),
    allow(dead_code, unused_imports, unused_macros, reason = "what no enabled operation needs")
)]
mod model;
mod paging;
#[cfg(feature = "client")]
mod polar;
mod reply;
mod retry;
mod server;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(all(test, feature = "hyper", feature = "testing"))]
mod tests;
#[cfg(feature = "tracing")]
mod trace;
mod transport;
#[cfg(feature = "files_upload")]
mod upload;
#[cfg(feature = "webhooks")]
pub mod webhooks;

#[path = "../funcs/mod.rs"]
mod funcs;
#[path = "../models/mod.rs"]
pub mod models;

#[cfg(doc)]
#[doc = include_str!("../docs/polar-behaviour.md")]
pub mod polar_behaviour {}

pub use builder::PolarCoreBuilder;
pub use call::{Call, CallFuture};
pub use core::{API_VERSION, PolarCore};
pub use error::{ApiError, Error, ErrorKind, Location, ValidationEntry};
#[allow(unused_imports, unreachable_pub, reason = "no operation may be enabled")]
pub use funcs::*;
#[cfg(feature = "hyper")]
pub use hyper::HyperTransport;
#[cfg(feature = "ingester")]
pub use ingester::{IngestWorker, Ingested, Ingester, IngesterBuilder, PushError, Unsent};
pub use layer::{Layer, Layered, after};
#[cfg(feature = "hyper")]
pub use layer::{at_most, per_second};
pub use paging::{Items, Pages};
#[cfg(feature = "client")]
pub use polar::Polar;
pub use reply::{Outcome, Response};
pub use retry::RetryPolicy;
/// The rustls whose configurations `HyperTransport::tls_config` takes.
#[cfg(feature = "tls-config")]
#[doc(no_inline)]
pub use rustls;
pub use server::{PRODUCTION, SANDBOX};
pub use transport::{BoxFuture, Exchange, Transport, TransportError};
#[cfg(feature = "files_upload")]
pub use upload::{NewFile, Upload, UploadFailed, UploadSource, files_upload};
