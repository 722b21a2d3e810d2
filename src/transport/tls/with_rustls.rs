//! TLS with rustls: builds the configuration (trust anchors, crypto provider, protocol versions), and implements
//! sessions.

#[cfg(feature = "platform-verifier")]
use super::Root;
#[cfg(all(feature = "ring", not(feature = "ring-full")))]
use super::ring;
use super::verifier::Verifier;
use super::{NO_PROVIDER, Tls};
use pki_types::CertificateDer;
#[cfg(feature = "client-certificates")]
use pki_types::pem::PemObject;
use pki_types::{PrivateKeyDer, ServerName};
#[cfg(feature = "platform-verifier")]
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::sign::SigningKey;
use rustls::{AlertDescription, ClientConfig, ClientConnection, RootCertStore, SupportedProtocolVersion};
use std::error::Error as StdError;
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::sync::Arc;

/// Adds a root certificate to the trust anchors.
pub(super) type AddRoot = fn(&mut RootCertStore, &CertificateDer<'static>) -> Result<(), rustls::Error>;

/// Builds the configuration from the settings.
pub(super) fn config(tls: &Tls) -> Result<Arc<ClientConfig>, String> {
    #[cfg(feature = "tls-config")]
    if let Some(config) = &tls.custom_config {
        return Ok(with_alpn_limits(Arc::clone(config)));
    }
    // Private keys are needed only for client certificates, and the code that signs with them takes 47 kB.
    let provider = CryptoProvider { key_provider: &NoSigning, ..provider().ok_or(NO_PROVIDER)? };
    let algorithms = provider.signature_verification_algorithms;
    let builder = ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(VERSIONS)
        .map_err(|error| error.to_string())?;
    #[cfg(feature = "platform-verifier")]
    let verifier: Arc<dyn ServerCertVerifier> = match tls.platform {
        true => Arc::new(platform_verifier(&tls.roots, Arc::clone(builder.crypto_provider()))?),
        false => Arc::new(Verifier { roots: roots(tls)?, algorithms }),
    };
    #[cfg(not(feature = "platform-verifier"))]
    let verifier = Arc::new(Verifier { roots: roots(tls)?, algorithms });
    let builder = builder.dangerous().with_custom_certificate_verifier(verifier);
    #[allow(unused_mut, reason = "only some features change it")]
    let mut config = builder.with_no_client_auth();
    #[cfg(feature = "client-certificates")]
    if let Some(identity) = &tls.identity {
        let certificate = identity.rustls.as_ref().map_err(|why| format!("the client certificate {why}"))?;
        config.client_auth_cert_resolver = Arc::clone(certificate) as _;
    }
    #[cfg(feature = "http2")]
    {
        config.alpn_protocols = protocols();
    }
    Ok(Arc::new(config))
}

/// Returns the trust anchors: those that are compiled in, those of the system and those that the program added.
fn roots(tls: &Tls) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    #[cfg(feature = "webpki-roots")]
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    #[cfg(feature = "native-roots")]
    let system = rustls_native_certs::load_native_certs();
    #[cfg(feature = "native-roots")]
    roots.add_parsable_certificates(system.certs);
    for root in &tls.roots {
        (root.add)(&mut roots, &root.der).map_err(|error| format!("a root certificate can't be used: {error}"))?;
    }
    #[cfg(not(feature = "webpki-roots"))]
    if roots.is_empty() {
        #[cfg(feature = "native-roots")]
        return Err(no_native_roots(&system.errors));
        #[cfg(not(feature = "native-roots"))]
        return Err(NO_ROOTS.to_owned());
    }
    Ok(roots)
}

#[cfg(not(any(feature = "native-roots", feature = "webpki-roots")))]
const NO_ROOTS: &str = "no root certificates are compiled in: enable the feature `webpki-roots` or `native-roots`";

/// Returns an error message that lists the places in which root certificates were searched.
#[cfg(all(feature = "native-roots", not(feature = "webpki-roots")))]
fn no_native_roots(errors: &[rustls_native_certs::Error]) -> String {
    let mut places: Vec<_> = ["SSL_CERT_FILE", "SSL_CERT_DIR"]
        .into_iter()
        .filter_map(|name| std::env::var_os(name).map(|path| format!("{name} is {path:?}")))
        .collect();
    if places.is_empty() {
        let place = match cfg!(all(unix, not(target_vendor = "apple"))) {
            true => "/etc/ssl, /etc/pki and the like, as neither SSL_CERT_FILE nor SSL_CERT_DIR is set",
            false => "the certificate store of the operating system",
        };
        places.push(place.to_owned());
    }
    // A directory may contain many files that are not certificates.
    places.extend(errors.iter().take(3).map(ToString::to_string));
    format!("no root certificate was found; these places were searched: {}", places.join("; "))
}

