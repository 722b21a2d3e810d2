use super::WebhookError;
use crate::json::Secret;

/// One or more secrets of a webhook endpoint: a string, a [`Secret`](crate::models::Secret), or a slice, array or `Vec`
/// of these. A delivery may be signed with any of the secrets.
pub trait Secrets {
    /// Calls `visit` with each secret.
    fn each(&self, visit: &mut dyn FnMut(&str));
}

impl Secrets for str {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        visit(self);
    }
}

impl Secrets for String {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        visit(self);
    }
}

impl Secrets for Secret {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        visit(self.expose());
    }
}

impl<S: Secrets> Secrets for [S] {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.iter().for_each(|secret| secret.each(visit));
    }
}

impl<S: Secrets, const LENGTH: usize> Secrets for [S; LENGTH] {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.as_slice().each(visit);
    }
}

impl<S: Secrets> Secrets for Vec<S> {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.as_slice().each(visit);
    }
}

impl<S: Secrets + ?Sized> Secrets for &S {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        (**self).each(visit);
    }
}

/// Adds all keys that can be derived from a secret. The last one is the key with which Polar most likely signs.
///
/// Newer endpoints sign with the Base64-decoded text after the prefix, older ones with the whole text. The secrets of
/// both look alike, and may have been copied without the prefix.
pub(super) fn add_keys(secret: &str, keys: &mut Vec<Vec<u8>>) -> Result<(), WebhookError> {
    // A file may begin with a byte order mark.
    let secret = secret.trim_start_matches('\u{feff}');
    let text = secret.trim();
    let encoded = text.strip_prefix(PREFIX);
    if encoded.unwrap_or(text).is_empty() {
        return Err(WebhookError::secret("a webhook secret is empty"));
    }
    if is_quoted(text) {
        return Err(WebhookError::secret("a webhook secret is enclosed in quotes, which are not part of it"));
    }
    let decoded = decode(encoded.unwrap_or(text)).filter(|(key, _)| !key.is_empty());
    let signs_decoded = encoded.is_some() && decoded.as_ref().is_some_and(|(_, is_exact)| *is_exact);
    let decoded = decoded.map(|(key, _)| key);
    // Whitespace around an older secret may be part of the secret. The line break at the end of a file usually is not.
    let as_given = [secret, secret.trim_matches(['\r', '\n'])].map(|text| text.as_bytes().to_vec());
    // The key of an older secret includes the prefix.
    let prefixed = encoded.is_none().then(|| [PREFIX, text].concat().into_bytes());
    let text = Some(text.as_bytes().to_vec());
    let last = if signs_decoded { [text, decoded] } else { [decoded, text] };
    for key in as_given.into_iter().chain(prefixed).chain(last.into_iter().flatten()) {
        keys.retain(|known| *known != key);
        keys.push(key);
    }
    Ok(())
}

const PREFIX: &str = "whsec_";

/// Returns whether quotes were copied with the secret, such as those in a configuration file.
fn is_quoted(text: &str) -> bool {
    const QUOTES: [char; 7] = ['"', '\'', '`', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];
    let unquoted = text.trim_matches(QUOTES);
    let is_enclosed = text.starts_with(QUOTES) && text.ends_with(QUOTES);
    is_enclosed || unquoted.len() < text.len() && unquoted.starts_with(PREFIX)
}

/// Decodes Base64 with or without padding. Also returns whether the encoding is exact, that is, without trailing bits.
///
/// Trailing bits are ignored. Text that only looks like Base64 usually has some.
fn decode(encoded: &str) -> Option<(Vec<u8>, bool)> {
    let (mut bits, mut bit_count, mut bytes) = (0_u32, 0, Vec::new());
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
        bit_count += 6;
        if bit_count >= 8 {
            bit_count -= 8;
            bytes.push((bits >> bit_count) as u8);
            bits &= (1 << bit_count) - 1;
        }
    }
    Some((bytes, bits == 0 && bit_count < 6))
}
