use super::WebhookError;
use base64ct::{Base64, Encoding};
use http::HeaderMap;
use std::time::Duration;

/// The header with the id of the event.
pub(super) const ID: &str = "webhook-id";
/// The header with the time of signing, in seconds since the Unix epoch.
pub(super) const TIMESTAMP: &str = "webhook-timestamp";
/// The header with the signatures, separated by spaces.
pub(super) const SIGNATURE: &str = "webhook-signature";

/// The headers of a request: an [`http::HeaderMap`], pairs of names and values, or a lookup function.
///
/// A lookup function receives the name in lower case and returns the value, if any. Names in pairs may be in any case.
///
/// ```
/// use polar_funcs::webhooks::Headers;
/// use std::collections::HashMap;
///
/// fn accepts(_: &impl Headers) {}
///
/// accepts(&http::HeaderMap::new());
/// accepts(&[("Webhook-Id", "4a0409e2-9d6c-454c-bf05-2969a8250400")]);
/// let map = HashMap::from([("webhook-id", "4a0409e2-9d6c-454c-bf05-2969a8250400")]);
/// accepts(&|name: &str| map.get(name));
/// ```
pub trait Headers {
    /// Calls `visit` with each value of the header `name`, which is in lower case.
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8]));
}

impl Headers for HeaderMap {
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8])) {
        self.get_all(name).iter().for_each(|value| visit(value.as_bytes()));
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for [(N, V)] {
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8])) {
        for (other, value) in self {
            if other.as_ref().eq_ignore_ascii_case(name) {
                visit(value.as_ref());
            }
        }
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const LENGTH: usize> Headers for [(N, V); LENGTH] {
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8])) {
        self.as_slice().values(name, visit);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for Vec<(N, V)> {
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8])) {
        self.as_slice().values(name, visit);
    }
}

impl<F: Fn(&str) -> Option<V>, V: AsRef<[u8]>> Headers for F {
    fn values(&self, name: &str, visit: &mut dyn FnMut(&[u8])) {
        if let Some(value) = self(name) {
            visit(value.as_ref());
        }
    }
}

/// The headers of a delivery that are needed to verify it.
pub(super) struct SignedHeaders {
    pub(super) id: String,
    pub(super) timestamp: String,
    pub(super) signatures: String,
}

impl SignedHeaders {
    pub(super) fn read(headers: &(impl Headers + ?Sized)) -> Result<Self, WebhookError> {
        let single_value = |name| {
            let mut values = HeaderValues::None;
            headers.values(name, &mut |value| values.add(value));
            values.into_text(name)
        };
        let (id, timestamp) = (single_value(ID)?, single_value(TIMESTAMP)?);
        let signed = Self { id, timestamp, signatures: single_value(SIGNATURE)? };
        match signed.id.trim().is_empty() || signed.id.contains('.') {
            // The signature covers "id.timestamp.body". A "." in the id would make the parts ambiguous.
            true => Err(WebhookError::header(ID, "is empty or contains a \".\"")),
            false => Ok(signed),
        }
    }

    /// Returns the time of signing, since the Unix epoch. A fraction of a second is rounded down.
    pub(super) fn time(&self) -> Result<Duration, WebhookError> {
        let (whole, fraction) = self.timestamp.split_once('.').unwrap_or((&self.timestamp, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let seconds = whole.parse().ok().filter(|_| is_number(whole) && is_number(fraction));
        let seconds = seconds.ok_or_else(|| WebhookError::header(TIMESTAMP, "is not a number of seconds"))?;
        Ok(Duration::from_secs(seconds))
    }

    /// Returns the signatures of version 1. Signatures of other versions or with another length are skipped.
    pub(super) fn signatures(&self) -> impl Iterator<Item = [u8; 32]> {
        self.signatures.split(' ').filter_map(|signature| {
            let mut bytes = [0; 32];
            Base64::decode(signature.strip_prefix("v1,")?, &mut bytes).ok()?.len().eq(&32).then_some(bytes)
        })
    }
}

/// The values of a header. Only the first one is kept, because more than one is an error.
enum HeaderValues {
    None,
    One(Vec<u8>),
    Several,
}

impl HeaderValues {
    fn add(&mut self, value: &[u8]) {
        *self = match self {
            Self::None => Self::One(value.to_vec()),
            _ => Self::Several,
        };
    }

    fn into_text(self, name: &'static str) -> Result<String, WebhookError> {
        match self {
            Self::None => Err(WebhookError::header(name, "is missing")),
            // Another program that reads the request might use a different value.
            Self::Several => Err(WebhookError::header(name, "occurs more than once")),
            Self::One(value) => String::from_utf8(value).map_err(|_| WebhookError::header(name, "is not valid UTF-8")),
        }
    }
}