/// Returns the crypto provider that is compiled in. ring takes precedence over aws-lc-rs, and the complete ring over
/// its parts.
fn provider() -> Option<CryptoProvider> {
    #[cfg(feature = "ring-full")]
    return Some(rustls::crypto::ring::default_provider());
    #[cfg(all(feature = "ring", not(feature = "ring-full")))]
    return Some(ring::provider());
    #[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
    return Some(rustls::crypto::aws_lc_rs::default_provider());
    #[cfg(not(any(feature = "aws-lc-rs", feature = "ring")))]
    None
}

/// Returns advice on features that may help if client and server have no version, cipher suite or algorithm in common.
pub(super) fn advice(error: &(dyn StdError + 'static)) -> Option<&'static str> {
    use AlertDescription::{HandshakeFailure, InsufficientSecurity, ProtocolVersion};
    use rustls::CertificateError::UnsupportedSignatureAlgorithmContext;
    use rustls::PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig;

    match error.downcast_ref::<io::Error>()?.get_ref()?.downcast_ref()? {
        rustls::Error::AlertReceived(ProtocolVersion)
        | rustls::Error::PeerIncompatible(ServerTlsVersionIsDisabledByOurConfig) => NO_VERSION,
        rustls::Error::AlertReceived(HandshakeFailure | InsufficientSecurity)
        | rustls::Error::InvalidCertificate(UnsupportedSignatureAlgorithmContext { .. })
        | rustls::Error::PeerIncompatible(_) => NO_SUITE,
        _ => None,
    }
}

const NO_VERSION: Option<&str> = match cfg!(feature = "tls12") {
    true => None,
    false => Some("the server may support only TLS 1.2, which the feature `tls12` enables"),
};

const NO_SUITE: Option<&str> = match (cfg!(feature = "tls12"), cfg!(feature = "ring"), cfg!(feature = "ring-full")) {
    (false, true, false) => Some(
        "there is no TLS version, cipher suite or algorithm in common: the feature `tls12` or `ring-full` may help",
    ),
    (true, true, false) => Some("there is no cipher suite or algorithm in common: the feature `ring-full` may help"),
    // aws-lc-rs supports more key exchange groups and signature algorithms than ring.
    (false, _, true) => Some(
        "there is no TLS version, cipher suite or algorithm in common: the feature `tls12` may help, or `aws-lc-rs` \
         without `ring`",
    ),
    (true, _, true) => {
        Some("there is no cipher suite or algorithm in common: the feature `aws-lc-rs` without `ring` may help")
    }
    (false, false, false) => {
        Some("there is no TLS version, cipher suite or algorithm in common: the feature `tls12` may help")
    }
    (true, false, false) => None,
};

#[cfg(not(feature = "tls12"))]
const VERSIONS: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13];
#[cfg(feature = "tls12")]
const VERSIONS: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13, &rustls::version::TLS12];

/// Parses a client certificate and its key, both in PEM format.
#[cfg(feature = "client-certificates")]
pub(super) fn identity(chain: &[u8], key: &[u8]) -> Result<Arc<rustls::sign::SingleCertAndKey>, &'static str> {
    let chain = super::certificates(chain).map_err(|_| "contains no PEM certificate")?;
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| "has a key that is not PEM")?;
    let key = signing_key(&key)?;
    let identity = rustls::sign::CertifiedKey::new(chain, key);
    match identity.keys_match() {
        Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::KeyMismatch)) => {
            Err("has a key that does not match")
        }
        _ => Ok(Arc::new(identity.into())),
    }
}

