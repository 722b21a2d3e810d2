use super::headers::SignedHeaders;
#[cfg(feature = "testing")]
use super::headers::{ID, SIGNATURE, TIMESTAMP};
use super::secrets::add_keys;
use super::{Event, Headers, Secrets, WebhookError};
#[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
use crate::host;
#[cfg(feature = "testing")]
use base64ct::{Base64, Encoding};
use hmac_sha256::HMAC;
use std::fmt;
use std::time::{Duration, SystemTime};

/// Verifies a delivery and returns its event, with the default settings of a [`Verifier`].
///
/// On `wasm32-unknown-unknown`, this needs the feature `fetch`, because there is no clock otherwise.
///
/// # Errors
///
/// Returns the errors of [`Verifier::new`] and [`Verifier::verify`].
#[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
pub fn verify(
    headers: &(impl Headers + ?Sized),
    body: impl AsRef<[u8]>,
    secrets: impl Secrets,
) -> Result<Event, WebhookError> {
    Verifier::new(secrets)?.verify(headers, body)
}

/// Verifies the deliveries of an endpoint.
///
/// Create it once when the program starts, so that an invalid secret is detected at that point.
///
/// ```
/// use polar_funcs::webhooks::Verifier;
/// use std::time::Duration;
///
/// let verifier = Verifier::new(["whsec_bmV3ZXI", "whsec_b2xkZXI"])?.tolerance(Duration::from_secs(60));
/// # assert!(verifier.verify(&http::HeaderMap::new(), "").is_err());
/// # Ok::<(), polar_funcs::webhooks::WebhookError>(())
/// ```
#[derive(Clone)]
pub struct Verifier {
    keys: Vec<Vec<u8>>,
    tolerance: Duration,
    strict: bool,
}

impl Verifier {
    /// Creates a verifier that accepts deliveries that are signed with any of the secrets.
    ///
    /// Each secret is tried with and without surrounding whitespace. The prefix `whsec_` may be omitted.
    ///
    /// # Errors
    ///
    /// Returns [`WebhookErrorKind::Secret`](super::WebhookErrorKind::Secret) if there is no secret, or if one of them
    /// is empty or enclosed in quotes.
    pub fn new(secrets: impl Secrets) -> Result<Self, WebhookError> {
        let mut keys = Ok(Vec::new());
        secrets.each(&mut |secret| {
            if let Ok(known) = &mut keys {
                if let Err(error) = add_keys(secret, known) {
                    keys = Err(error);
                }
            }
        });
        match keys? {
            keys if keys.is_empty() => Err(WebhookError::secret("no webhook secret is given")),
            keys => Ok(Self { keys, tolerance: Duration::from_secs(300), strict: false }),
        }
    }

    /// Sets the maximum difference between the time of signing and the current time, in either direction. The default
    /// is 5 minutes.
    #[must_use]
    pub fn tolerance(self, tolerance: Duration) -> Self {
        Self { tolerance, ..self }
    }

    /// Sets whether any missing required value and any unusable value of an event is an error. The default is `false`.
    ///
    /// By default, only a missing amount, currency or status is an error. Other missing values become empty and are
    /// [reported](Event::data_with_report).
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Self { strict, ..self }
    }

    /// Verifies a delivery and returns its event. Pass the raw request body, unmodified.
    ///
    /// On `wasm32-unknown-unknown`, this method exists only with the feature `fetch`, because there is no clock
    /// otherwise. Without that feature, use [`verify_at`](Self::verify_at).
    ///
    /// # Errors
    ///
    /// Returns an error whose kind is that of the check that failed: [`Header`](super::WebhookErrorKind::Header),
    /// [`Timestamp`](super::WebhookErrorKind::Timestamp), [`Signature`](super::WebhookErrorKind::Signature) or
    /// [`Body`](super::WebhookErrorKind::Body).
    #[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
    pub fn verify(&self, headers: &(impl Headers + ?Sized), body: impl AsRef<[u8]>) -> Result<Event, WebhookError> {
        self.verify_at(headers, body, host::now())
    }

    /// Verifies a delivery as of another time, such as the time at which a stored delivery was received.
    ///
    /// # Errors
    ///
    /// Returns an error whose kind is that of the check that failed: [`Header`](super::WebhookErrorKind::Header),
    /// [`Timestamp`](super::WebhookErrorKind::Timestamp), [`Signature`](super::WebhookErrorKind::Signature) or
    /// [`Body`](super::WebhookErrorKind::Body).
    pub fn verify_at(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl AsRef<[u8]>,
        now: SystemTime,
    ) -> Result<Event, WebhookError> {
        self.verify_signed(SignedHeaders::read(headers)?, body.as_ref(), now)
    }

    fn verify_signed(&self, signed: SignedHeaders, body: &[u8], now: SystemTime) -> Result<Event, WebhookError> {
        let time = signed.time()?;
        let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        if now.abs_diff(time) > self.tolerance {
            return Err(WebhookError::timestamp(time, now, self.tolerance));
        }
        let signatures: Vec<[u8; 32]> = signed.signatures().collect();
        let matches = |key: &Vec<u8>| {
            let hash = hash(key, &signed.id, &signed.timestamp, body);
            signatures.iter().any(|signature| hash.clone().finalize_verify(signature))
        };
        match self.keys.iter().any(matches) {
            true => Event::from_body(signed.id, body, self.strict),
            false => Err(WebhookError::signature()),
        }
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("tolerance", &self.tolerance)
            .field("strict", &self.strict)
            .finish_non_exhaustive()
    }
}

/// Signs a delivery as Polar does, for tests of a receiver. Returns the names and values of the headers to send with
/// the body. Feature `testing`.
///
/// ```
/// use polar_funcs::webhooks::{sign, verify};
/// use std::time::SystemTime;
///
/// let secret = "whsec_c2VjcmV0IG9mIGEgdGVzdA==";
/// let body = r#"{"type": "order.paid", "timestamp": "2026-11-23T00:00:00Z", "data": {}}"#;
/// let headers = sign(secret, "4a0409e2-9d6c-454c-bf05-2969a8250400", SystemTime::now(), body)?;
/// assert_eq!(verify(&headers, body, secret)?.id, "4a0409e2-9d6c-454c-bf05-2969a8250400");
/// # Ok::<(), polar_funcs::webhooks::WebhookError>(())
/// ```
///
/// # Errors
///
/// Returns [`WebhookErrorKind::Secret`](super::WebhookErrorKind::Secret) if the secret is empty or enclosed in quotes.
#[cfg(feature = "testing")]
pub fn sign(
    secret: &str,
    id: &str,
    time: SystemTime,
    body: impl AsRef<[u8]>,
) -> Result<[(&'static str, String); 3], WebhookError> {
    let mut keys = Vec::new();
    add_keys(secret, &mut keys)?;
    let timestamp = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
    let key = keys.pop().unwrap_or_default();
    let signature = Base64::encode_string(&hash(&key, id, &timestamp, body.as_ref()).finalize());
    Ok([(ID, id.to_owned()), (TIMESTAMP, timestamp), (SIGNATURE, format!("v1,{signature}"))])
}

/// Computes the HMAC of `id.timestamp.body`, which is the signature.
fn hash(key: &[u8], id: &str, timestamp: &str, body: &[u8]) -> HMAC {
    let mut hash = HMAC::new(key);
    for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
        hash.update(part);
    }
    hash
}
