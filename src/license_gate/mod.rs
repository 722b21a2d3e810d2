//! Decides whether a paid feature runs, by a license key that the user enters. Feature `license_gate`.
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
//! In async programs, `.await` takes the place of `.wait()`. `wait` needs the feature `blocking`, which alone brings a
//! transport without tokio and hyper.
//!
//! A wrong decision locks out people who paid, or lets everybody in. Therefore:
//!
//! - **Only an explicit response from Polar takes a license away**: a status other than granted, or a 404 that names an
//!   error. No network, a rate limit, a failing server, a proxy, an unreadable response and the 404 of a route say
//!   nothing about the license. The last confirmation then counts for some time, by default 14 days
//!   ([`LicenseGate::grace`]).
//! - **A refusal counts until Polar grants the license again**, also without network.
//! - **Time never runs backwards.** The record has the latest time that was ever seen. If the clock is set back, the
//!   grace period goes on from there.
//! - **The license is confirmed once a day**, not at each start ([`LicenseGate::confirm_every`]), and with a short
//!   timeout ([`LicenseGate::timeout`]), so that a check never holds up the program.
//! - **A device uses one activation**, even if several processes activate the same key at the same time. Keys of a
//!   benefit without an activation limit cannot be activated; such a key is validated alone.
//! - **A damaged record is an error**, not "no license".
//!
//! The user can edit the record. The gate keeps honest people honest; others could change the program as well.
//!
//! The usage that a license key can count is not part of the gate, because it cannot be counted offline.
//! [`LicenseGate::validation`] returns the request for that.

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

/// The time in which Polar allows three calls. The gate waits this long before a fourth one.
const RATE_LIMIT: Duration = Duration::from_secs(1);

/// How often [`LicenseGate::activate`] and [`LicenseGate::deactivate`] try to lock the store: for two minutes.
const PATIENT: u32 = 2400;

/// How often [`LicenseGate::check`] tries to lock the store, which delays the program: for half a second.
const QUICK: u32 = 10;

/// Decides whether a paid feature runs. Cheap to clone. See the [module](self) for an example and the rules.
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
    /// Creates a gate for the license keys of an organization (a UUID), with the place where this device stores its
    /// license.
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

/// Settings.
impl LicenseGate {
    /// Sets the name of this device, which the customer sees in the list of activations. Default: `a device`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Accepts only keys of the benefit with this id (a UUID). By default, the gate accepts the keys of all benefits of
    /// the organization. Set it if the organization sells several products.
    #[must_use]
    pub fn benefit_id(mut self, benefit_id: impl Into<String>) -> Self {
        self.benefit_id = Some(benefit_id.into());
        self
    }

    /// Sets the conditions of activations, such as the major version of the program. Default: none.
    ///
    /// Polar refuses an activation that was made with other conditions. Activate the key again then.
    #[must_use]
    pub fn conditions(mut self, conditions: impl Into<Metadata>) -> Self {
        self.conditions = Some(conditions.into());
        self
    }

    /// Sets how long the last confirmation counts if Polar cannot be asked. Default: 14 days.
    #[must_use]
    pub fn grace(mut self, grace: Duration) -> Self {
        self.limits = Limits::new(grace, self.limits.confirm_every());
        self
    }

    /// Sets how long a confirmation counts before Polar is asked again. Default: one day.
    ///
    /// Polar allows an address three calls per second, and blocks it for 60 s otherwise. Many devices may share one.
    #[must_use]
    pub fn confirm_every(mut self, interval: Duration) -> Self {
        self.limits = Limits::new(self.limits.grace(), interval);
        self
    }

    /// Sets the timeout for Polar's response to [`check`](Self::check). Default: 5 s.
    ///
    /// For [`activate`](Self::activate) and [`deactivate`](Self::deactivate), the timeout of the core counts.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Replaces the system clock, for tests, and on platforms without one.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Some(Arc::new(now));
        self
    }
}

impl LicenseGate {
    /// Activates a license key on this device and stores it. White space around the key is ignored.
    ///
    /// - If the key is already active here, its activation is kept, and the result is that of [`check`](Self::check).
    /// - If Polar refuses the key, nothing is stored, and the license of this device remains.
    /// - If another key was active here, the new one replaces it, and the old activation is removed. If that fails, the
    ///   old activation remains in use, and the result is not an error.
    /// - A damaged record is replaced. Its activation remains in use until it is removed in Polar.
    ///
    /// The store is locked before anything is sent. Of several processes that activate the same key at the same time,
    /// only one uses an activation.
    ///
    /// # Errors
    ///
    /// [`LicenseError::Api`] if Polar cannot be asked: the key may be valid. If
    /// [`may_have_reached_server`](Error::may_have_reached_server) is true, an activation may have been used without
    /// being stored. The same holds if the future is dropped, or the process killed, while the key is activated. Such
    /// an activation can be removed in Polar. [`LicenseError::Store`] if the license cannot be stored, and
    /// [`LicenseError::Busy`] if another process holds the store for two minutes.
    pub fn activate(&self, key: impl Into<Secret>) -> LicenseCall<Verdict> {
        let (gate, key) = (self.clone(), key.into());
        LicenseCall::new(&self.core, Box::pin(async move { gate.run_activate(key).await }))
    }

