//! Certificates: one that is good, and the ways in which others are not.

use std::sync::Arc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

#[derive(Clone)]
pub(crate) struct Certificates {
    /// The authority that calls trust, as DER.
    pub(crate) root: Vec<u8>,
    pub(crate) good: TlsAcceptor,
    /// The same, for HTTP/2.
    pub(crate) http2: TlsAcceptor,
    pub(crate) expired: TlsAcceptor,
    pub(crate) wrong_name: TlsAcceptor,
    pub(crate) unknown: TlsAcceptor,
}

impl Certificates {
    pub(crate) fn new() -> Self {
        let (issuer, root) = authority();
        let (stranger, _) = authority();
        let expired = |params: &mut rcgen::CertificateParams| {
            params.not_before = rcgen::date_time_ymd(2020, 1, 1);
            params.not_after = rcgen::date_time_ymd(2021, 1, 1);
        };
        Self {
            good: acceptor(&issuer, "localhost", &[], |_| {}),
            http2: acceptor(&issuer, "localhost", &["h2"], |_| {}),
            expired: acceptor(&issuer, "localhost", &[], expired),
            wrong_name: acceptor(&issuer, "example.com", &[], |_| {}),
            unknown: acceptor(&stranger, "localhost", &[], |_| {}),
            root,
        }
    }
}

type Issuer = rcgen::Issuer<'static, rcgen::KeyPair>;

fn authority() -> (Issuer, Vec<u8>) {
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let root = params.self_signed(&key).expect("a root").der().to_vec();
    (rcgen::Issuer::new(params, key), root)
}

fn acceptor(
    issuer: &Issuer,
    name: &str,
    protocols: &[&str],
    change: impl FnOnce(&mut rcgen::CertificateParams),
) -> TlsAcceptor {
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::new(vec![name.to_owned()]).expect("parameters");
    change(&mut params);
    let leaf = params.signed_by(&key, issuer).expect("a certificate");
    let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key as DER");
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], key)
        .expect("a configuration");
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    TlsAcceptor::from(Arc::new(config))
}