/// Returns the key of a client certificate. Its algorithm may be one whose signatures the provider cannot verify.
#[cfg(feature = "client-certificates")]
#[cfg_attr(not(any(feature = "aws-lc-rs", feature = "ring")), allow(unused_variables, reason = "there is no provider"))]
fn signing_key(key: &PrivateKeyDer<'_>) -> Result<Arc<dyn SigningKey>, &'static str> {
    #[cfg(feature = "ring")]
    let signing_key = rustls::crypto::ring::sign::any_supported_type(key);
    #[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
    let signing_key = rustls::crypto::aws_lc_rs::sign::any_supported_type(key);
    #[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
    return signing_key.map_err(|_| "has a key of an unsupported kind");
    #[cfg(not(any(feature = "aws-lc-rs", feature = "ring")))]
    Err(NO_PROVIDER)
}

#[cfg(feature = "platform-verifier")]
fn platform_verifier(
    roots: &[Root],
    provider: Arc<CryptoProvider>,
) -> Result<rustls_platform_verifier::Verifier, String> {
    use rustls_platform_verifier::Verifier;

    let verifier = match roots {
        [] => Verifier::new(provider),
        #[cfg(not(target_os = "android"))]
        roots => Verifier::new_with_extra_roots(roots.iter().map(|root| root.der.clone()), provider),
        #[cfg(target_os = "android")]
        _ => return Err("Android's verifier accepts no additional root certificates".to_owned()),
    };
    verifier.map_err(|error| format!("the platform's verifier can't be used: {error}"))
}

/// Returns the protocols that ALPN offers.
#[cfg(feature = "http2")]
fn protocols() -> Vec<Vec<u8>> {
    vec![b"h2".to_vec(), b"http/1.1".to_vec()]
}

/// Restricts the ALPN protocols of a configuration to those that the transport supports.
#[cfg(feature = "tls-config")]
fn with_alpn_limits(config: Arc<ClientConfig>) -> Arc<ClientConfig> {
    #[cfg(feature = "http2")]
    let offered = match config.alpn_protocols.is_empty() {
        true => protocols(),
        false => return config,
    };
    #[cfg(not(feature = "http2"))]
    let offered: Vec<_> = config.alpn_protocols.iter().filter(|name| *name != b"h2").cloned().collect();
    let mut config = Arc::unwrap_or_clone(config);
    config.alpn_protocols = offered;
    Arc::new(config)
}

#[derive(Debug)]
pub(super) struct NoSigning;

impl rustls::crypto::KeyProvider for NoSigning {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, rustls::Error> {
        Err(rustls::Error::General("this provider loads no keys".to_owned()))
    }
}

/// A TLS session and the stream below it.
pub(crate) struct Session<S> {
    connection: Box<ClientConnection>,
    stream: S,
}

impl<S: Read + Write> Session<S> {
    /// Creates a session with a server, before the handshake.
    pub(super) fn new(config: Arc<ClientConfig>, name: ServerName<'static>, stream: S) -> io::Result<Self> {
        let connection = ClientConnection::new(config, name).map_err(io::Error::other)?;
        Ok(Self { connection: Box::new(connection), stream })
    }

    /// Performs or continues the handshake.
    // rustls has `complete_io` for this, but it spins if it has written something and then can neither write nor read.
    pub(super) fn shake_hands(&mut self) -> io::Result<()> {
        loop {
            self.flush()?;
            if !self.connection.is_handshaking() {
                return Ok(());
            }
            if self.receive()? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
    }

    pub(super) fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.connection.reader().read(buffer) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.receive()?,
                result => return result,
            };
        }
    }

    /// Reads TLS messages from the stream. Returns 0 at the end of the stream.
    fn receive(&mut self) -> io::Result<usize> {
        let count = self.connection.read_tls(&mut self.stream)?;
        let state = self.connection.process_new_packets();
        // Send an alert, or the response to a key update. If it can't be written now, the next write sends it.
        let _ = self.send();
        state.map_err(|error| io::Error::new(ErrorKind::InvalidData, error))?;
        Ok(count)
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let count = self.connection.writer().write(bytes)?;
            if self.sent(count)? || bytes.is_empty() {
                return Ok(count);
            }
        }
    }

    pub(super) fn write_vectored(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        loop {
            let count = self.connection.writer().write_vectored(parts)?;
            if self.sent(count)? || parts.iter().all(|part| part.is_empty()) {
                return Ok(count);
            }
        }
    }

    /// Sends the content of the buffer, to which `count` bytes were just written. Returns false if the buffer was full
    /// before.
    fn sent(&mut self, count: usize) -> io::Result<bool> {
        match self.send() {
            // The remaining bytes are in the buffer.
            Err(error) if error.kind() == ErrorKind::WouldBlock && count > 0 => Ok(true),
            Err(error) => Err(error),
            Ok(()) => Ok(count > 0),
        }
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.send()?;
        self.stream.flush()
    }

    /// Writes the content of the buffer to the stream.
    fn send(&mut self) -> io::Result<()> {
        while self.connection.wants_write() {
            self.connection.write_tls(&mut self.stream)?;
        }
        Ok(())
    }

    /// Sends the alert `close_notify`.
    #[cfg(feature = "hyper")]
    pub(super) fn close(&mut self) -> io::Result<()> {
        self.connection.send_close_notify();
        self.flush()
    }

    /// Returns whether the server agreed to HTTP/2.
    #[cfg(all(feature = "http2", feature = "hyper"))]
    pub(super) fn is_http2(&self) -> bool {
        self.connection.alpn_protocol() == Some(b"h2")
    }
}

impl<S> Session<S> {
    #[cfg(feature = "hyper")]
    pub(super) fn stream(&self) -> &S {
        &self.stream
    }

    pub(super) fn stream_mut(&mut self) -> &mut S {
        &mut self.stream
    }
}
