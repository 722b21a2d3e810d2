//! Decides whether a paid feature may run, based on a license key that the user enters. Feature `license_gate`.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # fn example(key_from_the_user: &str) -> Result<(), polar_funcs::license_gate::LicenseError> {
//! use polar_funcs::PolarCore;
//! use polar_funcs::license_gate::{FileStore, LicenseGate, Verdict};
//!
//! let store = FileStore::in_data_folder("acme")?;
//! let gate = LicenseGate::new(PolarCore::anonymous(), "4a0409e2-9d6c-454c-bf05-2969a8250400", store);
//!
//! // When the user enters a key:
//! println!("{}", gate.activate(key_from_the_user).wait()?);
//!
//! // When the program starts:
//! match gate.check().wait()? {
//!     Verdict::Valid => println!("thank you"),
//!     Verdict::Grace { until, .. } => println!("go online before {until}"),
//!     Verdict::Refused(refusal) => println!("without the paid feature: {refusal}"),
//!     _ => {}
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Async programs use `.await` instead of `.wait()`. `wait` requires the feature `blocking`, whose transport needs
//! neither tokio nor hyper.
//!
//! The gate calls [`customer_portal_license_keys_validate`], [`customer_portal_license_keys_activate`] and
//! [`customer_portal_license_keys_deactivate`], which need no access token.
//!
//! A wrong decision locks out people who paid, or lets in everybody. Therefore, the gate follows these rules:
//!
//! - **Access is revoked only on an explicit response from Polar**: the status `revoked` or `disabled`, or a 404 that
//!   names an error. A network failure, a rate limit, a server error, the response of a proxy, an unreadable response
//!   and a 404 that concerns the route do not revoke it. If Polar cannot be reached, the last confirmation remains
//!   valid for a grace period, by default 14 days ([`LicenseGate::grace`]).
//! - **A refusal is final until Polar grants the license again**, even while Polar cannot be reached.
//! - **Setting back the clock does not extend the license.** The stored record contains the latest time that was seen,
//!   and the grace period continues from that time.
//! - **Polar is asked once a day**, not at each start ([`LicenseGate::confirm_every`]), and with a short timeout
//!   ([`LicenseGate::timeout`]), so that a check does not delay the program for long.
//! - **A device uses one activation**, even if several processes activate the same key at the same time. Polar does not
//!   activate keys of a benefit without an activation limit; such a key is only validated.
//! - **A damaged record is an error**, not "no license".
//!
//! The user can edit the stored record. This does not weaken the protection, because a user who edits the record could
//! also modify the program.
//!
//! The gate does not count the usage of a license key, because that is not possible offline.
//! [`LicenseGate::validation`] returns a request to which an increment of the usage can be added.

mod call;
mod data_folder;
mod error;
mod file_store;
mod record;
mod store;
mod verdict;

pub use call::LicenseCall;
pub use error::LicenseError;
pub use file_store::FileStore;
pub use store::{LicenseStore, MemoryStore, StoreLock};
pub use verdict::{Refusal, Verdict};

use crate::calendar::Moment;
use crate::client::PolarCore;
use crate::error::{CallContext, Cause, Error, ErrorKind, Invalid};
use crate::host;
use crate::json::{DecodeError, Secret};
use crate::models::{
    LicenseKeyActivate, LicenseKeyDeactivate, LicenseKeyStatus, LicenseKeyValidate, Metadata, ValidatedLicenseKey,
};
use crate::ops::customer_portal_license_keys::{
    customer_portal_license_keys_activate, customer_portal_license_keys_deactivate,
    customer_portal_license_keys_validate,
};
use crate::raw_response::RawResponse;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use record::{Limits, Record, Reply};
use std::borrow::Borrow;
use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

pub(crate) const OPERATION: &str = "license_gate";

const DAY: u64 = 24 * 60 * 60;

/// The delay between two attempts to lock the store.
const LOCK_POLL: Duration = Duration::from_millis(50);

/// The period in which Polar allows three calls. The gate waits for this time before a fourth call.
const RATE_LIMIT: Duration = Duration::from_secs(1);

/// The number of attempts of [`LicenseGate::activate`] and [`LicenseGate::deactivate`] to lock the store, which take
/// two minutes.
const PATIENT: u32 = 2400;

/// The number of attempts of [`LicenseGate::check`] to lock the store, which take half a second.
const QUICK: u32 = 10;

