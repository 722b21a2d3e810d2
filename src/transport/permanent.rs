//! Determines which failures are permanent, that is, which another attempt would repeat.

#[cfg(feature = "proxy")]
use super::proxy::ProxyError;
#[cfg(feature = "_rustls")]
use super::tls::is_final_alert;
#[cfg(feature = "native-tls")]
use super::tls::with_native_tls;
use crate::error::TransportError;
#[cfg(feature = "_rustls")]
use pki_types::InvalidDnsNameError;
#[cfg(feature = "_rustls")]
use rustls::Error as Tls;
use std::error::Error;
use std::io;

/// Marks an error as permanent if one of its causes is permanent.
pub(super) fn mark(error: TransportError) -> TransportError {
    if error.source().is_some_and(is_permanent) { error.permanent() } else { error }
}

fn is_permanent<'a>(mut error: &'a (dyn Error + 'static)) -> bool {
    loop {
        #[cfg(feature = "_rustls")]
        if let Some(error) = error.downcast_ref() {
            return is_disagreement(error);
        }
        #[cfg(feature = "native-tls")]
        if with_native_tls::is_disagreement(error) {
            return true;
        }
        #[cfg(feature = "proxy")]
        if error.downcast_ref().is_some_and(ProxyError::is_permanent) {
            return true;
        }
        // `io::Error::source` skips the error that the `io::Error` was created from.
        let cause = match error.downcast_ref::<io::Error>() {
            Some(error) => error.get_ref().map(|cause| cause as &'a (dyn Error + 'static)),
            None => error.source(),
        };
        match cause {
            Some(cause) => error = cause,
            #[cfg(feature = "_rustls")]
            None => return error.is::<InvalidDnsNameError>(),
            #[cfg(not(feature = "_rustls"))]
            None => return false,
        }
    }
}

/// Returns whether client and server disagree about a certificate, a version, a cipher suite or a protocol. Garbled or
/// missing messages, in contrast, may be caused by the network.
#[cfg(feature = "_rustls")]
fn is_disagreement(error: &Tls) -> bool {
    match error {
        Tls::InvalidCertificate(_)
        | Tls::InvalidCertRevocationList(_)
        | Tls::InvalidEncryptedClientHello(_)
        | Tls::NoCertificatesPresented
        | Tls::UnsupportedNameType
        | Tls::PeerIncompatible(_)
        | Tls::InconsistentKeys(_) => true,
        // Custom verifiers report their errors in these variants.
        Tls::General(_) | Tls::Other(_) => true,
        Tls::AlertReceived(alert) => is_final_alert((*alert).into()),
        _ => false,
    }
}

#[cfg(all(test, feature = "_rustls"))]
mod tests {
    use super::*;
    use rustls::{AlertDescription, CertificateError, InvalidMessage, OtherError, PeerIncompatible, PeerMisbehaved};

    #[test]
    fn disagreements_are_permanent_and_garbled_messages_are_not() {
        let alert = |alert: u8| Tls::AlertReceived(AlertDescription::from(alert));
        let cases = [
            (Tls::InvalidCertificate(CertificateError::Expired), true),
            (Tls::InvalidCertificate(CertificateError::Revoked), true),
            (Tls::InvalidCertificate(CertificateError::UnknownIssuer), true),
            (Tls::InvalidCertificate(CertificateError::ApplicationVerificationFailure), true),
            (Tls::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon), true),
            (Tls::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13), true),
            (Tls::NoCertificatesPresented, true),
            (Tls::General("the pin differs".to_owned()), true),
            (Tls::Other(OtherError(std::sync::Arc::new(io::Error::other("the pin differs")))), true),
            (alert(40), true),  // handshake_failure
            (alert(42), true),  // bad_certificate
            (alert(48), true),  // unknown_ca
            (alert(70), true),  // protocol_version
            (alert(71), true),  // insufficient_security
            (alert(112), true), // unrecognized_name
            (alert(116), true), // certificate_required
            (alert(120), true), // no_application_protocol
            (alert(0), false),  // close_notify
            (alert(10), false), // unexpected_message
            (alert(20), false), // bad_record_mac
            (alert(50), false), // decode_error
            (alert(80), false), // internal_error
            (alert(90), false), // user_canceled
            (Tls::InvalidMessage(InvalidMessage::InvalidContentType), false),
            (Tls::PeerMisbehaved(PeerMisbehaved::TooManyEmptyFragments), false),
            (Tls::DecryptError, false),
        ];
        for (error, permanent) in cases {
            assert_eq!(is_disagreement(&error), permanent, "{error:?}");
            // As hyper-rustls wraps it, and as hyper does.
            let wrapped = io::Error::other(io::Error::new(io::ErrorKind::InvalidData, error));
            assert_eq!(mark(TransportError::tls(wrapped)).is_permanent(), permanent);
        }
        assert!(!mark(TransportError::tls(io::Error::from(io::ErrorKind::UnexpectedEof))).is_permanent());
        assert!(!mark(TransportError::connect(io::Error::other("refused"))).is_permanent());
    }
}
