//! Decides whether the paid feature runs.
//!
//! A wrong decision locks out people who paid, or lets everybody in. Therefore:
//!
//! - Only an explicit response from Polar denies a license: the key is revoked, disabled or expired, or does not exist.
//!   No network, a rate limit, a failing server, an unreadable response and the 404 of a route (a wrong base URL, a
//!   retired API version, a proxy) say nothing about the license. In these cases the last known result counts for some
//!   time.
//! - A denial counts until Polar grants the license again, also without network.
//! - The license is checked once a day, not at each start, and with a short timeout, so that a check never holds up the
//!   program.
//! - The user can edit the file. The check keeps honest people honest; others could change the program as well.

use polar_funcs::models::{
    LicenseKeyActivate, LicenseKeyDeactivate, LicenseKeyStatus, LicenseKeyValidate, Secret, Timestamp,
};
use polar_funcs::{
    Error, ErrorKind, PolarCore, customer_portal_license_keys_activate, customer_portal_license_keys_deactivate,
    customer_portal_license_keys_validate,
};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind as Io, Write};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a license stays valid without a successful check.
const OFFLINE_LIMIT: Duration = Duration::from_secs(14 * DAY.as_secs());

/// The timeout of a check, which delays the start of the program.
const CHECK_TIMEOUT: Duration = Duration::from_secs(5);

pub(crate) struct Gate {
    /// Without an access token, which a shipped program must not contain.
    pub(crate) core: PolarCore,
    pub(crate) organization_id: String,
    pub(crate) file: PathBuf,
}

/// Whether the paid feature runs, and if not, why.
#[derive(Debug)]
pub(crate) enum LicenseState {
    Licensed,
    /// Licensed according to the last check that succeeded.
    Offline {
        days_left: u64,
    },
    NotActivated,
    /// Polar denied the license.
    Denied(String),
    /// The license could not be checked for too long.
    Unreachable(String),
}

#[derive(Debug)]
pub(crate) enum GateError {
    Api(Error),
    File(PathBuf, io::Error),
    /// Polar rejected the key; the message is for the user.
    Rejected(String),
}

impl From<Error> for GateError {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

/// The license, as stored in the file.
#[derive(Deserialize, Serialize)]
struct License {
    key: Secret,
    activation_id: String,
    /// The time of the last check that succeeded.
    checked_at: Timestamp,
    /// Why Polar denied the license, if it did.
    denied: Option<String>,
    expires_at: Option<Timestamp>,
}

impl Gate {
    /// Activates a key on this device.
    pub(crate) fn activate(&self, key: &str, device: &str) -> Result<(), GateError> {
        let request = LicenseKeyActivate::new(key, self.organization_id.as_str(), device);
        let activation =
            customer_portal_license_keys_activate(&self.core, request).wait().map_err(|error| match error.kind() {
                ErrorKind::NotFound => {
                    GateError::Rejected("this key does not exist: check it for typing errors".to_owned())
                }
                ErrorKind::Forbidden if error.api().is_some_and(|api| api.name() == "NotPermitted") => {
                    GateError::Rejected("this key is active on too many devices: deactivate one of them".to_owned())
                }
                _ => GateError::Api(error),
            })?;
        self.store(&License {
            key: key.into(),
            activation_id: activation.id,
            checked_at: SystemTime::now().into(),
            denied: None,
            expires_at: activation.license_key.expires_at,
        })
    }

