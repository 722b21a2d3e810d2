//! Servers, proxies, certificates and fixtures for tests, torture, benches and examples. Everything runs on loopback.
//!
//! A server that misbehaves stops with a panic if the test itself is wrong, so that the test fails.

#![allow(clippy::new_without_default, reason = "no two authorities or servers are the same")]

#[cfg(feature = "tls")]
mod black_hole;
#[cfg(feature = "tls")]
mod certificates;
#[cfg(feature = "organization")]
pub mod client;
#[cfg(feature = "tls")]
pub mod faulty;
mod fixtures;
#[cfg(feature = "tls")]
pub mod frames;
#[cfg(feature = "tls")]
pub mod http2;
mod listen;
mod program;
#[cfg(feature = "tls")]
pub mod proxy;
#[cfg(feature = "redis-server")]
mod redis_server;
#[cfg(feature = "tls")]
mod scripted;
#[cfg(feature = "stand-in")]
pub mod stand_in;
#[cfg(feature = "uploads")]
pub mod uploads;

#[cfg(feature = "tls")]
pub use black_hole::BlackHole;
#[cfg(feature = "tls")]
pub use certificates::{Authority, Identity, KeyKind, certificate, certificate_for, tls};
pub use fixtures::{COMPACT_SESSION, CUSTOMER_ID, SESSION, TOKEN, captures, customer, response, response_with_headers};
pub use listen::{accept, listen, run, serve_http};
pub use program::this_program;
#[cfg(feature = "tls")]
pub use rcgen;
#[cfg(feature = "redis-server")]
pub use redis_server::RedisServer;
#[cfg(feature = "tls")]
pub use scripted::{Arrived, Reaction, Server};
#[cfg(feature = "tls")]
pub use tokio_rustls::rustls;
