//! The TLS settings of both transports, and TLS with rustls or the system's library.

#[cfg(all(feature = "ring", not(feature = "ring-full")))]
mod ring;
mod stream;
#[cfg(feature = "_rustls")]
mod verifier;
#[cfg(feature = "native-tls")]
pub(super) mod with_native_tls;
#[cfg(feature = "_rustls")]
mod with_rustls;
#[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
mod without_tls;

#[cfg(feature = "hyper")]
pub(super) use stream::socket_below;
pub(super) use stream::{Below, Session, Stream, below};

use pki_types::CertificateDer;
#[cfg(feature = "_rustls")]
use pki_types::ServerName;
use pki_types::pem::PemObject;
use std::error::Error as StdError;
#[cfg(feature = "_rustls")]
use std::fmt;
use std::io::{Read, Write};
#[cfg(feature = "_rustls")]
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};

type AnyError = Box<dyn StdError + Send + Sync>;

/// The TLS settings, and the configuration, which is built from them at the first connection.
#[derive(Default)]
pub(super) struct Tls {
    /// The configuration, once it has been built.
    config: Mutex<Option<Config>>,
    roots: Vec<Root>,
    /// Whether `native_tls` was called.
    #[cfg(feature = "native-tls")]
    pub(super) native: bool,
    #[cfg(feature = "platform-verifier")]
    pub(super) platform: bool,
    #[cfg(feature = "client-certificates")]
    identity: Option<Identity>,
    #[cfg(feature = "tls-config")]
    pub(super) custom_config: Option<Arc<rustls::ClientConfig>>,
}

/// A root certificate that was added.
struct Root {
    der: CertificateDer<'static>,
    /// A function pointer, so that the code that parses a root certificate (4 kB) is linked only if one is added.
    #[cfg(feature = "_rustls")]
    add: with_rustls::AddRoot,
}

/// A client certificate and its key for each library, or the reason why that library can't use them.
#[cfg(feature = "client-certificates")]
struct Identity {
    #[cfg(feature = "_rustls")]
    rustls: Result<Arc<rustls::sign::SingleCertAndKey>, &'static str>,
    #[cfg(feature = "native-tls")]
    native: Result<native_tls::Identity, &'static str>,
}

impl Tls {
    /// Trusts a certificate in addition to the others.
    pub(super) fn add_root(&mut self, der: CertificateDer<'static>) {
        self.roots.push(Root {
            der,
            #[cfg(feature = "_rustls")]
            add: |roots, der| roots.add(der.clone()),
        });
    }

    /// Returns the configuration. If it cannot be built, the next connection tries again.
    pub(super) fn config(&self) -> Result<Config, String> {
        let mut config = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        match &*config {
            Some(config) => Ok(config.clone()),
            None => Ok(config.insert(self.new_config()?).clone()),
        }
    }

    fn new_config(&self) -> Result<Config, String> {
        #[cfg(feature = "native-tls")]
        if self.is_native() {
            return with_native_tls::config(self).map(Config::Native);
        }
        #[cfg(feature = "_rustls")]
        return with_rustls::config(self).map(Config::Rustls);
        #[cfg(not(feature = "_rustls"))]
        Err(NO_PROVIDER.to_owned())
    }

    /// Returns whether the system's library is used: if `native_tls` was called, or if there is no other library.
    #[cfg(feature = "native-tls")]
    fn is_native(&self) -> bool {
        #[cfg(feature = "tls-config")]
        if self.custom_config.is_some() {
            return self.native;
        }
        self.native || cfg!(not(any(feature = "aws-lc-rs", feature = "ring")))
    }

    /// Sets a client certificate and its key, both in PEM format.
    #[cfg(feature = "client-certificates")]
    pub(super) fn set_identity(&mut self, chain: &[u8], key: &[u8]) -> Result<(), &'static str> {
        let identity = Identity {
            #[cfg(feature = "_rustls")]
            rustls: with_rustls::identity(chain, key),
            #[cfg(feature = "native-tls")]
            native: with_native_tls::identity(chain, key),
        };
        #[cfg(feature = "native-tls")]
        if self.is_native() {
            identity.native.as_ref().map_err(|why| *why)?;
            self.identity = Some(identity);
            return Ok(());
        }
        #[cfg(feature = "_rustls")]
        identity.rustls.as_ref().map_err(|why| *why)?;
        self.identity = Some(identity);
        match cfg!(feature = "_rustls") {
            true => Ok(()),
            false => Err(NO_PROVIDER),
        }
    }

    /// Adds advice on features that may help to the error of a handshake.
    pub(super) fn explained(&self, error: AnyError) -> AnyError {
        #[cfg(feature = "tls-config")]
        if self.custom_config.is_some() {
            return error;
        }
        #[cfg(feature = "_rustls")]
        if let Some(advice) = with_rustls::advice(error.as_ref()) {
            return Box::new(NothingInCommon { advice, source: error });
        }
        error
    }
}

/// The TLS configuration of all connections of a transport.
#[derive(Clone)]
pub(super) enum Config {
    #[cfg(feature = "_rustls")]
    Rustls(Arc<rustls::ClientConfig>),
    #[cfg(feature = "native-tls")]
    Native(native_tls::TlsConnector),
    #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
    None,
}

