//! Calls to the servers of `test-support`.

#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test uses only a part of it")]

#[cfg(any(feature = "blocking", feature = "hyper"))]
mod caller;
#[cfg(any(feature = "blocking", feature = "hyper"))]
mod transports;

#[cfg(any(feature = "blocking", feature = "hyper"))]
pub use caller::Caller;
use polar_funcs::models::{CustomerSessionCreate, CustomerSessionCustomerExternalIdCreate};
use polar_funcs::{Error, PolarCore, PolarCoreBuilder};
pub use test_support::{
    Arrived, Authority, BlackHole, Identity, KeyKind, Reaction, SESSION, Server, TOKEN, captures, certificate,
    certificate_for, http2, proxy, rcgen, run, rustls, tls,
};
#[cfg(any(feature = "blocking", feature = "hyper"))]
pub use transports::{Kind, SocketTransport};

/// Returns a core for a server.
pub fn core(server: &Server) -> PolarCore {
    builder(server).build().unwrap()
}

pub fn builder(server: &Server) -> PolarCoreBuilder {
    PolarCore::builder().access_token(TOKEN).server(server.url())
}

/// Returns the request that most tests send.
pub fn user_42() -> CustomerSessionCustomerExternalIdCreate {
    CustomerSessionCreate::external_customer_id("user_42")
}

/// Returns the message of an error and of all its sources.
pub fn all_of(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text = format!("{text}: {error}");
        source = error.source();
    }
    text
}
