//! TLS handshakes over tokio streams.

use super::stream::{Below, Stream};
use crate::transport::tls::{self, Config, Progress, Tls};
use std::error::Error as StdError;
use std::future::poll_fn;
use std::task::Poll;

/// Performs the TLS handshake with a server or a proxy.
pub(super) async fn secure(
    tls: &Tls,
    config: Config,
    host: &str,
    stream: Below,
) -> Result<Stream, Box<dyn StdError + Send + Sync>> {
    let mut handshake = Some(config.start(host, stream)?);
    poll_fn(|context| {
        let Some(mut current) = handshake.take() else { return Poll::Pending };
        tls::socket_below(current.stream_mut()).wake(context);
        match current.proceed() {
            Ok(Progress::Done(session)) => Poll::Ready(Ok(tls::Stream::Tls(Box::new(session)))),
            Ok(Progress::Blocked(current)) => {
                handshake = Some(current);
                Poll::Pending
            }
            Err(error) => Poll::Ready(Err(tls.explained(error))),
        }
    })
    .await
}
