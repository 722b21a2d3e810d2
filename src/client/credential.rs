//! Access tokens.

use crate::client::config::header_value;
use crate::error::Invalid;
use crate::json::Secret;
use crate::transport::BoxFuture;
use http::HeaderValue;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// An access token, or a function that provides it.
#[derive(Clone)]
pub(crate) enum Credential {
    None,
    Invalid(Invalid),
    Bearer(HeaderValue),
    Provider(Arc<dyn Fn() -> ProvidedToken + Send + Sync>),
}

type ProvidedToken = BoxFuture<'static, Result<Secret, Box<dyn Error + Send + Sync>>>;

impl Credential {
    pub(crate) fn new(access_token: &Secret) -> Self {
        match bearer(access_token) {
            Ok(value) => Self::Bearer(value),
            Err(invalid) => Self::Invalid(invalid),
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Invalid(_) => "Invalid",
            Self::Bearer(_) => "Bearer(hidden)",
            Self::Provider(_) => "Provider",
        })
    }
}

/// Returns the value of the `authorization` header. Whitespace around the token, such as the line break at the end of a
/// file, is ignored.
pub(crate) fn bearer(access_token: &Secret) -> Result<HeaderValue, Invalid> {
    let token = access_token.expose().trim();
    if token.is_empty() {
        return Err(Invalid::new("the access token", "is empty"));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'`')) {
        return Err(Invalid::new(
            "the access token",
            "has a space, a line break, a quote or another character that is not allowed in a token",
        ));
    }
    let mut value = header_value("the access token", &format!("Bearer {token}"))?;
    value.set_sensitive(true);
    Ok(value)
}
