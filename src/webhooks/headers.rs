use super::WebhookError;
use base64ct::{Base64, Encoding};
use http::HeaderMap;
use std::time::Duration;

/// The name of the header that tells deliveries apart.
pub(super) const ID: &str = "webhook-id";
/// The name of the header that says when a delivery was signed.
pub(super) const TIMESTAMP: &str = "webhook-timestamp";
/// The name of the header with the signatures.
pub(super) const SIGNATURE: &str = "webhook-signature";

/// Where a request's headers can be looked up: an [`http::HeaderMap`], pairs of names and values, or a function that
/// takes a name in lower case.
///
/// ```
/// use polar_funcs::webhooks::Headers;
/// use std::collections::HashMap;
///
/// fn takes(_: &impl Headers) {}
///
/// takes(&http::HeaderMap::new());
/// takes(&[("Webhook-Id", "4a0409e2-9d6c-454c-bf05-2969a8250400")]);
/// let map = HashMap::from([("webhook-id", "4a0409e2-9d6c-454c-bf05-2969a8250400")]);
/// takes(&|name: &str| map.get(name));
/// ```
pub trait Headers {
    /// Calls `found` with each value of a header, whose name is in lower case.
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8]));
}

impl Headers for HeaderMap {
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        self.get_all(name).iter().for_each(|value| found(value.as_bytes()));
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for [(N, V)] {
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for (other, value) in self {
            if other.as_ref().eq_ignore_ascii_case(name) {
                found(value.as_ref());
            }
        }
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const LENGTH: usize> Headers for [(N, V); LENGTH] {
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        self.as_slice().values(name, found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for Vec<(N, V)> {
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        self.as_slice().values(name, found);
    }
}

impl<F: Fn(&str) -> Option<V>, V: AsRef<[u8]>> Headers for F {
    fn values(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        if let Some(value) = self(name) {
            found(value.as_ref());
        }
    }
}

/// The headers of a delivery.
pub(super) struct Signed {
    pub(super) id: String,
    pub(super) timestamp: String,
    pub(super) signatures: String,
}

impl Signed {
    pub(super) fn read(headers: &(impl Headers + ?Sized)) -> Result<Self, WebhookError> {
        let one = |name| {
            let mut value = Found::Nothing;
            headers.values(name, &mut |found| value.add(found));
            value.text(name)
        };
        let signed = Self { id: one(ID)?, timestamp: one(TIMESTAMP)?, signatures: one(SIGNATURE)? };
        match signed.id.trim().is_empty() || signed.id.contains('.') {
            // What is signed is id, timestamp and body with a "." between: with one in the id, they could be cut elsewhere.
            true => Err(WebhookError::header(ID, "is empty or holds a \".\"")),
            false => Ok(signed),
        }
    }

    /// When the delivery was signed, since the epoch; a fraction of a second is rounded down.
    pub(super) fn time(&self) -> Result<Duration, WebhookError> {
        let (whole, fraction) = self.timestamp.split_once('.').unwrap_or((&self.timestamp, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let seconds = whole.parse().ok().filter(|_| is_number(whole) && is_number(fraction));
        let seconds = seconds.ok_or_else(|| WebhookError::header(TIMESTAMP, "is no number of seconds"))?;
        Ok(Duration::from_secs(seconds))
    }

    /// The signatures, without those of other versions and of another length.
    pub(super) fn signatures(&self) -> impl Iterator<Item = [u8; 32]> {
        self.signatures.split(' ').filter_map(|signature| {
            let mut bytes = [0; 32];
            Base64::decode(signature.strip_prefix("v1,")?, &mut bytes).ok()?.len().eq(&32).then_some(bytes)
        })
    }
}

/// The values of a header, as far as they count.
enum Found {
    Nothing,
    One(Vec<u8>),
    Several,
}

impl Found {
    fn add(&mut self, value: &[u8]) {
        *self = match self {
            Self::Nothing => Self::One(value.to_vec()),
            _ => Self::Several,
        };
    }

    fn text(self, name: &'static str) -> Result<String, WebhookError> {
        match self {
            Self::Nothing => Err(WebhookError::header(name, "is missing")),
            // Another reader of the request might take another one than this one does.
            Self::Several => Err(WebhookError::header(name, "came more than once")),
            Self::One(value) => String::from_utf8(value).map_err(|_| WebhookError::header(name, "is no text")),
        }
    }
}