    /// Returns whether the paid feature runs now. Checks the license if the last check is older than a day.
    pub(crate) fn check(&self, now: SystemTime) -> Result<LicenseState, GateError> {
        let Some(mut license) = self.load()? else { return Ok(LicenseState::NotActivated) };
        let age = license.age(now);
        if license.denied.is_none() && !license.has_expired(now) && age.is_some_and(|age| age < DAY) {
            return Ok(LicenseState::Licensed);
        }
        let request = LicenseKeyValidate::new(license.key.clone(), self.organization_id.as_str())
            .activation_id(license.activation_id.as_str());
        let response = customer_portal_license_keys_validate(&self.core, request).timeout(CHECK_TIMEOUT).wait();
        let denied = match response {
            Ok(key) => {
                license.expires_at = key.expires_at;
                match key.status {
                    LicenseKeyStatus::Granted if !license.has_expired(now) => None,
                    LicenseKeyStatus::Granted => Some("the license has expired".to_owned()),
                    LicenseKeyStatus::Revoked => Some("the license was revoked".to_owned()),
                    LicenseKeyStatus::Disabled => Some("the license was disabled".to_owned()),
                    // An unknown status says nothing about the license.
                    other => return Ok(license.last_known(now, age, &format!("its status is {other:?}"))),
                }
            }
            // Unlike `RouteNotFound`, a 404 that says nothing about the license.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Some("the license is no longer valid on this device".to_owned())
            }
            Err(error) => return Ok(license.last_known(now, age, &error.to_string())),
        };
        license.denied = denied;
        license.checked_at = now.into();
        self.store(&license)?;
        Ok(license.denied.map_or(LicenseState::Licensed, LicenseState::Denied))
    }

    /// Frees the key for another device. Returns whether this device had a license.
    pub(crate) fn deactivate(&self) -> Result<bool, GateError> {
        let Some(license) = self.load()? else { return Ok(false) };
        let request = LicenseKeyDeactivate::new(license.key, self.organization_id.as_str(), license.activation_id);
        match customer_portal_license_keys_deactivate(&self.core, request).wait() {
            // It was already deactivated.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            result => result?,
        }
        fs::remove_file(&self.file).map_err(|error| GateError::File(self.file.clone(), error))?;
        Ok(true)
    }

    fn load(&self) -> Result<Option<License>, GateError> {
        let text = match fs::read(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == Io::NotFound => return Ok(None),
            Err(error) => return Err(GateError::File(self.file.clone(), error)),
        };
        // A damaged file counts as no license: the key can be activated again.
        Ok(serde_json::from_slice(&text).ok())
    }

    /// Replaces the file atomically, so that a full disk or a power failure leaves either the old or the new one.
    fn store(&self, license: &License) -> Result<(), GateError> {
        let folder = self.file.parent().map_or(Ok(()), fs::create_dir_all);
        let temporary = self.file.with_extension("new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = folder.and_then(|()| options.open(&temporary)).and_then(|mut file| {
            file.write_all(&serde_json::to_vec_pretty(license)?)?;
            file.sync_all()
        });
        written
            .and_then(|()| fs::rename(&temporary, &self.file))
            .map_err(|error| GateError::File(self.file.clone(), error))
    }
}

impl License {
    /// The time since the last check; `None` if the check is more than a day in the future, so that the clock is wrong.
    fn age(&self, now: SystemTime) -> Option<Duration> {
        let checked = self.checked_at.system_time()?;
        match now.duration_since(checked) {
            Ok(age) => Some(age),
            Err(ahead) => (ahead.duration() < DAY).then_some(Duration::ZERO),
        }
    }

    fn has_expired(&self, now: SystemTime) -> bool {
        self.expires_at.as_ref().and_then(Timestamp::system_time).is_some_and(|end| end <= now)
    }

    /// The state if the license could not be checked: that of the last check, for a limited time.
    fn last_known(self, now: SystemTime, age: Option<Duration>, reason: &str) -> LicenseState {
        let remaining = age.and_then(|age| OFFLINE_LIMIT.checked_sub(age)).filter(|_| !self.has_expired(now));
        match (self.denied, remaining) {
            (Some(reason), _) => LicenseState::Denied(reason),
            (None, Some(remaining)) => LicenseState::Offline { days_left: remaining.as_secs() / DAY.as_secs() },
            (None, None) => LicenseState::Unreachable(reason.to_owned()),
        }
    }
}
