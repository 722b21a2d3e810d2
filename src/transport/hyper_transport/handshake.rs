//! TLS handshakes over tokio streams.

use super::maybe_tls::MaybeTlsStream;
use super::stream::Stream;
use crate::transport::tls::Tls;
use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use std::error::Error as StdError;
use std::future::{Ready, ready};
use std::io;
use std::sync::Arc;
use std::task::{Context, Poll};
#[cfg(feature = "proxy")]
use tokio::net::TcpStream;
use tower_service::Service;

/// Does the TLS handshake with a server.
pub(super) async fn with_server(
    tls: &Tls,
    config: Arc<ClientConfig>,
    server: Uri,
    stream: MaybeTlsStream,
) -> Result<Stream, Box<dyn StdError + Send + Sync>> {
    let result = HttpsConnector::from((Dialed(Some(stream)), config)).call(server).await;
    result.map_err(|error| tls.explained(error))
}

/// Does the TLS handshake with a proxy.
#[cfg(feature = "proxy")]
pub(super) async fn with_proxy(
    tls: &Tls,
    config: Arc<ClientConfig>,
    host: &str,
    stream: TcpStream,
) -> Result<MaybeTlsStream, Box<dyn StdError + Send + Sync>> {
    let name = rustls::pki_types::ServerName::try_from(host.trim_matches(['[', ']']).to_owned())?;
    match tokio_rustls::TlsConnector::from(config).connect(name, stream).await {
        Ok(stream) => Ok(MaybeTlsStream::Tls(Box::new(stream))),
        Err(error) => Err(tls.explained(error.into())),
    }
}

/// A connection that already exists, as the service from which hyper-rustls takes it.
struct Dialed(Option<MaybeTlsStream>);

impl Service<Uri> for Dialed {
    type Response = TokioIo<MaybeTlsStream>;
    type Error = io::Error;
    type Future = Ready<io::Result<Self::Response>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        ready(self.0.take().map(TokioIo::new).ok_or_else(|| io::ErrorKind::NotConnected.into()))
    }
}