/// Decides whether a paid feature may run. It is cheap to clone. The [module documentation](self) has an example and
/// the rules.
#[derive(Clone)]
pub struct LicenseGate {
    core: PolarCore,
    organization_id: String,
    store: Arc<dyn LicenseStore>,
    label: String,
    benefit_id: Option<String>,
    conditions: Option<Metadata>,
    limits: Limits,
    timeout: Duration,
    clock: Option<Arc<dyn Fn() -> SystemTime + Send + Sync>>,
}

impl LicenseGate {
    /// Creates a gate for the license keys of an organization. `organization_id` is a UUID, and `store` is where this
    /// device stores its license.
    ///
    /// [`PolarCore::anonymous`] is sufficient. No call of the gate sends an access token, and a shipped program must
    /// not contain one.
    pub fn new(core: impl Borrow<PolarCore>, organization_id: impl Into<String>, store: impl LicenseStore) -> Self {
        Self {
            core: core.borrow().clone(),
            organization_id: organization_id.into(),
            store: Arc::new(store),
            label: "a device".to_owned(),
            benefit_id: None,
            conditions: None,
            limits: Limits::new(Duration::from_secs(14 * DAY), Duration::from_secs(DAY)),
            timeout: Duration::from_secs(5),
            clock: None,
        }
    }
}

/// Settings of the gate.
impl LicenseGate {
    /// Sets the name of this device, which is shown to the customer in the list of activations. The default is `a
    /// device`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Accepts only keys of the benefit with this id (a UUID). By default, the gate accepts the keys of all benefits of
    /// the organization. Call this method if the organization sells several products.
    #[must_use]
    pub fn benefit_id(mut self, benefit_id: impl Into<String>) -> Self {
        self.benefit_id = Some(benefit_id.into());
        self
    }

    /// Sets the conditions of the activation, such as the major version of the program. By default, there are no
    /// conditions.
    ///
    /// Polar refuses to validate an activation that was made with other conditions. If the conditions change, activate
    /// the key again.
    #[must_use]
    pub fn conditions(mut self, conditions: impl Into<Metadata>) -> Self {
        self.conditions = Some(conditions.into());
        self
    }

    /// Sets the grace period: how long the license remains valid after the last confirmation while Polar cannot be
    /// reached. The default is 14 days.
    #[must_use]
    pub fn grace(mut self, grace: Duration) -> Self {
        self.limits = Limits::new(grace, self.limits.confirm_every());
        self
    }

    /// Sets how long a confirmation is used before Polar is asked again. The default is one day.
    ///
    /// Polar allows three calls per second from an IP address, and blocks the address for 60 s if there are more. Many
    /// devices may share an address.
    #[must_use]
    pub fn confirm_every(mut self, interval: Duration) -> Self {
        self.limits = Limits::new(self.limits.grace(), interval);
        self
    }

    /// Sets the timeout of the call to Polar in [`check`](Self::check). The default is 5 s.
    ///
    /// The calls in [`activate`](Self::activate) and [`deactivate`](Self::deactivate) have the timeout of the core,
    /// except for the check of a key that is already active.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Replaces the system clock, in tests or on platforms without a clock.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Some(Arc::new(now));
        self
    }
}

impl LicenseGate {
    /// Activates a license key on this device and stores it. Whitespace around the key is ignored.
    ///
    /// - If the key is already active on this device, its activation is kept, and the result is that of
    ///   [`check`](Self::check). If Polar no longer accepts that activation, the key is activated again.
    /// - If Polar refuses the key, nothing is stored, and this device keeps its license.
    /// - If another key was active on this device, the new key replaces it, and the old activation is removed. If
    ///   removing it fails, the old activation remains in use, and the result is not an error.
    /// - A damaged record is replaced. Its activation remains in use until you remove it in Polar.
    ///
    /// The store is locked before anything is sent. If several processes activate the same key at the same time, only
    /// one activation is used.
    ///
    /// # Errors
    ///
    /// - [`LicenseError::Api`] if the key is empty, or if Polar cannot be reached, in which case the key may be valid.
    ///   If [`may_have_reached_server`](Error::may_have_reached_server) is true, an activation may have been used
    ///   without being stored. The same is true if the future is dropped, or the process is killed, while the key is
    ///   being activated. Such an activation can be removed in Polar.
    /// - [`LicenseError::Store`] if the license cannot be read or stored.
    /// - [`LicenseError::Busy`] if another process holds the lock of the store for two minutes.
    pub fn activate(&self, key: impl Into<Secret>) -> LicenseCall<Verdict> {
        let (gate, key) = (self.clone(), key.into());
        LicenseCall::new(&self.core, Box::pin(async move { gate.run_activate(key).await }))
    }

