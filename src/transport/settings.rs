//! The settings of the two transports that use sockets.

use crate::error::{Error, Invalid};

/// Implements the settings of a transport. The transports have the same field names, except for the overrides of host
/// addresses.
macro_rules! settings {
    ($Transport:ident {
        overrides: $($overrides:ident).+,
        max_idle: $max_idle:literal,
        alpn: $alpn:literal,
    }) => {
        impl $Transport {
            /// Sets the timeout for establishing a connection, including name resolution and TLS. The default is 10 s.
            #[must_use]
            pub fn connect_timeout(mut self, timeout: std::time::Duration) -> Self {
                self.connect_timeout = timeout;
                self
            }

            /// Sets how long an idle connection is kept open for the next call. The default is 30 s. The server may
            /// close it earlier, and dropping the core closes it.
            ///
            /// If the server announces a shorter time with the header `Keep-Alive: timeout=n`, the connection is reused
            /// only within that time, minus a margin for the transmission of the next request.
            #[must_use]
            pub fn idle_timeout(mut self, timeout: std::time::Duration) -> Self {
                self.pool.idle_timeout = timeout;
                self
            }

            /// Sets the maximum number of idle connections to each server.
            #[doc = concat!("The default is ", $max_idle, "; 0 keeps none.")]
            ///
            /// Concurrent calls open several connections, which later calls reuse. If the server or a proxy accepts
            /// fewer connections than this, set a lower number, because it counts idle connections as well.
            /// [`concurrency_limit`](crate::layer::concurrency_limit) limits the number of connections in use.
            #[must_use]
            pub fn pool_max_idle(mut self, connections: usize) -> Self {
                self.pool.max_idle = connections;
                self
            }

            /// Sets the addresses of a host, whose name is then not resolved, like `curl --resolve`. The host may be a
            /// server, the storage host of uploads or a proxy. Port 0 means the port of the URL. TLS still verifies the
            /// name. For `localhost`, addresses other than loopback addresses are ignored.
            ///
            /// ```
            #[doc = concat!("use polar_funcs::", stringify!($Transport), ";")]
            ///
            #[doc = concat!("let transport = ", stringify!($Transport), "::new()")]
            ///     .resolve("api.polar.sh", [([192, 0, 2, 7], 0).into()]);
            /// ```
            #[must_use]
            pub fn resolve(
                mut self,
                host: impl Into<String>,
                addresses: impl IntoIterator<Item = std::net::SocketAddr>,
            ) -> Self {
                self.$($overrides).+.insert(0, (host.into(), addresses.into_iter().collect()));
                self
            }

            /// Trusts a certificate authority in addition to the built-in ones. The certificate is in DER format.
            ///
            /// A certificate that cannot be parsed makes every call fail with
            /// [`ErrorKind::Tls`](crate::ErrorKind::Tls).
            #[must_use]
            pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
                self.tls.add_root(der.into().into());
                self
            }

            /// Trusts certificate authorities in addition to the built-in ones. The text contains one or more
            /// certificates in PEM format.
            ///
            /// # Errors
            ///
            /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not PEM or contains no
            /// certificate.
            pub fn root_certificates_pem(mut self, pem: impl AsRef<[u8]>) -> Result<Self, $crate::Error> {
                let certificates = $crate::transport::tls::certificates(pem.as_ref());
                let invalid = |why| $crate::transport::settings::invalid("the root certificates", why);
                for certificate in certificates.map_err(invalid)? {
                    self.tls.add_root(certificate);
                }
                Ok(self)
            }

            /// Verifies certificates with the operating system instead of the built-in root certificates, which also
            /// applies the system's settings and revocation checks. Feature `platform-verifier`.
            ///
            /// Certificates added with [`root_certificate`](Self::root_certificate) are trusted as well. On Android,
            /// they are not supported and make every call fail, and the program needs the setup that
            /// `rustls-platform-verifier` describes.
            #[cfg(feature = "platform-verifier")]
            #[must_use]
            pub fn platform_verifier(mut self) -> Self {
                self.tls.platform = true;
                self
            }

            /// Uses the TLS of the operating system instead of rustls: Schannel on Windows, Security.framework on
            /// Apple's systems, OpenSSL elsewhere. Feature `native-tls`.
            ///
            /// Certificates are verified with the system's root certificates and settings, even if other roots are
            /// compiled in; OpenSSL also reads the variables `SSL_CERT_FILE` and `SSL_CERT_DIR`. Certificates added
            /// with [`root_certificate`](Self::root_certificate) are trusted as well. HTTP/2 is not used. A response is
            /// accepted only if it has a `content-length` or is chunked, because some of these libraries cannot
            /// distinguish a truncated connection from a closed one.
            ///
            /// If neither of the features `ring` and `aws-lc-rs` is enabled, this is the default. Another crate may
            /// enable one of them, so call this method in a program that relies on the system's TLS. It cannot be
            /// combined with `tls_config`.
            #[cfg(feature = "native-tls")]
            #[must_use]
            pub fn native_tls(mut self) -> Self {
                self.tls.native = true;
                self
            }

            /// Sets a client certificate, for servers that require one: the certificate chain and the private key, both
            /// in PEM format. Feature `client-certificates`. Signing code is linked only if this method is called.
            ///
            /// With TLS 1.3, a server verifies the certificate after the handshake. If it rejects the certificate, the
            /// call ends with a lost connection.
            ///
            /// With `native_tls`, the key must be in PKCS #8 format, on Windows it must be an RSA key, and on iOS
            /// client certificates are not supported. Call `native_tls` before this method, so that this method checks
            /// these conditions. Whether the certificate and the key match is then checked at the first connection.
            ///
            /// # Errors
            ///
            /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the certificate or the key cannot be
            /// parsed, if they do not match, or if no TLS provider is compiled in.
            #[cfg(feature = "client-certificates")]
            pub fn client_certificate(
                mut self,
                chain: impl AsRef<[u8]>,
                key: impl AsRef<[u8]>,
            ) -> Result<Self, $crate::Error> {
                let result = self.tls.set_identity(chain.as_ref(), key.as_ref());
                let invalid = |why| $crate::transport::settings::invalid("the client certificate", why);
                result.map_err(invalid)?;
                Ok(self)
            }

            /// Sets the rustls configuration. It replaces all other TLS settings of the transport: crypto provider,
            /// protocol versions, root certificates and client certificate.
            #[doc = $alpn]
            /// Feature `tls-config`. The types are those of [`rustls`](crate::rustls).
            ///
            /// ```
            #[doc = concat!("use polar_funcs::{", stringify!($Transport), ", rustls};")]
            /// use std::sync::Arc;
            ///
            /// # #[cfg(all(feature = "ring", feature = "webpki-roots"))] {
            /// let provider = Arc::new(rustls::crypto::ring::default_provider());
            /// let config = rustls::ClientConfig::builder_with_provider(provider)
            ///     .with_protocol_versions(&[&rustls::version::TLS13])?
            ///     .with_root_certificates(rustls::RootCertStore::empty())
            ///     .with_no_client_auth();
            #[doc = concat!("let transport = ", stringify!($Transport), "::new().tls_config(config);")]
            /// # }
            /// # Ok::<(), rustls::Error>(())
            /// ```
            #[cfg(feature = "tls-config")]
            #[must_use]
            pub fn tls_config(mut self, config: impl Into<std::sync::Arc<rustls::ClientConfig>>) -> Self {
                self.tls.custom_config = Some(config.into());
                self
            }

            /// Sends all https requests through a proxy, such as `http://user:password@proxy.example.com:3128`,
            /// including those to loopback addresses. Feature `proxy`.
            ///
            /// | URL | protocol of the proxy | default port |
            /// |---|---|--:|
            /// | `http://…`, or no scheme | HTTP's `CONNECT` | 80 |
            /// | `https://…` | HTTP's `CONNECT` over TLS, with the same trusted certificates as for servers | 443 |
            /// | `socks5://…`, `socks5h://…` | SOCKS5; the proxy resolves the names of servers in both | 1080 |
            ///
            /// Credentials in the URL are percent-decoded and sent to the proxy. The proxy also sees the name and port
            /// of the server. Requests and access tokens are encrypted end to end. Plain HTTP requests, which are
            /// possible only to loopback addresses, do not use the proxy. If the proxy rejects the connection, the call
            /// fails with [`ErrorKind::Connect`](crate::ErrorKind::Connect), and the source of the error contains the
            /// status of the proxy.
            ///
            /// # Errors
            ///
            /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not a URL, has another scheme,
            /// or has credentials that are too long for SOCKS5 (255 bytes each). The error does not show the URL.
            #[cfg(feature = "proxy")]
            pub fn proxy(mut self, url: impl AsRef<str>) -> Result<Self, $crate::Error> {
                let proxy = $crate::transport::proxy::Proxy::new(url.as_ref());
                let invalid = |why| $crate::transport::settings::invalid("the proxy", why);
                self.proxy = Some(proxy.map_err(invalid)?);
                Ok(self)
            }

            /// Sends https requests through the proxy that the environment specifies, if any: the first of
            /// `HTTPS_PROXY`, `https_proxy`, `ALL_PROXY` and `all_proxy` that is not empty, in the form that
            /// [`proxy`](Self::proxy) accepts. Feature `proxy`. The environment is read only when this method is
            /// called; the feature itself changes nothing.
            ///
            /// The proxy is not used for loopback addresses, nor for servers in `NO_PROXY` or, if that is empty,
            /// `no_proxy`. Its entries are separated by commas, semicolons or spaces:
            ///
            /// | entry | matches |
            /// |---|---|
            /// | `example.com`, `.example.com` | the host and its subdomains |
            /// | `*.example.com` | the subdomains |
            /// | `10.1.2.3`, `2001:db8::1`, `[2001:db8::1]` | the address |
            /// | `10.0.0.0/8`, `2001:db8::/32`, `[2001:db8::]/32` | the addresses of the network |
            /// | `*` | everything |
            ///
            /// An entry that ends in a port, such as `example.com:8443` or `[2001:db8::1]:8443`, matches only that
            /// port. Case and a dot at the end of a name are ignored. Names are not resolved, so entries with addresses
            /// match only servers that are specified by address.
            ///
            /// # Errors
            ///
            /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable or an entry is invalid, so that
            /// no request uses or bypasses the proxy by mistake. The message may contain the invalid entry, but never
            /// the URL of the proxy.
            #[cfg(feature = "proxy")]
            pub fn proxy_from_env(mut self) -> Result<Self, $crate::Error> {
                self.proxy = $crate::transport::proxy::Proxy::from_env()?;
                Ok(self)
            }
        }
    };
}

pub(super) use settings;

/// Creates the error of an invalid setting.
pub(super) fn invalid(what: &'static str, why: &'static str) -> Error {
    Error::invalid(Invalid::new(what, why))
}
