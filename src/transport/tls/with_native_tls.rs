//! TLS with the system's library, through the crate native-tls: Schannel on Windows, Security.framework on Apple's
//! systems, OpenSSL elsewhere.

use super::{AnyError, Progress, Root, Tls, is_final_alert};
#[cfg(feature = "client-certificates")]
use native_tls::Identity;
use native_tls::{Certificate, HandshakeError, MidHandshakeTlsStream, TlsConnector, TlsStream};
use std::error::Error;
use std::io::{self, ErrorKind, IoSlice, Read, Write};

/// Builds the configuration from the settings.
pub(super) fn config(tls: &Tls) -> Result<TlsConnector, String> {
    #[cfg(feature = "tls-config")]
    if tls.custom_config.is_some() {
        return Err("`native_tls` and `tls_config` exclude each other, and both were called".to_owned());
    }
    let mut builder = TlsConnector::builder();
    for Root { der, .. } in &tls.roots {
        let certificate = Certificate::from_der(der);
        let certificate = certificate.map_err(|error| format!("a root certificate can't be used: {error}"))?;
        builder.add_root_certificate(certificate);
    }
    #[cfg(feature = "client-certificates")]
    if let Some(identity) = &tls.identity {
        let identity = identity.native.as_ref().map_err(|why| format!("the client certificate {why}"))?;
        builder.identity(identity.clone());
    }
    // OpenSSL compares the certificate with its key only when the connector is built.
    #[cfg(feature = "client-certificates")]
    if tls.identity.is_some() {
        let connector = builder.build();
        return connector.map_err(|error| format!("the system's TLS can't use the client certificate: {error}"));
    }
    builder.build().map_err(|error| format!("the system's TLS can't be used: {error}"))
}

/// Parses a client certificate and its key, both in PEM format.
#[cfg(feature = "client-certificates")]
pub(super) fn identity(chain: &[u8], key: &[u8]) -> Result<Identity, &'static str> {
    use pki_types::PrivateKeyDer;
    use pki_types::pem::PemObject;

    const BEGIN: &[u8] = b"-----BEGIN PRIVATE KEY-----";

    // native-tls requires that the text begins with the key, and may panic if a text is not UTF-8.
    super::certificates(chain).map_err(|_| "contains no PEM certificate")?;
    let parsed = PrivateKeyDer::from_pem_slice(key).map_err(|_| "has a key that is not PEM")?;
    let start = key.windows(BEGIN.len()).position(|bytes| bytes == BEGIN);
    let key = start.and_then(|start| key.get(start..)).filter(|_| matches!(parsed, PrivateKeyDer::Pkcs8(_)));
    let key = key.ok_or("has a key that is not PKCS #8, the only form that the system's TLS takes")?;
    if [chain, key].into_iter().any(|text| std::str::from_utf8(text).is_err()) {
        return Err("is not valid UTF-8");
    }
    #[cfg(all(target_vendor = "apple", not(target_os = "macos")))]
    return Err("is not supported by the TLS of this system");
    #[cfg(not(all(target_vendor = "apple", not(target_os = "macos"))))]
    Identity::from_pkcs8(chain, key).map_err(|_| "has a certificate or a key that the system's TLS does not support")
}

/// A TLS handshake in progress.
pub(crate) enum Handshake<S> {
    New(TlsConnector, String, S),
    Interrupted(MidHandshakeTlsStream<S>),
}

impl<S: Read + Write> Handshake<S> {
    pub(super) fn new(connector: TlsConnector, host: String, stream: S) -> Self {
        Self::New(connector, host, stream)
    }

    #[cfg(feature = "hyper")]
    pub(super) fn stream_mut(&mut self) -> &mut S {
        match self {
            Self::New(_, _, stream) => stream,
            Self::Interrupted(handshake) => handshake.get_mut(),
        }
    }

    pub(super) fn proceed(self) -> Result<Progress<S>, AnyError> {
        let result = match self {
            Self::New(connector, host, stream) => connector.connect(&host, stream),
            Self::Interrupted(handshake) => handshake.handshake(),
        };
        match result {
            Ok(stream) => Ok(Progress::Done(super::Session::Native(Session(stream)))),
            Err(HandshakeError::WouldBlock(handshake)) => {
                Ok(Progress::Blocked(super::Handshake::Native(Self::Interrupted(handshake))))
            }
            Err(HandshakeError::Failure(error)) => Err(error.into()),
        }
    }
}

/// The maximum size of a TLS record, in bytes.
const RECORD: usize = 16 * 1024;

/// A TLS session and the stream below it.
pub(crate) struct Session<S>(TlsStream<S>);

impl<S: Read + Write> Session<S> {
    pub(super) fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer) {
            // Some libraries report a truncated connection like a properly closed one. Therefore, a response must not
            // be delimited by the end of the connection.
            Ok(0) if !buffer.is_empty() => Err(io::Error::new(
                ErrorKind::UnexpectedEof,
                "the connection ended, and the system's TLS does not say whether it was cut",
            )),
            result => result,
        }
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    /// Writes the parts together, because each write would become a separate TLS record.
    pub(super) fn write_vectored(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        let mut bytes = Vec::new();
        for part in parts {
            let room = RECORD.saturating_sub(bytes.len());
            bytes.extend_from_slice(part.get(..room).unwrap_or(part));
        }
        self.0.write(&bytes)
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    /// Sends the alert `close_notify`.
    #[cfg(feature = "hyper")]
    pub(super) fn close(&mut self) -> io::Result<()> {
        self.0.shutdown()
    }

    /// Returns false, because HTTP/2 is not offered.
    #[cfg(all(feature = "http2", feature = "hyper"))]
    pub(super) fn is_http2(&self) -> bool {
        false
    }
}