    /// Returns whether the paid feature may run. Asks Polar if the last confirmation is older than
    /// [`confirm_every`](Self::confirm_every), by default one day.
    ///
    /// Call it when the program starts, and from time to time in a program that runs for days. It waits for Polar no
    /// longer than [`timeout`](Self::timeout), and for the lock of the store at most half a second. During the grace
    /// period, Polar is asked at most once a minute, or after the delay that its last response asked for, at most one
    /// hour.
    ///
    /// If the verdict cannot be stored, it is returned nevertheless, and the next check asks Polar again.
    ///
    /// # Errors
    ///
    /// Returns [`LicenseError::Store`] or [`LicenseError::Damaged`] if the stored license cannot be read, and
    /// [`LicenseError::Api`] if the platform has no clock and none was [set](Self::clock). A failure to reach Polar is
    /// not an error.
    pub fn check(&self) -> LicenseCall<Verdict> {
        let gate = self.clone();
        LicenseCall::new(&self.core, Box::pin(async move { gate.run_check().await }))
    }

    /// Returns the request that validates the license of this device; `None` if the device has no license. Use it to
    /// count the usage of a key:
    ///
    /// ```no_run
    /// # use polar_funcs::license_gate::{LicenseError, LicenseGate};
    /// # async fn example(core: &polar_funcs::PolarCore, gate: &LicenseGate) -> Result<(), LicenseError> {
    /// use polar_funcs::customer_portal_license_keys_validate;
    ///
    /// if let Some(request) = gate.validation()? {
    ///     let key = customer_portal_license_keys_validate(core, request.increment_usage(1)).await?;
    ///     println!("{} of {:?} exports used", key.usage, key.limit_usage);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// If the remaining usage is too low, the call fails with status 400. Each request increments the usage, so after a
    /// failure that [may have reached the server](Error::may_have_reached_server), the increment may have taken effect.
    ///
    /// # Errors
    ///
    /// Returns [`LicenseError::Store`] or [`LicenseError::Damaged`] if the stored license cannot be read.
    pub fn validation(&self) -> Result<Option<LicenseKeyValidate>, LicenseError> {
        let record = self.load()?;
        Ok(record.map(|record| self.request(&record.key, record.activation_id.as_deref())))
    }

    /// Removes the license from this device, so that the key can be activated on another device. Returns whether this
    /// device had a license.
    ///
    /// # Errors
    ///
    /// - [`LicenseError::Api`] if Polar cannot be reached or rejects the request. The license then remains on this
    ///   device. If Polar responds that the activation does not exist, this is a success.
    /// - [`LicenseError::Store`] or [`LicenseError::Damaged`] if the stored license cannot be read or removed.
    /// - [`LicenseError::Busy`] if another process holds the lock of the store for two minutes.
    pub fn deactivate(&self) -> LicenseCall<bool> {
        let gate = self.clone();
        LicenseCall::new(&self.core, Box::pin(async move { gate.run_deactivate().await }))
    }
}

impl LicenseGate {
    async fn run_activate(self, key: Secret) -> Result<Verdict, LicenseError> {
        let key = Secret::from(key.expose().trim());
        if key.expose().is_empty() {
            return Err(invalid("the license key", "is empty"));
        }
        let _lock = self.lock(PATIENT).await?;
        let old = match self.load() {
            Err(LicenseError::Damaged(_)) => None,
            old => old?,
        };
        let is_same = old.as_ref().is_some_and(|old| old.key == key);
        if let Some(old) = old.clone().filter(|_| is_same) {
            match self.check_record(old, true).await? {
                // The key may be valid although its activation is not.
                Verdict::Refused(Refusal::Rejected(_)) => {}
                verdict => return Ok(verdict),
            }
        }
        let (expires_at, limited) = match self.validate(&key, None, None).await {
            Reply::Granted { expires_at, limited } => (expires_at, limited),
            Reply::Refused(refusal) => return Ok(Verdict::Refused(refusal)),
            Reply::Unknown(error) => return Err(error.into()),
        };
        if let Some(old) = old.as_ref().filter(|_| is_same) {
            // The old activation was removed or has other conditions. Remove it, so that it does not use up the limit.
            self.free_activation(old).await?;
            self.core.shared.transport.sleep(RATE_LIMIT).await;
        }
        let mut record = Record::new(key, expires_at, self.now()?);
        if limited {
            match self.use_activation(&record.key).await? {
                Activation::Used(id) => record.activation_id = Some(id),
                Activation::Refused(refusal) => return Ok(Verdict::Refused(refusal)),
            }
        }
        if let Err(error) = self.save(&record) {
            // The id of the activation would be lost, so remove the activation now.
            let _ = self.free_activation(&record).await;
            return Err(error);
        }
        if let Some(old) = old.filter(|_| !is_same) {
            let _ = self.free_activation(&old).await;
        }
        Ok(Verdict::Valid)
    }

