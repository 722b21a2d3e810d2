//! The error of a connection through a proxy.

use http::StatusCode;
use std::error::Error as StdError;
use std::fmt;
use std::io;

/// The reason why a connection through a proxy failed. It never contains the credentials.
#[derive(Debug)]
pub(crate) enum ProxyError {
    Unreachable(Box<dyn StdError + Send + Sync>),
    Tls(Box<dyn StdError + Send + Sync>),
    Broken(Box<dyn StdError + Send + Sync>),
    /// The proxy rejected `CONNECT` with this status.
    Refused(StatusCode),
    /// The proxy rejected the credentials, or requires credentials.
    Credentials,
    /// The proxy rejected the connection with this SOCKS5 error code.
    Socks(u8),
}

impl ProxyError {
    pub(crate) fn broken(why: &'static str) -> Self {
        Self::Broken(why.into())
    }

    /// Returns whether the proxy would reject the next attempt as well. Retrying is harmful: some proxies lock an
    /// account after a few attempts with wrong credentials.
    pub(crate) fn is_permanent(&self) -> bool {
        match self {
            Self::Refused(status) => status.is_client_error() && !matches!(status.as_u16(), 408 | 425 | 429),
            Self::Credentials => true,
            // Connection not allowed by the rules, command not supported, and address type not supported (RFC 1928,
            // section 6).
            Self::Socks(code) => matches!(code, 2 | 7 | 8),
            Self::Unreachable(_) | Self::Tls(_) | Self::Broken(_) => false,
        }
    }
}

impl From<io::Error> for ProxyError {
    fn from(error: io::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl fmt::Display for ProxyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(_) => f.write_str("the proxy can't be reached"),
            Self::Tls(_) => f.write_str("could not agree on TLS with the proxy"),
            Self::Broken(_) => f.write_str("the response of the proxy is invalid"),
            Self::Refused(StatusCode::PROXY_AUTHENTICATION_REQUIRED) => {
                f.write_str("the proxy answered 407: it requires other credentials")
            }
            Self::Refused(status) => write!(f, "the proxy answered {}", status.as_u16()),
            Self::Credentials => f.write_str("the proxy requires other credentials"),
            Self::Socks(code) => {
                let meaning = match code {
                    2 => ": its rules do not allow the connection",
                    3 => ": the network is unreachable",
                    4 => ": the host is unreachable",
                    5 => ": the server refused the connection",
                    6 => ": the time to live expired",
                    7 => ": it does not support the command",
                    8 => ": it does not support this type of address",
                    _ => "",
                };
                write!(f, "the proxy answered {code}{meaning}")
            }
        }
    }
}

impl StdError for ProxyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Unreachable(source) | Self::Tls(source) | Self::Broken(source) => Some(source.as_ref()),
            Self::Refused(_) | Self::Credentials | Self::Socks(_) => None,
        }
    }
}
