//! The calls with which all servers are tested.

use crate::transports::{Kind, SocketTransport};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{Call, CallOutput, Error, ErrorKind, PolarCore, PolarCoreBuilder, Transport};
use polar_funcs::{customer_sessions_create, customers_get};
use std::fmt;
use std::thread;
use std::time::Duration;
use test_support::faulty::Protocol;
use test_support::{CUSTOMER_ID, TOKEN, faulty};

/// Whether the transports use the system's TLS library: `cargo xtask torture --native-tls`.
pub(crate) const NATIVE_TLS: bool = cfg!(feature = "native-tls");

/// Returns whether a transport speaks a protocol. `BlockingTransport` and the system's TLS library speak HTTP/1.1 only.
pub(crate) fn is_spoken(kind: Kind, protocol: Protocol) -> bool {
    protocol != Protocol::Http2 || kind == Kind::Hyper && !NATIVE_TLS
}

/// Returns each transport with the protocols that are relevant to a client without faults.
pub(crate) fn clients() -> impl Iterator<Item = (Kind, Protocol)> {
    let protocols = [Protocol::Plain, Protocol::Tls, Protocol::Http2];
    let all = Kind::ALL.iter().flat_map(move |&kind| protocols.map(|protocol| (kind, protocol)));
    all.filter(|&(kind, protocol)| is_spoken(kind, protocol))
}

/// The two calls: one that may be retried, and one that may not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Method {
    Get,
    Post,
}

impl Method {
    /// Returns the status of the valid response.
    pub(crate) fn valid_status(self) -> u16 {
        faulty::valid_status(&self.into())
    }

    /// Returns the body of the valid response.
    pub(crate) fn valid_body(self) -> String {
        faulty::valid_body(&self.into())
    }

    /// Makes the call. Returns the number of attempts.
    pub(crate) async fn call(self, client: &Client) -> Result<u32, Error> {
        self.call_with(client, &Settings::default()).await
    }

    /// Makes the call with these settings.
    pub(crate) async fn call_with(self, client: &Client, settings: &Settings) -> Result<u32, Error> {
        match self {
            Self::Get => {
                let call = settings.set(customers_get(&client.core, CUSTOMER_ID));
                let response = client.result(call.with_response()).await?;
                right(response.attempts(), response.value().id().unwrap_or_default(), &response)
            }
            Self::Post => {
                let request = CustomerSessionCreate::customer_id(CUSTOMER_ID).return_url("x".repeat(settings.size));
                let call = settings.set(customer_sessions_create(&client.core, request));
                let response = client.result(call.with_response()).await?;
                right(response.attempts(), &response.value().customer_id, &response)
            }
        }
    }
}

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
        }
    }
}

/// The settings of a call.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) base_url: Option<&'static str>,
    /// The number of bytes by which the request is larger.
    pub(crate) size: usize,
    /// A number by which the server recognizes the call.
    pub(crate) number: Option<usize>,
}

impl Settings {
    fn set<T: CallOutput>(&self, mut call: Call<T>) -> Call<T> {
        if let Some(timeout) = self.timeout {
            call = call.timeout(timeout);
        }
        if let Some(timeout) = self.attempt_timeout {
            call = call.attempt_timeout(timeout);
        }
        if let Some(url) = self.base_url {
            call = call.base_url(url);
        }
        if let Some(number) = self.number {
            call = call.header("x-call", &number.to_string());
        }
        call
    }
}

/// Panics if the response belongs to another call, which is the worst possible failure.
fn right(attempts: u32, id: &str, response: &dyn fmt::Debug) -> Result<u32, Error> {
    assert_eq!(id, CUSTOMER_ID, "the response belongs to another call: {response:?}");
    Ok(attempts)
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}

/// Makes calls with a core.
#[derive(Clone)]
pub(crate) struct Client {
    core: PolarCore,
    /// Whether each call has a thread, on which `wait()` drives it.
    has_threads: bool,
}

impl Client {
    /// Returns a client with a core for a loopback server and its authority.
    pub(crate) fn new<T: Transport>(
        kind: Kind,
        url: &str,
        root: &[u8],
        set: impl FnOnce(SocketTransport) -> T,
        set_core: impl FnOnce(PolarCoreBuilder) -> PolarCoreBuilder,
    ) -> Self {
        let transport = kind.transport();
        #[cfg(feature = "native-tls")]
        let transport = transport.native_tls();
        let transport = set(transport.root_certificate(root).connect_timeout(LONG));
        let core = PolarCore::builder().access_token(TOKEN).server(url).transport(transport).timeout(LONG);
        Self { core: set_core(core).build().expect("a core"), has_threads: kind == Kind::Blocking }
    }

    /// Makes calls in the task that awaits them, whatever the transport, so that dropping the future drops the call.
    pub(crate) fn without_threads(self) -> Self {
        Self { has_threads: false, ..self }
    }

    async fn result<T: CallOutput + Send + 'static>(&self, call: Call<T>) -> Result<T, Error> {
        if !self.has_threads {
            return call.await;
        }
        let (sender, receiver) = tokio::sync::oneshot::channel();
        // The receiver is gone if the call was dropped.
        thread::Builder::new().spawn(move || drop(sender.send(call.wait()))).expect("a thread");
        receiver.await.expect("no panic in a call")
    }
}

/// Returns the result of a call, as a cell of the table.
pub(crate) fn ending(result: &Result<u32, Error>) -> String {
    match result {
        Ok(attempts) => format!("ok ×{attempts}"),
        Err(error) => format!("{:?} ×{}", error.kind(), error.attempts()),
    }
}

pub(crate) fn kind(result: &Result<u32, Error>) -> Option<ErrorKind> {
    result.as_ref().err().map(Error::kind)
}

/// A time that is longer than anything takes on a busy machine.
pub(crate) const LONG: Duration = Duration::from_secs(300);