    async fn run_check(self) -> Result<Verdict, LicenseError> {
        match self.load()? {
            Some(record) => self.check_record(record, false).await,
            None => Ok(Verdict::Refused(Refusal::NotActivated)),
        }
    }

    async fn run_deactivate(self) -> Result<bool, LicenseError> {
        let _lock = self.lock(PATIENT).await?;
        let Some(record) = self.load()? else { return Ok(false) };
        self.free_activation(&record).await?;
        self.store.clear()?;
        Ok(true)
    }

    /// Returns the verdict for a record, after asking Polar if necessary. `locked` says whether the caller holds the
    /// lock of the store.
    async fn check_record(&self, mut record: Record, locked: bool) -> Result<Verdict, LicenseError> {
        let now = self.now()?;
        let must_save = record.see(now);
        let verdict = record.verdict(self.limits);
        if !record.must_ask(&verdict) {
            if must_save {
                let see = |current: &mut Record| {
                    current.see(now);
                };
                self.update(&record, locked, &see).await;
            }
            return Ok(verdict);
        }
        let reply = self.validate(&record.key, record.activation_id.as_deref(), Some(self.timeout)).await;
        let now = self.now()?;
        let apply = |record: &mut Record| {
            record.see(now);
            record.apply(&reply, now);
        };
        apply(&mut record);
        self.update(&record, locked, &apply).await;
        match reply {
            // Polar's clock decides, even if the license has expired by the clock of this device.
            Reply::Granted { .. } => Ok(Verdict::Valid),
            _ => Ok(record.verdict(self.limits)),
        }
    }

    /// Changes the stored record, unless another license has replaced it. Failures are ignored, because the verdict
    /// does not depend on the stored record.
    async fn update(&self, record: &Record, locked: bool, change: &(dyn Fn(&mut Record) + Sync)) {
        let lock = if locked { None } else { Some(self.lock(QUICK).await) };
        if matches!(lock, Some(Err(_))) {
            return;
        }
        if let Ok(Some(mut current)) = self.load() {
            if current.key == record.key && current.activation_id == record.activation_id {
                change(&mut current);
                let _ = self.save(&current);
            }
        }
    }

    /// Asks Polar whether a key is valid. Without `timeout`, the call has the timeout of the core.
    async fn validate(&self, key: &Secret, activation_id: Option<&str>, timeout: Option<Duration>) -> Reply {
        let request = self.request(key, activation_id);
        let options = self.core.shared.options;
        // A validation that does not increment the usage can be repeated.
        let call = customer_portal_license_keys_validate(&self.core, request)
            .retries(options.retries.retry_non_idempotent())
            .timeout(timeout.unwrap_or(options.timeout));
        match call.await {
            Ok(ValidatedLicenseKey { status, expires_at, limit_activations, .. }) => match status {
                LicenseKeyStatus::Granted => Reply::Granted {
                    expires_at: expires_at.and_then(|time| time.unix_seconds()),
                    limited: limit_activations.is_some(),
                },
                LicenseKeyStatus::Revoked => Reply::Refused(Refusal::Revoked),
                LicenseKeyStatus::Disabled => Reply::Refused(Refusal::Disabled),
                // A status that this version does not know is not a refusal.
                status => Reply::Unknown(unreadable("status", format!("{status} is not known"))),
            },
            // `RouteNotFound`, in contrast, is not a statement about the license.
            Err(error) if error.is_not_found() => Reply::Refused(Refusal::Rejected(detail(&error, key))),
            Err(error) => Reply::Unknown(error),
        }
    }

