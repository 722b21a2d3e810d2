use super::headers::Signed;
#[cfg(feature = "testing")]
use super::headers::{ID, SIGNATURE, TIMESTAMP};
use super::secrets::add_keys;
use super::{Event, Headers, Secrets, WebhookError};
#[cfg(feature = "testing")]
use base64ct::{Base64, Encoding};
use hmac_sha256::HMAC;
use std::fmt;
use std::time::{Duration, SystemTime};

/// Verifies a delivery and reads its event, as [`Verifier::verify`] does with the default tolerance.
///
/// # Errors
///
/// When a check fails, as [`WebhookError::kind`] says, or no secret is usable.
pub fn verify(
    headers: &(impl Headers + ?Sized),
    body: impl AsRef<[u8]>,
    secrets: impl Secrets,
) -> Result<Event, WebhookError> {
    Verifier::new(secrets)?.verify(headers, body)
}

/// Verifies deliveries of an endpoint: made once, with its secrets, so that an unusable one is found at the start.
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
    /// A verifier that accepts deliveries signed with one of these secrets.
    ///
    /// White space around a secret does not count, unless it is part of the secret. A secret may lack its prefix `whsec_`.
    ///
    /// # Errors
    ///
    /// When there is no secret, or one of them is empty or in quotes.
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
            keys if keys.is_empty() => Err(WebhookError::secret("there is no webhook secret")),
            keys => Ok(Self { keys, tolerance: Duration::from_secs(300), strict: false }),
        }
    }

    /// How far the time of signing may be from now, in the past or, for clocks that differ, in the future. 5 minutes
    /// unless it is set.
    #[must_use]
    pub fn tolerance(self, tolerance: Duration) -> Self {
        Self { tolerance, ..self }
    }

    /// Makes every required value that an event or its data lack an error, and every value that cannot be used as it came.
    /// By default only an amount, a currency or a status is an error; the rest is empty and
    /// [reported](Event::data_with_report).
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Self { strict, ..self }
    }

    /// Verifies a delivery and reads its event. The body is as it came, byte by byte.
    ///
    /// # Errors
    ///
    /// When a check fails, as [`WebhookError::kind`] says.
    pub fn verify(&self, headers: &(impl Headers + ?Sized), body: impl AsRef<[u8]>) -> Result<Event, WebhookError> {
        self.verify_at(headers, body, SystemTime::now())
    }

    /// Verifies a delivery as if it were another time now, such as one that was kept.
    ///
    /// # Errors
    ///
    /// When a check fails, as [`WebhookError::kind`] says.
    pub fn verify_at(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl AsRef<[u8]>,
        now: SystemTime,
    ) -> Result<Event, WebhookError> {
        self.read(Signed::read(headers)?, body.as_ref(), now)
    }

    fn read(&self, signed: Signed, body: &[u8], now: SystemTime) -> Result<Event, WebhookError> {
        let time = signed.time()?;
        let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        if now.abs_diff(time) > self.tolerance {
            return Err(WebhookError::timestamp(time, now, self.tolerance));
        }
        let signatures: Vec<[u8; 32]> = signed.signatures().collect();
        let signs = |key: &Vec<u8>| {
            let hash = hash(key, &signed.id, &signed.timestamp, body);
            signatures.iter().any(|signature| hash.clone().finalize_verify(signature))
        };
        match self.keys.iter().any(signs) {
            true => Event::read(signed.id, body, self.strict),
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

/// Signs a delivery as Polar does, for tests of what receives it: the headers, to be sent with the body or verified.
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
/// When the secret is empty or in quotes.
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

/// The hash of what is signed.
fn hash(key: &[u8], id: &str, timestamp: &str, body: &[u8]) -> HMAC {
    let mut hash = HMAC::new(key);
    for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
        hash.update(part);
    }
    hash
}
