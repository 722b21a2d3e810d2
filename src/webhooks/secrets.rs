use super::WebhookError;
use crate::json::Secret;

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

/// Adds the keys that a secret may stand for; the last one is what Polar would sign with.
///
/// Newer endpoints sign with what follows the prefix, decoded, and older ones with the text as it is. Their secrets look
/// alike, and may have been copied without the prefix.
pub(super) fn add_keys(secret: &str, keys: &mut Vec<Vec<u8>>) -> Result<(), WebhookError> {
    let text = secret.trim();
    let encoded = text.strip_prefix(PREFIX);
    if encoded.unwrap_or(text).is_empty() {
        return Err(WebhookError::secret("a webhook secret is empty"));
    }
    if is_quoted(text) {
        return Err(WebhookError::secret("a webhook secret is in quotes, which are not part of it"));
    }
    let decoded = decode(encoded.unwrap_or(text)).filter(|(key, _)| !key.is_empty());
    let signs_decoded = encoded.is_some() && decoded.as_ref().is_some_and(|(_, is_whole)| *is_whole);
    let decoded = decoded.map(|(key, _)| key);
    // The white space around an older secret may be its own, with or without the line break of a file behind it.
    let as_given = [secret, secret.trim_matches(['\r', '\n'])].map(|text| text.as_bytes().to_vec());
    let text = Some(text.as_bytes().to_vec());
    let last = if signs_decoded { [text, decoded] } else { [decoded, text] };
    for key in as_given.into_iter().chain(last.into_iter().flatten()) {
        keys.retain(|known| *known != key);
        keys.push(key);
    }
    Ok(())
}

const PREFIX: &str = "whsec_";

/// Whether quotes were copied with the secret, such as those of a file of settings.
fn is_quoted(text: &str) -> bool {
    const QUOTES: [char; 7] = ['"', '\'', '`', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];
    let bare = text.trim_matches(QUOTES);
    let around = text.starts_with(QUOTES) && text.ends_with(QUOTES);
    around || bare.len() < text.len() && bare.starts_with(PREFIX)
}

/// What Base64 stands for, padded or not, and whether no bits are left over. Those that are don't count: a text that was
/// not made as Base64 mostly has some.
fn decode(encoded: &str) -> Option<(Vec<u8>, bool)> {
    let (mut bits, mut left, mut bytes) = (0_u32, 0, Vec::new());
    for byte in encoded.trim_end_matches('=').bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        left += 6;
        if left >= 8 {
            left -= 8;
            bytes.push((bits >> left) as u8);
            bits &= (1 << left) - 1;
        }
    }
    Some((bytes, bits == 0 && left < 6))
}
