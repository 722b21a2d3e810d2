//! The settings that both transports over sockets have.

use crate::error::{Error, Invalid};

/// Implements the settings for a transport, whose fields are named alike except for the addresses of hosts.
macro_rules! settings {
    ($Transport:ident {
        overrides: $($overrides:ident).+,
        max_idle: $max_idle:literal,
        alpn: $alpn:literal,
    }) => {
        impl $Transport {
            /// How long it may take to establish a connection, including name resolution and TLS. The default is 10 s.
            #[must_use]
            pub fn connect_timeout(mut self, timeout: std::time::Duration) -> Self {
                self.connect_timeout = timeout;
                self
            }

            /// How long an idle connection is kept for the next call. The default is 30 s. The server may close it
            /// earlier, and dropping the core closes it.
            ///
            /// If a server announces a shorter time with the header `Keep-Alive: timeout=n`, the connection is not used
            /// after that time, minus a margin for a request in flight.
            #[must_use]
            pub fn idle_timeout(mut self, timeout: std::time::Duration) -> Self {
                self.pool.idle_timeout = timeout;
                self
            }

            /// How many idle connections to each server are kept open.
            #[doc = concat!("The default is ", $max_idle, "; 0 keeps none.")]
            ///
            /// Concurrent calls open a connection each, and later calls reuse them. If the server or a proxy accepts
            /// fewer connections than this, set a lower number, because idle connections count as well.
            /// [`concurrency_limit`](crate::layer::concurrency_limit) limits the connections in use.
            #[must_use]
            pub fn pool_max_idle(mut self, connections: usize) -> Self {
                self.pool.max_idle = connections;
                self
            }

            /// Uses these addresses for a host instead of resolving its name, like `curl --resolve`. The host may be a
            /// server, the storage of uploads or a proxy. Port 0 means the port of the URL. TLS still verifies the
            /// name. For `localhost`, addresses other than loopback are ignored.
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

            /// Trusts a certificate authority, as DER, in addition to the built-in ones.
            #[must_use]
            pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
                self.tls.add_root(der.into().into());
                self
            }

            /// Trusts certificate authorities, as PEM, in addition to the built-in ones. The text has one or several
            /// certificates.
            ///
            /// # Errors
            ///
            /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not PEM or contains no certificate.
            pub fn root_certificates_pem(mut self, pem: impl AsRef<[u8]>) -> Result<Self, $crate::Error> {
                let certificates = $crate::transport::tls::certificates(pem.as_ref());
                let invalid = |why| $crate::transport::settings::invalid("the root certificates", why);
                for certificate in certificates.map_err(invalid)? {
                    self.tls.add_root(certificate);
                }
                Ok(self)
            }

            /// Lets the operating system verify certificates, with its settings and revocations, instead of using the
            /// built-in roots. Those of [`root_certificate`](Self::root_certificate) are trusted as well, except on
            /// Android, which also needs the setup that `rustls-platform-verifier` describes. Feature
            /// `platform-verifier`.
            #[cfg(feature = "platform-verifier")]
            #[must_use]
            pub fn platform_verifier(mut self) -> Self {
                self.tls.platform = true;
                self
            }

            /// Uses the TLS of the operating system: Schannel on Windows, Security.framework on Apple's systems, OpenSSL
            /// elsewhere. Feature `native-tls`.
            ///
            /// It verifies certificates with the system's roots and settings, whatever roots and providers are compiled
            /// in; OpenSSL also reads the variables `SSL_CERT_FILE` and `SSL_CERT_DIR`. Those of
            /// [`root_certificate`](Self::root_certificate) are trusted as well. HTTP/2 is not offered. A response is
            /// accepted only if a length or chunks say where it ends, because some of these libraries don't tell a
            /// connection that was cut from one that was closed.
            ///
            /// If neither `ring` nor `aws-lc-rs` is enabled, this is the default. Another crate may enable them, so call
            /// this method in a program that relies on the system's TLS.
            #[cfg(feature = "native-tls")]
            #[must_use]
            pub fn native_tls(mut self) -> Self {
                self.tls.native = true;
                self
            }

            /// Sets the certificate chain and the private key, both as PEM, for servers that require a client
            /// certificate. Feature `client-certificates`. Signing code is linked only if this method is called.
            ///
            /// With TLS 1.3, a server verifies the certificate after the handshake. If it rejects the certificate, the
            /// call ends with a lost connection.
            ///
            /// The system's TLS takes only keys that are PKCS #8, on Windows only RSA keys, and none on iOS. Call
            /// `native_tls` first, so that this is checked here. It compares the certificate with its key at the first
            /// connection.
            ///
            /// # Errors
            ///
            /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the certificate or the key can't be read, they
            /// don't belong together, or no TLS provider is compiled in.
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

            /// Sets the rustls configuration. It replaces all other TLS settings of the transport: provider, versions,
            /// roots and client certificate.
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
            /// The proxy sees the name and port of the server, and the credentials in the URL, which are
            /// percent-decoded. Requests and access tokens are encrypted from end to end. Plain http requests, which go
            /// only to loopback addresses, use no proxy. If the proxy refuses the connection, the call fails to
            /// connect, and the source of the error has the status of the proxy.
            ///
            /// # Errors
            ///
            /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not a URL, has another scheme, or has
            /// credentials that are too long for SOCKS5 (255 bytes each). The error does not show the URL.
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
            /// called; the feature alone changes nothing.
            ///
            /// The proxy is not used for loopback addresses and for the entries of `NO_PROXY` or `no_proxy`, which are
            /// separated by commas, semicolons or spaces:
            ///
            /// | entry | matches |
            /// |---|---|
            /// | `example.com`, `.example.com` | the host and its subdomains |
            /// | `*.example.com` | the subdomains |
            /// | `10.1.2.3`, `2001:db8::1`, `[2001:db8::1]` | the address |
            /// | `10.0.0.0/8`, `2001:db8::/32`, `[2001:db8::]/32` | the addresses of the network |
            /// | `*` | everything |
            ///
            /// An entry that ends in a port, such as `example.com:8443` or `[2001:db8::1]:8443`, matches on that port
            /// only. Case and a dot at the end of a name make no difference. Names are not resolved to be matched with
            /// addresses.
            ///
            /// # Errors
            ///
            /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable is invalid, so that no request bypasses
            /// or uses the proxy by mistake. The error shows an entry of the list, but not the URL of the proxy.
            #[cfg(feature = "proxy")]
            pub fn proxy_from_env(mut self) -> Result<Self, $crate::Error> {
                self.proxy = $crate::transport::proxy::Proxy::from_env()?;
                Ok(self)
            }
        }
    };
}

pub(super) use settings;

/// The error of a setting that can't be used.
pub(super) fn invalid(what: &'static str, why: &'static str) -> Error {
    Error::invalid(Invalid::new(what, why))
}
