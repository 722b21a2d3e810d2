use crate::{Authority, rcgen};
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;

/// A valid server certificate, and invalid ones.
#[derive(Clone)]
pub struct Certificates {
    /// The authority that clients trust, as DER.
    pub root: Vec<u8>,
    pub valid: TlsAcceptor,
    /// The valid certificate, for HTTP/2.
    pub http2: TlsAcceptor,
    pub(super) expired: TlsAcceptor,
    pub(super) wrong_name: TlsAcceptor,
    pub(super) unknown_authority: TlsAcceptor,
}

impl Certificates {
    pub fn new() -> Self {
        let authority = Authority::new();
        let unknown_authority = Authority::new();
        let expired = |params: &mut rcgen::CertificateParams| {
            params.not_before = rcgen::date_time_ymd(2020, 1, 1);
            params.not_after = rcgen::date_time_ymd(2021, 1, 1);
        };
        let mut http2 = authority.server("localhost", |_| {});
        http2.alpn_protocols = vec![b"h2".to_vec()];
        Self {
            valid: Arc::new(authority.server("localhost", |_| {})).into(),
            http2: Arc::new(http2).into(),
            expired: Arc::new(authority.server("localhost", expired)).into(),
            wrong_name: Arc::new(authority.server("example.com", |_| {})).into(),
            unknown_authority: Arc::new(unknown_authority.server("localhost", |_| {})).into(),
            root: authority.root,
        }
    }
}
