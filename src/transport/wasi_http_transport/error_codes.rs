//! Maps the error codes of `wasi:http` to [`TransportError`].

use crate::error::TransportError;
use wasip2::http::types::ErrorCode;

/// Converts an error of the host. If the code does not determine whether the request was sent, the request counts as
/// sent.
pub(super) fn error(code: ErrorCode) -> TransportError {
    use ErrorCode::*;
    match code {
        DnsTimeout => TransportError::connect("the resolver did not respond in time"),
        DnsError(_) => TransportError::connect("the name of the server cannot be resolved"),
        DestinationNotFound => TransportError::connect("the host found no route to the server"),
        DestinationUnavailable => TransportError::connect("the host considers the server unavailable"),
        DestinationIpProhibited => TransportError::connect("the host prohibits the server's address").permanent(),
        DestinationIpUnroutable => TransportError::connect("there is no route to the server's address"),
        ConnectionRefused => TransportError::connect("the server refused the connection"),
        ConnectionTimeout => TransportError::connect("the connection was not made in time"),
        ConnectionLimitReached => TransportError::connect("the host has too many connections to the server"),

        // Some hosts report an untrusted certificate as a protocol error, so neither of these is retried.
        TlsCertificateError => TransportError::tls("the server's certificate is not accepted").permanent(),
        TlsProtocolError => TransportError::tls("the TLS handshake failed").permanent(),

        HttpRequestDenied => TransportError::invalid("the host does not allow the request"),
        HttpRequestLengthRequired => TransportError::invalid("the host requires a length of the request"),
        HttpRequestMethodInvalid => TransportError::invalid("the host does not accept the method"),
        HttpRequestUriInvalid => TransportError::invalid("the host does not accept the URL"),
        HttpRequestUriTooLong => TransportError::invalid("the URL is too long for the host"),
        HttpRequestHeaderSectionSize(_) | HttpRequestHeaderSize(_) => {
            TransportError::invalid("the headers of the request are too large for the host")
        }
        ConfigurationError => TransportError::invalid("the configuration of the host is wrong"),

        HttpResponseHeaderSectionSize(_) | HttpResponseHeaderSize(_) => {
            TransportError::headers_too_large("the host has a limit")
        }
        HttpResponseBodySize(_) => TransportError::too_large("the host has a limit"),

        // With TLS 1.3, a server may send an alert after it has read the request.
        TlsAlertReceived(_) => TransportError::connection_lost("the server sent a TLS alert"),
        ConnectionReadTimeout | HttpResponseTimeout => {
            TransportError::connection_lost("the server did not respond in time")
        }
        ConnectionWriteTimeout => TransportError::connection_lost("the request was not sent in time"),
        ConnectionTerminated | HttpResponseIncomplete => {
            TransportError::connection_lost("the connection was closed before the response was complete")
        }
        HttpRequestBodySize(_) => TransportError::connection_lost("the host did not accept the size of the request"),
        HttpProtocolError
        | HttpResponseTransferCoding(_)
        | HttpResponseContentCoding(_)
        | HttpResponseTrailerSectionSize(_)
        | HttpResponseTrailerSize(_)
        | HttpUpgradeFailed => TransportError::connection_lost("the response is not valid HTTP"),
        HttpRequestTrailerSectionSize(_) | HttpRequestTrailerSize(_) | LoopDetected => {
            TransportError::connection_lost("the host failed to forward the request")
        }
        InternalError(Some(reason)) => TransportError::connection_lost(reason),
        InternalError(None) => TransportError::connection_lost("the host gives no reason"),
    }
}

#[cfg(test)]
mod tests {
    use super::error;
    use crate::error::TransportErrorKind::{self, *};
    use wasip2::http::types::{DnsErrorPayload, ErrorCode, FieldSizePayload, TlsAlertReceivedPayload};

    const PERMANENT: bool = true;

    #[test]
    fn a_code_decides_whether_the_request_is_sent_again() {
        let size = || FieldSizePayload { field_name: None, field_size: None };
        let dns = DnsErrorPayload { rcode: None, info_code: None };
        let alert = TlsAlertReceivedPayload { alert_id: None, alert_message: None };
        let cases: [(ErrorCode, TransportErrorKind, bool); 23] = [
            (ErrorCode::DnsTimeout, Connect, !PERMANENT),
            (ErrorCode::DnsError(dns), Connect, !PERMANENT),
            (ErrorCode::ConnectionRefused, Connect, !PERMANENT),
            (ErrorCode::ConnectionTimeout, Connect, !PERMANENT),
            (ErrorCode::DestinationUnavailable, Connect, !PERMANENT),
            (ErrorCode::DestinationIpProhibited, Connect, PERMANENT),
            (ErrorCode::TlsCertificateError, Tls, PERMANENT),
            (ErrorCode::TlsProtocolError, Tls, PERMANENT),
            (ErrorCode::TlsAlertReceived(alert), ConnectionLost, !PERMANENT),
            (ErrorCode::HttpRequestDenied, Invalid, PERMANENT),
            (ErrorCode::HttpRequestUriInvalid, Invalid, PERMANENT),
            (ErrorCode::HttpRequestHeaderSize(None), Invalid, PERMANENT),
            (ErrorCode::HttpRequestBodySize(None), ConnectionLost, !PERMANENT),
            (ErrorCode::HttpResponseHeaderSize(size()), HeadersTooLarge, PERMANENT),
            (ErrorCode::HttpResponseBodySize(None), ResponseTooLarge, PERMANENT),
            (ErrorCode::HttpResponseTrailerSize(size()), ConnectionLost, !PERMANENT),
            (ErrorCode::ConnectionReadTimeout, ConnectionLost, !PERMANENT),
            (ErrorCode::ConnectionWriteTimeout, ConnectionLost, !PERMANENT),
            (ErrorCode::ConnectionTerminated, ConnectionLost, !PERMANENT),
            (ErrorCode::HttpResponseTimeout, ConnectionLost, !PERMANENT),
            (ErrorCode::HttpResponseIncomplete, ConnectionLost, !PERMANENT),
            (ErrorCode::HttpProtocolError, ConnectionLost, !PERMANENT),
            (ErrorCode::InternalError(None), ConnectionLost, !PERMANENT),
        ];
        for (code, kind, permanent) in cases {
            let name = format!("{code:?}");
            let error = error(code);
            assert_eq!((error.kind(), error.is_permanent()), (kind, permanent), "{name}");
        }
    }
}
