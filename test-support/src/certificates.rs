use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio_rustls::rustls;

/// Returns the configuration of a TLS server for `localhost`, and the root certificate of its authority as DER.
pub fn certificate() -> (rustls::ServerConfig, Vec<u8>) {
    certificate_for("localhost", |_| {})
}

/// Like [`certificate`], but for another name and with changed parameters of the certificate.
pub fn certificate_for(
    name: &str,
    change: impl FnOnce(&mut rcgen::CertificateParams),
) -> (rustls::ServerConfig, Vec<u8>) {
    let authority = Authority::new();
    (authority.server(name, change), authority.root)
}

/// Returns a builder for the configuration of a TLS server with ring.
pub fn tls(
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> rustls::ConfigBuilder<rustls::ServerConfig, rustls::WantsVerifier> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    rustls::ServerConfig::builder_with_provider(provider).with_protocol_versions(versions).unwrap()
}

/// A certificate authority.
pub struct Authority {
    /// The root certificate, as DER.
    pub root: Vec<u8>,
    pub root_pem: String,
    issuer: rcgen::Issuer<'static, rcgen::KeyPair>,
}

/// A certificate and its key, in the formats that configurations accept.
pub struct Identity {
    pub certificate: rustls::pki_types::CertificateDer<'static>,
    pub key: rustls::pki_types::PrivateKeyDer<'static>,
    pub certificate_pem: String,
    pub key_pem: String,
}

/// The kind of a certificate's key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeyKind {
    P256,
    P384,
    Ed25519,
    Rsa2048,
    Rsa4096,
}

impl KeyKind {
    fn key(self) -> rcgen::KeyPair {
        // ring does not generate RSA keys.
        let rsa = |pem: &str| rcgen::KeyPair::from_pem_and_sign_algo(pem, &rcgen::PKCS_RSA_SHA256);
        match self {
            Self::P256 => rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256),
            Self::P384 => rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384),
            Self::Ed25519 => rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519),
            Self::Rsa2048 => rsa(include_str!("../keys/rsa_2048.pem")),
            Self::Rsa4096 => rsa(include_str!("../keys/rsa_4096.pem")),
        }
        .unwrap()
    }
}

static AUTHORITIES: AtomicUsize = AtomicUsize::new(1);

impl Authority {
    pub fn new() -> Self {
        Self::with_key(KeyKind::P256)
    }

    /// Returns an authority that signs with a key of this kind.
    pub fn with_key(kind: KeyKind) -> Self {
        let key = kind.key();
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        // Names must be unique, because OpenSSL finds an issuer by its name, and treats a certificate with the name of
        // its issuer as self-signed.
        let number = AUTHORITIES.fetch_add(1, Ordering::Relaxed);
        params.distinguished_name.push(rcgen::DnType::CommonName, format!("Authority {number} of the tests"));
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let root = params.self_signed(&key).unwrap();
        Self { root: root.der().to_vec(), root_pem: root.pem(), issuer: rcgen::Issuer::new(params, key) }
    }

    /// Returns the configuration of a TLS server with a certificate for this name.
    pub fn server(&self, name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> rustls::ServerConfig {
        let identity = self.issue(name, change);
        let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
        config.with_single_cert(vec![identity.certificate], identity.key).unwrap()
    }

    /// Returns a certificate for this name. `change` can change its parameters, such as the time of expiry.
    pub fn issue(&self, name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> Identity {
        self.issue_with_key(KeyKind::P256, name, change)
    }

    /// Like [`issue`](Self::issue), but with a key of this kind.
    pub fn issue_with_key(
        &self,
        kind: KeyKind,
        name: &str,
        change: impl FnOnce(&mut rcgen::CertificateParams),
    ) -> Identity {
        let key = kind.key();
        let mut params = rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap();
        change(&mut params);
        let leaf = params.signed_by(&key, &self.issuer).unwrap();
        Identity {
            certificate: leaf.der().clone(),
            key: key.serialize_der().try_into().unwrap(),
            certificate_pem: leaf.pem(),
            key_pem: key.serialize_pem(),
        }
    }
}
