//! Builds the rustls configuration: trust anchors, crypto provider and protocol versions.

#[cfg(all(feature = "ring", not(feature = "ring-full")))]
mod ring;
mod verifier;

#[cfg(feature = "platform-verifier")]
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use rustls::sign::SigningKey;
use rustls::{AlertDescription, ClientConfig, RootCertStore, SupportedProtocolVersion};
use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use verifier::Verifier;

/// The TLS settings, and the configuration that is built from them at the first connection.
#[derive(Default)]
pub(super) struct Tls {
    /// The configuration, once it has been built.
    config: Mutex<Option<Arc<ClientConfig>>>,
    roots: Vec<Root>,
    #[cfg(feature = "platform-verifier")]
    pub(super) platform: bool,
    #[cfg(feature = "client-certificates")]
    pub(super) identity: Option<Arc<rustls::sign::SingleCertAndKey>>,
    #[cfg(feature = "tls-config")]
    pub(super) custom_config: Option<Arc<ClientConfig>>,
}

/// A root certificate that was added.
struct Root {
    der: CertificateDer<'static>,
    /// Parsing a root certificate takes 4 kB, which are linked only if one is added.
    add: fn(&mut RootCertStore, &CertificateDer<'static>) -> Result<(), rustls::Error>,
}

impl Tls {
    /// Trusts a certificate in addition to the others.
    pub(super) fn add_root(&mut self, der: CertificateDer<'static>) {
        self.roots.push(Root { der, add: |roots, der| roots.add(der.clone()) });
    }

    /// Adds to the error of a handshake which features may help.
    pub(super) fn explained(&self, error: Box<dyn StdError + Send + Sync>) -> Box<dyn StdError + Send + Sync> {
        match self.advice(error.as_ref()) {
            Some(advice) => Box::new(NothingInCommon { advice, source: error }),
            None => error,
        }
    }

