use std::sync::Arc;
use tokio_rustls::rustls;

/// The configuration of a TLS server for `localhost`, and the root certificate of its authority as DER.
pub fn certificate() -> (rustls::ServerConfig, Vec<u8>) {
    certificate_for("localhost", |_| {})
}

/// The same for another name, with changed parameters of the certificate.
pub fn certificate_for(
    name: &str,
    change: impl FnOnce(&mut rcgen::CertificateParams),
) -> (rustls::ServerConfig, Vec<u8>) {
    let authority = Authority::new();
    (authority.server(name, change), authority.root)
}

/// Starts the configuration of a TLS server, with ring.
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

/// A certificate and its key, in the forms that configurations take.
pub struct Identity {
    pub certificate: rustls::pki_types::CertificateDer<'static>,
    pub key: rustls::pki_types::PrivateKeyDer<'static>,
    pub certificate_pem: String,
    pub key_pem: String,
}

impl Authority {
    pub fn new() -> Self {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let root = params.self_signed(&key).unwrap();
        Self { root: root.der().to_vec(), root_pem: root.pem(), issuer: rcgen::Issuer::new(params, key) }
    }

    /// The configuration of a TLS server with a certificate for this name.
    pub fn server(&self, name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> rustls::ServerConfig {
        let identity = self.issue(name, change);
        let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
        config.with_single_cert(vec![identity.certificate], identity.key).unwrap()
    }

    /// A certificate for this name. `change` can change its parameters, such as the time of expiry.
    pub fn issue(&self, name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> Identity {
        let key = rcgen::KeyPair::generate().unwrap();
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