impl Config {
    /// Removes the ALPN protocols, which apply to servers but not to a proxy.
    #[cfg(feature = "proxy")]
    pub(super) fn without_alpn(self) -> Self {
        match self {
            #[cfg(feature = "_rustls")]
            Self::Rustls(mut config) => {
                Arc::make_mut(&mut config).alpn_protocols.clear();
                Self::Rustls(config)
            }
            #[cfg(feature = "native-tls")]
            native @ Self::Native(_) => native,
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Self::None => self,
        }
    }

    /// Removes HTTP/2 from the ALPN protocols.
    #[cfg(all(feature = "blocking", any(feature = "http2", feature = "tls-config")))]
    pub(super) fn without_http2(self) -> Self {
        match self {
            #[cfg(feature = "_rustls")]
            Self::Rustls(mut config) => {
                if config.alpn_protocols.iter().any(|name| name == b"h2") {
                    Arc::make_mut(&mut config).alpn_protocols.retain(|name| name != b"h2");
                }
                Self::Rustls(config)
            }
            #[cfg(feature = "native-tls")]
            native @ Self::Native(_) => native,
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Self::None => self,
        }
    }

    /// Prepares the handshake with a host.
    pub(super) fn start<S: Read + Write>(self, host: &str, stream: S) -> Result<Handshake<S>, AnyError> {
        let host = host.trim_matches(['[', ']']).to_owned();
        match self {
            #[cfg(feature = "_rustls")]
            Self::Rustls(config) => {
                Ok(Handshake::Rustls(with_rustls::Session::new(config, ServerName::try_from(host)?, stream)?))
            }
            #[cfg(feature = "native-tls")]
            Self::Native(connector) => Ok(Handshake::Native(with_native_tls::Handshake::new(connector, host, stream))),
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Self::None => Err(NO_PROVIDER.into()),
        }
    }
}

/// A TLS handshake in progress.
pub(super) enum Handshake<S> {
    #[cfg(feature = "_rustls")]
    Rustls(with_rustls::Session<S>),
    #[cfg(feature = "native-tls")]
    Native(with_native_tls::Handshake<S>),
    #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
    None(without_tls::Session<S>),
}

/// The progress of a handshake.
pub(super) enum Progress<S> {
    Done(Session<S>),
    /// The stream returned `WouldBlock`.
    #[cfg_attr(not(feature = "hyper"), allow(dead_code, reason = "the blocking transport waits"))]
    Blocked(Handshake<S>),
}

impl<S: Read + Write> Handshake<S> {
    /// Returns the stream below TLS.
    #[cfg(feature = "hyper")]
    pub(super) fn stream_mut(&mut self) -> &mut S {
        match self {
            #[cfg(feature = "_rustls")]
            Self::Rustls(session) => session.stream_mut(),
            #[cfg(feature = "native-tls")]
            Self::Native(handshake) => handshake.stream_mut(),
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Self::None(session) => session.stream_mut(),
        }
    }

    /// Continues until the handshake has ended or the stream would block.
    pub(super) fn proceed(self) -> Result<Progress<S>, AnyError> {
        match self {
            #[cfg(feature = "_rustls")]
            Self::Rustls(mut session) => match session.shake_hands() {
                Ok(()) => Ok(Progress::Done(Session::Rustls(session))),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                    Ok(Progress::Blocked(Self::Rustls(session)))
                }
                Err(error) => Err(error.into()),
            },
            #[cfg(feature = "native-tls")]
            Self::Native(handshake) => handshake.proceed(),
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Self::None(session) => session.proceed(),
        }
    }
}

#[cfg_attr(feature = "native-tls", allow(dead_code, reason = "there is a TLS library"))]
const NO_PROVIDER: &str = "no TLS provider is compiled in: enable the feature `ring`, `aws-lc-rs` or `native-tls`";

/// Parses the certificates in a PEM text. There must be at least one.
pub(super) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, &'static str> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match certificates {
        Ok(certificates) if certificates.is_empty() => Err("contain no PEM certificate"),
        Ok(certificates) => Ok(certificates),
        Err(_) => Err("are not valid PEM"),
    }
}

/// The error of a handshake in which client and server have no version, cipher suite or algorithm in common.
#[cfg(feature = "_rustls")]
#[derive(Debug)]
struct NothingInCommon {
    advice: &'static str,
    source: AnyError,
}

#[cfg(feature = "_rustls")]
impl fmt::Display for NothingInCommon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.advice)
    }
}

#[cfg(feature = "_rustls")]
impl StdError for NothingInCommon {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

/// Returns whether an alert concerns certificates or parameters (RFC 8446, section 6.2), so that another attempt would
/// fail in the same way. All other alerts concern unreadable records or failures of the peer.
#[cfg(any(feature = "_rustls", feature = "native-tls"))]
pub(super) fn is_final_alert(alert: u8) -> bool {
    // handshake_failure to access_denied, export_restriction, protocol_version, insufficient_security,
    // inappropriate_fallback, missing_extension to certificate_required, no_application_protocol, ech_required
    matches!(alert, 40..=49 | 60 | 70 | 71 | 86 | 109..=116 | 120 | 121)
}
