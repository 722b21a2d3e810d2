//! A client of HTTP/1.1 for tests and demonstrations, with one connection for each request.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, COOKIE, HOST, SET_COOKIE};
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::error::Error;
use tokio::net::TcpStream;

type BoxError = Box<dyn Error + Send + Sync>;

/// Sends a request for an absolute `http` URL, and returns the whole response.
pub async fn send(request: Request<String>) -> Result<Response<String>, BoxError> {
    let (mut parts, body) = request.into_parts();
    let authority = parts.uri.authority().ok_or("the URL has no host")?.clone();
    parts.uri = parts.uri.path_and_query().map_or("/", |target| target.as_str()).parse()?;
    parts.headers.insert(HOST, HeaderValue::from_str(authority.as_str())?);
    let stream = TcpStream::connect(authority.as_str()).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let response = sender.send_request(Request::from_parts(parts, Full::new(Bytes::from(body)))).await?;
    let (parts, body) = response.into_parts();
    let body = String::from_utf8(body.collect().await?.to_bytes().into())?;
    Ok(Response::from_parts(parts, body))
}

/// A visitor of a website, who keeps its cookie. Redirects are not followed.
pub struct Visitor {
    site: String,
    cookie: Option<String>,
}

impl Visitor {
    pub fn new(site: impl Into<String>) -> Self {
        Self { site: site.into(), cookie: None }
    }

    /// Returns the same visitor for another address of the site.
    pub fn at(&self, site: impl Into<String>) -> Self {
        Self { site: site.into(), cookie: self.cookie.clone() }
    }

    /// Returns the cookie that the site set last, as it is sent.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Gets a path of the site, or the URL of another one.
    pub async fn get(&mut self, target: &str) -> Result<Response<String>, BoxError> {
        self.send(Request::get(self.url(target)).body(String::new())?).await
    }

    /// Submits a form, whose body is URL-encoded.
    pub async fn submit(&mut self, target: &str, form: &str) -> Result<Response<String>, BoxError> {
        let request = Request::post(self.url(target)).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(form.to_owned())?).await
    }

    fn url(&self, target: &str) -> String {
        if target.starts_with('/') { format!("{}{target}", self.site) } else { target.to_owned() }
    }

    async fn send(&mut self, mut request: Request<String>) -> Result<Response<String>, BoxError> {
        let is_of_site = request.uri().to_string().starts_with(&self.site);
        if let Some(cookie) = self.cookie.as_deref().filter(|_| is_of_site) {
            request.headers_mut().insert(COOKIE, HeaderValue::from_str(cookie)?);
        }
        let response = send(request).await?;
        if let Some(cookie) = response.headers().get(SET_COOKIE).filter(|_| is_of_site) {
            self.cookie = cookie.to_str()?.split(';').next().map(str::to_owned);
        }
        Ok(response)
    }
}