impl<S> Session<S> {
    #[cfg(feature = "hyper")]
    pub(super) fn stream(&self) -> &S {
        self.0.get_ref()
    }

    pub(super) fn stream_mut(&mut self) -> &mut S {
        self.0.get_mut()
    }
}

/// Returns whether an error means that client and server disagree about a certificate, a version or a cipher suite.
///
/// native-tls hides the errors of the libraries, so their codes are parsed from the message. An error without a known
/// code, such as that of an interrupted connection, may be caused by the network.
pub(crate) fn is_disagreement(error: &(dyn Error + 'static)) -> bool {
    // A rejection after the handshake is an error of the stream, which is not a `native_tls::Error`.
    if cfg!(target_os = "windows") {
        let number = number_after(&error.to_string(), "(os error ");
        error.is::<native_tls::Error>() && number.is_some_and(schannel)
    } else if cfg!(target_vendor = "apple") {
        let number = number_after(&format!("{error:?}"), "code: ");
        error.is::<native_tls::Error>() && number.is_some_and(security_framework)
    } else {
        openssl(&error.to_string())
    }
}

fn number_after(text: &str, label: &str) -> Option<i32> {
    let (_, rest) = text.rsplit_once(label)?;
    let end = rest.find(|char: char| char != '-' && !char.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
}

/// Returns whether a message of OpenSSL contains a permanent error. The message lists all errors in OpenSSL's queue,
/// such as `error:0A000086:SSL routines:…`. Errors of other parts may come first, such as that of a missing folder of
/// certificates.
fn openssl(text: &str) -> bool {
    let mut number = "";
    for part in text.split(':') {
        if part == "SSL routines" && u32::from_str_radix(number, 16).is_ok_and(is_permanent) {
            return true;
        }
        number = part;
    }
    false
}

/// Returns whether an error code of `SSL routines` is that of a permanent error.
fn is_permanent(number: u32) -> bool {
    /// The reason code of a received alert is this number plus the code of the alert.
    const ALERT: u32 = 1000;

    // The lower bits are the reason code: 12 bits in OpenSSL 1.1, 23 bits in OpenSSL 3.
    match number & 0xfff {
        // certificate verify failed, unsupported protocol, and keys and digests that are too weak.
        134 | 258 | 394 | 396..=399 => true,
        reason => reason.checked_sub(ALERT).and_then(|alert| alert.try_into().ok()).is_some_and(is_final_alert),
    }
}

/// Returns whether an error code of Windows is permanent: those whose names begin with `CERT_E_` or `TRUST_E_`,
/// `CRYPT_E_REVOKED`, and some of `SEC_E_`.
#[allow(clippy::cast_sign_loss, reason = "the numbers are bits")]
fn schannel(number: i32) -> bool {
    matches!(
        number as u32,
        // All except CERT_E_REVOCATION_FAILURE, which means that the revocation status is unknown.
        0x800b_0001..=0x800b_010d | 0x800b_010f..=0x800b_01ff
            // CRYPT_E_REVOKED
            | 0x8009_2010
            // SEC_E_WRONG_PRINCIPAL, SEC_E_UNTRUSTED_ROOT, SEC_E_CERT_UNKNOWN, SEC_E_CERT_EXPIRED,
            // SEC_E_ALGORITHM_MISMATCH, SEC_E_UNSUPPORTED_FUNCTION
            | 0x8009_0322 | 0x8009_0325 | 0x8009_0327 | 0x8009_0328 | 0x8009_0331 | 0x8009_0302
    )
}

/// Returns whether an error code of Secure Transport concerns certificates, versions or cipher suites, or an alert
/// about them.
fn security_framework(number: i32) -> bool {
    matches!(
        number,
        // errSSLNegotiation, errSSLXCertChainInvalid, errSSLBadCert, errSSLUnknownRootCert, errSSLNoRootCert,
        // errSSLCertExpired, errSSLCertNotYetValid, errSSLBadCipherSuite
        -9801 | -9807 | -9808 | -9815..=-9812 | -9818
            // From errSSLPeerHandshakeFail to errSSLPeerAccessDenied, errSSLPeerProtocolVersion,
            // errSSLPeerInsufficientSecurity, errSSLHostNameMismatch
            | -9832..=-9824 | -9836 | -9837 | -9843
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_tell_disagreements_from_failures() {
        let cases = [
            (
                "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../s.c:1889:",
                true,
            ),
            ("error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed:s.c:1921:", true),
            ("error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../s.c:1605:", true),
            (
                "error:0A000418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca:../s.c:1605:SSL alert number 48",
                true,
            ),
            ("error:0A00042E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:../s.c:1605:", true),
            ("error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:../s.c:1605:", false),
            ("error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../s.c:354:", false),
            ("error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading:../s.c:321:", false),
            ("error:02000086:system library:connect:reason(134):", false),
            (
                "error:1C8000DE:Provider routines:file_set_ctx_params:search only supported for directories:../s.c:358:, \
                 error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../s.c:1889:",
                true,
            ),
            ("unexpected EOF", false),
            ("error:", false),
        ];
        for (text, expected) in cases {
            assert_eq!(openssl(text), expected, "{text}");
        }
        let untrusted = "A certificate chain could not be built to a trusted root. (os error -2146762486)";
        let offline = "The revocation server was offline. (os error -2146885613)";
        for (text, expected) in [(untrusted, true), (offline, false)] {
            assert_eq!(number_after(text, "(os error ").is_some_and(schannel), expected, "{text}");
        }
        for (text, expected) in [("Error { code: -9807, message: \"…\" }", true), ("Error { code: -9806 }", false)] {
            assert_eq!(number_after(text, "code: ").is_some_and(security_framework), expected, "{text}");
        }
        assert_eq!(number_after("(os error -)", "(os error "), None);
    }
}
