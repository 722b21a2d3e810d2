//! Proxies: which servers are reached through one, and how.

use super::stream::Driven;
use crate::builder::variable;
use crate::error::{Error, Invalid};
use crate::server::is_loopback;
use crate::transport::BoxFuture;
use bytes::Bytes;
use http::uri::{Authority, Scheme};
use http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper::upgrade::Parts;
use hyper_rustls::MaybeHttpsStream;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::TokioIo;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::net::TcpStream;
use tower_service::Service;

/// A proxy, and the servers that it is for.
pub(super) struct Proxy {
    matcher: Matcher,
    loopback: bool,
}

impl Proxy {
    /// A proxy for all that goes over https, with some exceptions.
    pub(super) fn new(url: &str, except: &str) -> Result<Self, &'static str> {
        let any = Matcher::builder().https(url).build().intercept(&Uri::from_static("https://polar.sh"));
        match any.as_ref().and_then(|intercept| intercept.uri().scheme()) {
            Some(scheme) if *scheme == Scheme::HTTP => {
                Ok(Self { matcher: Matcher::builder().https(url).no(except).build(), loopback: true })
            }
            Some(_) => Err("must begin with http://"),
            None => Err("is not the URL of a proxy"),
        }
    }

    /// The one that the environment names, if it does.
    pub(super) fn from_env() -> Result<Option<Self>, Error> {
        let Some((name, url)) = first(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])? else {
            return Ok(None);
        };
        let except = first(&["NO_PROXY", "no_proxy"])?.map_or_else(String::new, |(_, hosts)| hosts);
        // The matcher's `*` is for names only.
        if except.split(',').any(|host| host.trim() == "*") {
            return Ok(None);
        }
        let proxy = Self::new(&url, &except).map_err(|why| Error::invalid(Invalid::new(name, why)))?;
        Ok(Some(Self { loopback: false, ..proxy }))
    }

    fn intercept(&self, server: &Uri) -> Option<Intercept> {
        match self.loopback || !is_loopback(server.host()?) {
            true => self.matcher.intercept(server),
            false => None,
        }
    }
}

/// The first of these variables that is set to something.
fn first(names: &[&'static str]) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        if let Some(value) = variable(name)?.filter(|value| !value.is_empty()) {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// Makes TCP connections, straight or through a proxy.
#[derive(Clone)]
pub(super) struct Dialer {
    pub(super) http: HttpConnector,
    pub(super) proxy: Option<Arc<Proxy>>,
}

impl Service<Uri> for Dialer {
    type Response = TokioIo<TcpStream>;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = BoxFuture<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.http.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        let intercept = self.proxy.as_ref().and_then(|proxy| proxy.intercept(&server));
        let connecting = self.http.call(intercept.as_ref().map_or(&server, Intercept::uri).clone());
        Box::pin(async move {
            match intercept {
                Some(intercept) => {
                    let stream = connecting.await.map_err(|error| ProxyError::Unreachable(error.into()))?;
                    Ok(tunnel(stream, &server, intercept.basic_auth()).await?)
                }
                None => Ok(connecting.await?),
            }
        })
    }
}

/// Asks a proxy for a way to the server.
async fn tunnel(
    stream: TokioIo<TcpStream>,
    server: &Uri,
    credentials: Option<&HeaderValue>,
) -> Result<TokioIo<TcpStream>, ProxyError> {
    let target = format!("{}:{}", server.host().unwrap_or_default(), server.port_u16().unwrap_or(443));
    let mut request = Request::new(Full::new(Bytes::new()));
    *request.method_mut() = Method::CONNECT;
    *request.uri_mut() = target.parse::<Authority>().map(Uri::from).map_err(ProxyError::broken)?;
    request.headers_mut().insert(header::HOST, HeaderValue::try_from(target).map_err(ProxyError::broken)?);
    if let Some(credentials) = credentials {
        request.headers_mut().insert(header::PROXY_AUTHORIZATION, credentials.clone());
    }
    // The stream of a direct connection, so that hyper's code is linked for one kind of stream only.
    let stream = Driven::new(MaybeHttpsStream::Http(stream));
    let (mut sender, connection) = http1::handshake(stream).await.map_err(ProxyError::broken)?;
    tokio::spawn(connection.with_upgrades());
    let response = sender.send_request(request).await.map_err(ProxyError::broken)?;
    if !response.status().is_success() {
        return Err(ProxyError::Refused(response.status()));
    }
    let upgraded = hyper::upgrade::on(response).await.map_err(ProxyError::broken)?;
    match upgraded.downcast().map(|parts: Parts<Driven>| (parts.io.into_stream(), parts.read_buf.is_empty())) {
        Ok((Some(MaybeHttpsStream::Http(stream)), true)) => Ok(stream),
        _ => Err(ProxyError::broken("it sent more than an answer")),
    }
}

/// Why there is no way through a proxy. It never says the proxy's credentials.
#[derive(Debug)]
enum ProxyError {
    Unreachable(Box<dyn StdError + Send + Sync>),
    Broken(Box<dyn StdError + Send + Sync>),
    Refused(StatusCode),
}

impl ProxyError {
    fn broken(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Broken(source.into())
    }
}

impl fmt::Display for ProxyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(_) => f.write_str("the proxy can't be reached"),
            Self::Broken(_) => f.write_str("the proxy did not answer as one"),
            Self::Refused(StatusCode::PROXY_AUTHENTICATION_REQUIRED) => {
                f.write_str("the proxy answered 407: it wants other credentials")
            }
            Self::Refused(status) => write!(f, "the proxy answered {}", status.as_u16()),
        }
    }
}

impl StdError for ProxyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Unreachable(source) | Self::Broken(source) => Some(source.as_ref()),
            Self::Refused(_) => None,
        }
    }
}
