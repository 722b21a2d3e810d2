//! The transports that use sockets, as parameters of a test. The tests of this crate and torture share this file.

#[cfg(feature = "blocking")]
use polar_funcs::BlockingTransport;
#[cfg(feature = "hyper")]
use polar_funcs::HyperTransport;
#[cfg(feature = "tls-config")]
use polar_funcs::rustls;
use polar_funcs::{AttemptContext, BoxFuture, Error, Transport, TransportFuture};
use std::net::SocketAddr;
use std::time::Duration;

/// A transport to test.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    #[cfg(feature = "hyper")]
    Hyper,
    #[cfg(feature = "blocking")]
    Blocking,
}

impl Kind {
    /// All transports that are compiled in.
    pub const ALL: &'static [Self] = &[
        #[cfg(feature = "hyper")]
        Self::Hyper,
        #[cfg(feature = "blocking")]
        Self::Blocking,
    ];

    /// Returns whether a transport offers HTTP/2 to servers.
    pub fn speaks_http2(self) -> bool {
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper => cfg!(feature = "http2"),
            #[cfg(feature = "blocking")]
            Self::Blocking => false,
        }
    }

    /// Returns a transport with the default settings.
    pub fn transport(self) -> SocketTransport {
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper => SocketTransport::Hyper(HyperTransport::new()),
            #[cfg(feature = "blocking")]
            Self::Blocking => SocketTransport::Blocking(BlockingTransport::new()),
        }
    }
}

/// A transport of either kind.
#[derive(Debug)]
pub enum SocketTransport {
    #[cfg(feature = "hyper")]
    Hyper(HyperTransport),
    #[cfg(feature = "blocking")]
    Blocking(BlockingTransport),
}

/// Applies an expression to the transport of either kind.
macro_rules! each {
    ($transport:expr, $each:ident => $result:expr) => {
        match $transport {
            #[cfg(feature = "hyper")]
            SocketTransport::Hyper($each) => $result,
            #[cfg(feature = "blocking")]
            SocketTransport::Blocking($each) => $result,
        }
    };
}

/// Settings that both kinds have.
macro_rules! settings {
    ($($(#[$condition:meta])* $name:ident($($argument:ident: $type:ty),*))*) => {
        $($(#[$condition])*
        pub fn $name(self, $($argument: $type),*) -> Self {
            each!(self, transport => transport.$name($($argument),*).into())
        })*
    };
}

/// Settings of both kinds that can be invalid.
macro_rules! fallible_settings {
    ($($(#[$condition:meta])* $name:ident($($argument:ident: $type:ty),*))*) => {
        $($(#[$condition])*
        pub fn $name(self, $($argument: $type),*) -> Result<Self, Error> {
            each!(self, transport => transport.$name($($argument),*).map(Self::from))
        })*
    };
}

impl SocketTransport {
    pub fn kind(&self) -> Kind {
        match self {
            #[cfg(feature = "hyper")]
            Self::Hyper(_) => Kind::Hyper,
            #[cfg(feature = "blocking")]
            Self::Blocking(_) => Kind::Blocking,
        }
    }

    settings! {
        connect_timeout(timeout: Duration)
        idle_timeout(timeout: Duration)
        pool_max_idle(connections: usize)
        resolve(host: &str, addresses: impl IntoIterator<Item = SocketAddr>)
        root_certificate(der: impl Into<Vec<u8>>)
        #[cfg(feature = "native-tls")]
        native_tls()
        #[cfg(feature = "platform-verifier")]
        platform_verifier()
        #[cfg(feature = "tls-config")]
        tls_config(config: impl Into<std::sync::Arc<rustls::ClientConfig>>)
    }

    fallible_settings! {
        root_certificates_pem(pem: impl AsRef<[u8]>)
        #[cfg(feature = "client-certificates")]
        client_certificate(chain: impl AsRef<[u8]>, key: impl AsRef<[u8]>)
        #[cfg(feature = "proxy")]
        proxy(url: impl AsRef<str>)
        #[cfg(feature = "proxy")]
        proxy_from_env()
    }
}

#[cfg(feature = "hyper")]
impl From<HyperTransport> for SocketTransport {
    fn from(transport: HyperTransport) -> Self {
        Self::Hyper(transport)
    }
}

#[cfg(feature = "blocking")]
impl From<BlockingTransport> for SocketTransport {
    fn from(transport: BlockingTransport) -> Self {
        Self::Blocking(transport)
    }
}

impl Transport for SocketTransport {
    fn send<'a>(&'a self, request: http::Request<bytes::Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        each!(self, transport => transport.send(request, attempt))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        each!(self, transport => transport.sleep(duration))
    }

    fn now(&self) -> Duration {
        each!(self, transport => transport.now())
    }

    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        each!(self, transport => transport.is_blocking())
    }
}