    /// Returns which features may help if the two sides have no version, cipher suite or algorithm in common.
    fn advice(&self, error: &(dyn StdError + 'static)) -> Option<&'static str> {
        use AlertDescription::{HandshakeFailure, InsufficientSecurity, ProtocolVersion};
        use rustls::CertificateError::UnsupportedSignatureAlgorithmContext;
        use rustls::PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig;

        #[cfg(feature = "tls-config")]
        if self.custom_config.is_some() {
            return None;
        }
        // hyper-rustls wraps the error of tokio-rustls, which wraps that of rustls.
        let mut error = error.downcast_ref::<io::Error>()?.get_ref()?;
        if let Some(wrapped) = error.downcast_ref::<io::Error>() {
            error = wrapped.get_ref()?;
        }
        match error.downcast_ref()? {
            rustls::Error::AlertReceived(ProtocolVersion)
            | rustls::Error::PeerIncompatible(ServerTlsVersionIsDisabledByOurConfig) => NO_VERSION,
            rustls::Error::AlertReceived(HandshakeFailure | InsufficientSecurity)
            | rustls::Error::InvalidCertificate(UnsupportedSignatureAlgorithmContext { .. })
            | rustls::Error::PeerIncompatible(_) => NO_SUITE,
            _ => None,
        }
    }

    /// Returns the configuration. If it could not be built, the next connection tries again.
    pub(super) fn config(&self) -> Result<Arc<ClientConfig>, String> {
        let mut config = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        match &*config {
            Some(config) => Ok(Arc::clone(config)),
            None => Ok(Arc::clone(config.insert(self.new_config()?))),
        }
    }

    fn new_config(&self) -> Result<Arc<ClientConfig>, String> {
        #[cfg(feature = "tls-config")]
        if let Some(config) = &self.custom_config {
            return Ok(with_alpn_limits(Arc::clone(config)));
        }
        // Keys are needed only for client certificates, and the code that signs with them takes 47 kB.
        let provider = CryptoProvider { key_provider: &NoSigning, ..provider().ok_or(NO_PROVIDER)? };
        let algorithms = provider.signature_verification_algorithms;
        let builder = ClientConfig::builder_with_provider(Arc::new(provider))
            .with_protocol_versions(VERSIONS)
            .map_err(|error| error.to_string())?;
        #[cfg(feature = "platform-verifier")]
        let verifier: Arc<dyn ServerCertVerifier> = match self.platform {
            true => Arc::new(platform_verifier(&self.roots, Arc::clone(builder.crypto_provider()))?),
            false => Arc::new(Verifier { roots: self.roots()?, algorithms }),
        };
        #[cfg(not(feature = "platform-verifier"))]
        let verifier = Arc::new(Verifier { roots: self.roots()?, algorithms });
        let builder = builder.dangerous().with_custom_certificate_verifier(verifier);
        #[allow(unused_mut, reason = "only some features change it")]
        let mut config = builder.with_no_client_auth();
        #[cfg(feature = "client-certificates")]
        if let Some(identity) = &self.identity {
            config.client_auth_cert_resolver = Arc::clone(identity) as _;
        }
        #[cfg(feature = "http2")]
        {
            config.alpn_protocols = protocols();
        }
        Ok(Arc::new(config))
    }

    /// Returns the trust anchors: those compiled in, those of the system and those that were added.
    fn roots(&self) -> Result<RootCertStore, String> {
        let mut roots = RootCertStore::empty();
        #[cfg(feature = "webpki-roots")]
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        #[cfg(feature = "native-roots")]
        let system = rustls_native_certs::load_native_certs();
        #[cfg(feature = "native-roots")]
        roots.add_parsable_certificates(system.certs);
        for root in &self.roots {
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
}

/// A handshake that failed because the two sides have something not in common.
#[derive(Debug)]
struct NothingInCommon {
    advice: &'static str,
    source: Box<dyn StdError + Send + Sync>,
}

impl fmt::Display for NothingInCommon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.advice)
    }
}

impl StdError for NothingInCommon {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
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

const NO_PROVIDER: &str = "no TLS provider is compiled in: enable the feature `ring` or `aws-lc-rs`";

#[cfg(not(any(feature = "native-roots", feature = "webpki-roots")))]
const NO_ROOTS: &str = "no root certificates are compiled in: enable the feature `webpki-roots` or `native-roots`";

/// Returns the error that lists where root certificates were searched.
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

/// Returns the crypto provider that is compiled in. If several are, it is ring, as completely as it is enabled.
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

/// Parses the certificates in a PEM text. There must be at least one.
pub(super) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, &'static str> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match certificates {
        Ok(certificates) if certificates.is_empty() => Err("contain no PEM certificate"),
        Ok(certificates) => Ok(certificates),
        Err(_) => Err("are not valid PEM"),
    }
}

/// Parses a client certificate and its key, both as PEM.
#[cfg(feature = "client-certificates")]
pub(super) fn identity(chain: &[u8], key: &[u8]) -> Result<rustls::sign::SingleCertAndKey, &'static str> {
    let chain = certificates(chain).map_err(|_| "contains no PEM certificate")?;
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| "has a key that is not PEM")?;
    let key = signing_key(&key)?;
    let identity = rustls::sign::CertifiedKey::new(chain, key);
    match identity.keys_match() {
        Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::KeyMismatch)) => {
            Err("has a key that does not match")
        }
        _ => Ok(identity.into()),
    }
}

/// Returns the key of a client certificate. Its algorithm need not be one that the provider verifies.
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

/// The protocols that ALPN offers.
#[cfg(feature = "http2")]
fn protocols() -> Vec<Vec<u8>> {
    vec![b"h2".to_vec(), b"http/1.1".to_vec()]
}

/// Limits the protocols that a configuration offers to those that this transport supports.
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
struct NoSigning;

impl rustls::crypto::KeyProvider for NoSigning {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, rustls::Error> {
        Err(rustls::Error::General("this provider loads no keys".to_owned()))
    }
}