    /// Returns whether the paid feature runs. Asks Polar if the last confirmation is older than a day.
    ///
    /// Call it when the program starts, and once in a while in a program that runs for days. It waits neither for an
    /// activation in progress nor longer than [`timeout`](Self::timeout) for Polar. While Polar cannot be asked in the
    /// grace period, it is asked at most once a minute, or as late as a rate limit demands.
    ///
    /// A verdict that cannot be stored is returned all the same, and Polar is asked again by the next check.
    ///
    /// # Errors
    ///
    /// [`LicenseError::Store`] and [`LicenseError::Damaged`] if the license cannot be read.
    pub fn check(&self) -> LicenseCall<Verdict> {
        let gate = self.clone();
        LicenseCall::new(&self.core, Box::pin(async move { gate.run_check().await }))
    }

    /// Returns the request with which the license of this device is validated; `None` if it has no license. It is for
    /// programs that count the usage of a key:
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
    /// If too little is left, the result is an error with status 400. Each request counts, so a failure after which it
    /// [may have reached the server](Error::may_have_reached_server) may have counted.
    ///
    /// # Errors
    ///
    /// Those of [`check`](Self::check).
    pub fn validation(&self) -> Result<Option<LicenseKeyValidate>, LicenseError> {
        let record = self.load()?;
        Ok(record.map(|record| self.request(&record.key, record.activation_id.as_deref())))
    }

    /// Removes the license from this device, so that the key can be activated on another one. Returns whether this
    /// device had a license.
    ///
    /// # Errors
    ///
    /// [`LicenseError::Api`] if Polar cannot be asked. The license then remains, unless Polar says that there is no
    /// such activation. Otherwise those of [`check`](Self::check) and [`LicenseError::Busy`].
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
            // It was removed, or has other conditions. It must not take the place of the new one.
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
            // Without its id, the activation could not be removed later.
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
            // By Polar's clock, even if this device's clock says that the license has expired.
            Reply::Granted { .. } => Ok(Verdict::Valid),
            _ => Ok(record.verdict(self.limits)),
        }
    }

    /// Changes the stored record, unless another license has replaced it. Failures are ignored, because the verdict does
    /// not depend on the stored record.
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

    /// Asks Polar whether a key is valid. Without a timeout, that of the core counts.
    async fn validate(&self, key: &Secret, activation_id: Option<&str>, timeout: Option<Duration>) -> Reply {
        let request = self.request(key, activation_id);
        let options = self.core.shared.options;
        // Without an increment of the usage, a validation can be repeated.
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
                // A status of a later version says nothing.
                status => Reply::Unknown(unreadable("status", format!("{status} is not known"))),
            },
            // Unlike `RouteNotFound`, a 404 that says nothing about the license.
            Err(error) if error.is_not_found() => Reply::Refused(Refusal::Rejected(detail(&error, key))),
            Err(error) => Reply::Unknown(error),
        }
    }

    fn request(&self, key: &Secret, activation_id: Option<&str>) -> LicenseKeyValidate {
        LicenseKeyValidate::new(key.clone(), &*self.organization_id)
            .maybe_activation_id(activation_id)
            .maybe_benefit_id(self.benefit_id.as_deref())
            // They belong to an activation.
            .maybe_conditions(activation_id.and(self.conditions.clone()))
    }

    /// Uses one of the activations of a valid key.
    async fn use_activation(&self, key: &Secret) -> Result<Activation, LicenseError> {
        let request = LicenseKeyActivate::new(key.clone(), &*self.organization_id, &*self.label)
            .maybe_conditions(self.conditions.clone());
        match customer_portal_license_keys_activate(&self.core, request).await {
            Ok(activation) if activation.id.is_empty() => Err(unreadable("id", "it is missing".to_owned()).into()),
            Ok(activation) => Ok(Activation::Used(activation.id)),
            Err(error) => match (error.kind(), error.api().map(|api| api.name())) {
                (ErrorKind::NotFound, _) => Ok(Activation::Refused(Refusal::Rejected(detail(&error, key)))),
                // The key is valid and can be activated, so the limit is the reason.
                (ErrorKind::Forbidden, Some("NotPermitted")) => Ok(Activation::Refused(Refusal::ActivationLimit)),
                _ => Err(error.into()),
            },
        }
    }

    /// Removes the activation of a record in Polar, unless there is none.
    async fn free_activation(&self, record: &Record) -> Result<(), Error> {
        let Some(id) = record.activation_id.as_deref() else { return Ok(()) };
        let request = LicenseKeyDeactivate::new(record.key.clone(), &*self.organization_id, id);
        // Repeating it does no harm: the second time there is no such activation.
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

/// How Polar responded to an activation.
enum Activation {
    /// The id of the activation.
    Used(String),
    Refused(Refusal),
}

/// Lets other tasks run. In a mock transport, a sleep ends at once.
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

/// Polar's reason for an error, for a person.
fn detail(error: &Error, key: &Secret) -> String {
    let detail = error.api().map(|api| without(api.detail(), key)).unwrap_or_default();
    detail.trim_end_matches('.').chars().take(200).collect()
}

/// Removes a license key from a text of the server, in case it is repeated there.
fn without(text: &str, key: &Secret) -> String {
    text.replace(key.expose(), "…")
}

fn invalid(what: &'static str, why: &'static str) -> LicenseError {
    let context = CallContext { operation: OPERATION, ..CallContext::default() };
    Error::new(context, Cause::Invalid(Invalid::new(what, why))).into()
}

/// The error for a response whose value at a path cannot be used.
fn unreadable(path: &str, reason: String) -> Error {
    let response = RawResponse { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::new() };
    let cause = Cause::Decode(DecodeError { path: path.to_owned(), reason, item: None }, response);
    let context =
        CallContext { operation: OPERATION, attempts: 1, may_have_reached_server: true, ..CallContext::default() };
    Error::new(context, cause)
}