    fn request(&self, key: &Secret, activation_id: Option<&str>) -> LicenseKeyValidate {
        LicenseKeyValidate::new(key.clone(), &*self.organization_id)
            .maybe_activation_id(activation_id)
            .maybe_benefit_id(self.benefit_id.as_deref())
            // Conditions belong to an activation.
            .maybe_conditions(activation_id.and(self.conditions.clone()))
    }

    /// Activates a valid key.
    async fn use_activation(&self, key: &Secret) -> Result<Activation, LicenseError> {
        let request = LicenseKeyActivate::new(key.clone(), &*self.organization_id, &*self.label)
            .maybe_conditions(self.conditions.clone());
        match customer_portal_license_keys_activate(&self.core, request).await {
            Ok(activation) if activation.id.is_empty() => Err(unreadable("id", "it is missing".to_owned()).into()),
            Ok(activation) => Ok(Activation::Used(activation.id)),
            Err(error) => match (error.kind(), error.api().map(|api| api.name())) {
                (ErrorKind::NotFound, _) => Ok(Activation::Refused(Refusal::Rejected(detail(&error, key)))),
                // The key is valid and has an activation limit, so the limit must be the reason.
                (ErrorKind::Forbidden, Some("NotPermitted")) => Ok(Activation::Refused(Refusal::ActivationLimit)),
                _ => Err(error.into()),
            },
        }
    }

    /// Removes the activation of a record in Polar, if the record has one.
    async fn free_activation(&self, record: &Record) -> Result<(), Error> {
        let Some(id) = record.activation_id.as_deref() else { return Ok(()) };
        let request = LicenseKeyDeactivate::new(record.key.clone(), &*self.organization_id, id);
        // The request can be repeated: the second time, the activation does not exist.
        let retries = self.core.shared.options.retries.retry_non_idempotent();
        match customer_portal_license_keys_deactivate(&self.core, request).retries(retries).await {
            Err(error) if error.is_not_found() => Ok(()),
            result => result,
        }
    }

    /// Locks the store, with a limited number of attempts.
    async fn lock(&self, attempts: u32) -> Result<StoreLock, LicenseError> {
        for _ in 0..attempts {
            if let Some(lock) = self.store.try_lock()? {
                return Ok(lock);
            }
            self.core.shared.transport.sleep(LOCK_POLL).await;
            yield_once().await;
        }
        Err(LicenseError::Busy)
    }

    fn load(&self) -> Result<Option<Record>, LicenseError> {
        self.store.load()?.map(|text| Record::read(&text)).transpose()
    }

    fn save(&self, record: &Record) -> Result<(), LicenseError> {
        Ok(self.store.save(&record.write())?)
    }

    /// Returns the time of the clock, in seconds since 1970.
    fn now(&self) -> Result<i64, LicenseError> {
        let now = self.clock.as_ref().map_or_else(host::system_time, |clock| Some(clock()));
        match now {
            Some(now) => Ok(Moment::from(now).seconds),
            None => Err(invalid("this platform", "has no clock: set one with `LicenseGate::clock`")),
        }
    }
}

impl fmt::Debug for LicenseGate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LicenseGate")
            .field("core", &self.core)
            .field("organization_id", &self.organization_id)
            .field("benefit_id", &self.benefit_id)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Polar's response to an activation.
enum Activation {
    /// The id of the activation.
    Used(String),
    Refused(Refusal),
}

/// Lets other tasks run, because in a mock transport a sleep ends immediately.
async fn yield_once() {
    let mut yielded = false;
    poll_fn(|context| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Returns Polar's description of an error.
fn detail(error: &Error, key: &Secret) -> String {
    let detail = error.api().map(|api| without(api.detail(), key)).unwrap_or_default();
    detail.trim_end_matches('.').chars().take(200).collect()
}

/// Removes a license key from a text of the server, which may repeat it.
fn without(text: &str, key: &Secret) -> String {
    text.replace(key.expose(), "…")
}

fn invalid(what: &'static str, why: &'static str) -> LicenseError {
    let context = CallContext { operation: OPERATION, ..CallContext::default() };
    Error::new(context, Cause::Invalid(Invalid::new(what, why))).into()
}

/// Creates the error for a response with an unusable value.
fn unreadable(path: &str, reason: String) -> Error {
    let response = RawResponse { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::new() };
    let cause = Cause::Decode(DecodeError { path: path.to_owned(), reason, item: None }, response);
    let context =
        CallContext { operation: OPERATION, attempts: 1, may_have_reached_server: true, ..CallContext::default() };
    Error::new(context, cause)
}
