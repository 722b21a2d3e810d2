use super::WebhookError;
use crate::model::Secret;
use base64ct::{Base64Unpadded, Encoding};

/// One secret of a webhook endpoint, or several of which any may have signed.
pub trait Secrets {
    /// Calls `use_secret` with each.
    fn each(&self, use_secret: &mut dyn FnMut(&str));
}

impl Secrets for str {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        use_secret(self);
    }
}

impl Secrets for String {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        use_secret(self);
    }
}

impl Secrets for Secret {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        use_secret(self.expose());
    }
}

impl<S: Secrets> Secrets for [S] {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        self.iter().for_each(|secret| secret.each(use_secret));
    }
}

impl<S: Secrets, const LENGTH: usize> Secrets for [S; LENGTH] {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        self.as_slice().each(use_secret);
    }
}

impl<S: Secrets> Secrets for Vec<S> {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        self.as_slice().each(use_secret);
    }
}

impl<S: Secrets + ?Sized> Secrets for &S {
    fn each(&self, use_secret: &mut dyn FnMut(&str)) {
        (**self).each(use_secret);
    }
}

/// Adds the keys that a secret may stand for: newer endpoints sign with what follows the prefix, decoded, older ones
/// with the text as it is.
pub(super) fn add_keys(secret: &str, keys: &mut Vec<Vec<u8>>) -> Result<(), WebhookError> {
    let secret = secret.trim();
    let encoded = secret.strip_prefix("whsec_");
    if encoded.unwrap_or(secret).is_empty() {
        return Err(WebhookError::secret("a webhook secret is empty"));
    }
    let decoded = encoded.and_then(|encoded| Base64Unpadded::decode_vec(encoded.trim_end_matches('=')).ok());
    keys.push(secret.as_bytes().to_vec());
    keys.extend(decoded.filter(|key| !key.is_empty()));
    Ok(())
}
