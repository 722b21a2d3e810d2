//! The base URL of the server.

use crate::transport::is_loopback;
use http::Uri;
use http::uri::{Authority, Parts, Scheme};

/// The production environment, `https://api.polar.sh`.
pub const PRODUCTION: &str = "https://api.polar.sh";

/// The sandbox environment, `https://sandbox-api.polar.sh`. It has separate accounts, separate tokens and test
/// payments.
pub const SANDBOX: &str = "https://sandbox-api.polar.sh";

/// A validated base URL.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    prefix: String,
}

impl BaseUrl {
    pub(crate) fn production() -> Self {
        let authority = PRODUCTION.strip_prefix("https://").unwrap_or_default();
        Self { scheme: Scheme::HTTPS, authority: Authority::from_static(authority), prefix: String::new() }
    }

    /// Parses a base URL, or one of the names `production` and `sandbox`. The error says what is wrong with it.
    pub(crate) fn parse(url: &str) -> Result<Self, &'static str> {
        let url = match url {
            "production" => PRODUCTION,
            "sandbox" => SANDBOX,
            url => url,
        };
        if url.contains('#') {
            return Err("has a fragment");
        }
        let parts = url.parse::<Uri>().map_err(|_| "is not a URL")?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("must begin with https://, or be `production` or `sandbox`");
        };
        let path = parts.path_and_query;
        if path.as_ref().is_some_and(|path| path.query().is_some()) {
            return Err("has a query");
        }
        let prefix = path.map_or(String::new(), |path| path.path().trim_end_matches('/').to_owned());
        Self { scheme, authority, prefix }.checked()
    }

    /// Parses a presigned URL. Returns its server, and its path and query.
    #[cfg(feature = "files_upload")]
    pub(crate) fn parse_link(link: &str) -> Result<(Self, String), &'static str> {
        let parts = link.parse::<Uri>().map_err(|_| "is not a URL")?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("is not an absolute URL");
        };
        let target = parts.path_and_query.map_or_else(String::new, |target| target.as_str().to_owned());
        Ok((Self { scheme, authority, prefix: String::new() }.checked()?, target))
    }

    fn checked(self) -> Result<Self, &'static str> {
        let Self { scheme, authority, .. } = &self;
        if authority.as_str().contains('@') {
            return Err("contains credentials, which are not allowed there");
        }
        if authority.host().is_empty() {
            return Err("has no host");
        }
        if authority.as_str() != authority.host() && authority.port_u16().is_none() {
            return Err("has an invalid port");
        }
        if *scheme != Scheme::HTTPS && !(*scheme == Scheme::HTTP && is_loopback(authority.host())) {
            return Err("must begin with https://; http is allowed only for loopback addresses");
        }
        Ok(self)
    }

    /// Returns the URI of a path on this server.
    pub(crate) fn uri(&self, path_and_query: &str) -> Result<Uri, http::Error> {
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some([&self.prefix, path_and_query].concat().try_into()?);
        Ok(Uri::from_parts(parts)?)
    }

    /// Returns the host, and the port if the URL has one, for error messages.
    pub(crate) fn host(&self) -> &str {
        self.authority.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_put_behind_the_base_url_and_its_prefix() {
        let cases = [
            ("production", "https://api.polar.sh/v1/customers/"),
            ("sandbox", "https://sandbox-api.polar.sh/v1/customers/"),
            ("https://example.com", "https://example.com/v1/customers/"),
            ("https://example.com/", "https://example.com/v1/customers/"),
            ("https://example.com/polar", "https://example.com/polar/v1/customers/"),
            ("https://example.com:8443/a/b/", "https://example.com:8443/a/b/v1/customers/"),
            ("http://localhost:8000", "http://localhost:8000/v1/customers/"),
            ("http://127.0.0.1:1", "http://127.0.0.1:1/v1/customers/"),
            ("http://127.9.9.9", "http://127.9.9.9/v1/customers/"),
            ("http://[::1]:8000", "http://[::1]:8000/v1/customers/"),
        ];
        for (base, expected) in cases {
            let server = BaseUrl::parse(base).unwrap_or_else(|error| panic!("{base}: {error}"));
            assert_eq!(server.uri("/v1/customers/").unwrap(), expected, "{base}");
        }
    }

    #[test]
    fn a_base_url_that_would_leak_or_lead_astray_is_refused() {
        let cases = [
            ("", "is not a URL"),
            ("api.polar.sh", "must begin with https://"),
            ("/v1", "must begin with https://"),
            ("https://", "is not a URL"),
            ("https://user:pass@api.polar.sh", "credentials"),
            ("https://api.polar.sh?x=1", "query"),
            ("https://api.polar.sh/v1?x=1", "query"),
            ("https://api.polar.sh/#x", "fragment"),
            ("http://api.polar.sh", "loopback"),
            ("http://localhost.example.com", "loopback"),
            ("http://10.0.0.1", "loopback"),
            ("http://127.0.0.1.example.com", "loopback"),
            ("https://localhost:99999", "port"),
            ("https://localhost:abc", "port"),
            ("https://localhost:", "port"),
            ("https://[::1]:65536", "port"),
            ("ftp://localhost", "loopback"),
            ("https://a b", "is not a URL"),
            ("https://api.polar.sh/\n", "is not a URL"),
        ];
        for (base, expected) in cases {
            let error = BaseUrl::parse(base).expect_err(base);
            assert!(error.contains(expected), "{base}: {error}");
        }
    }
}
