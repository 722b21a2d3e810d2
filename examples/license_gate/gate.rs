//! Whether the paid feature is to run.
//!
//! A wrong gate locks out people who paid, or nobody. So:
//!
//! - Only an explicit response from Polar takes a license away: the key is revoked, disabled or expired, or does not
//!   exist. No network, a rate limit, a failing server, an unreadable response and the 404 of a route (a wrong base URL,
//!   an API version that is gone, a proxy) say nothing about the license. Then the last known result counts, for some
//!   time.
//! - A word that takes the license away counts until another one gives it back, also without network.
//! - Polar is asked once a day, not at each start, and with a short patience: a license check must not hold up a program.
//! - The file belongs to the user, who can change it. This keeps honest people honest; who wants to cheat changes the
//!   program.

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

/// How long a license counts that can't be checked.
const OFFLINE: Duration = Duration::from_secs(14 * DAY.as_secs());

/// How long a start of the program may be held up.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) struct Gate {
    /// Without an access token: none may be in a program that others have.
    pub(crate) core: PolarCore,
    pub(crate) organization_id: String,
    pub(crate) file: PathBuf,
}

/// Whether the paid feature runs, and why not.
#[derive(Debug)]
pub(crate) enum Verdict {
    Licensed,
    /// Licensed by what was said last.
    Offline {
        days_left: u64,
    },
    NotActivated,
    /// Polar says no.
    Refused(String),
    /// Nobody knows, for too long.
    Unreachable(String),
}

#[derive(Debug)]
pub(crate) enum Problem {
    Api(Error),
    File(PathBuf, io::Error),
    Told(String),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

/// What is kept of the license.
#[derive(Deserialize, Serialize)]
struct License {
    key: Secret,
    activation_id: String,
    /// When Polar was last heard of it.
    checked_at: Timestamp,
    /// Why Polar said no, if it did.
    refused: Option<String>,
    expires_at: Option<Timestamp>,
}

impl Gate {
    /// Enters a key on this device.
    pub(crate) fn activate(&self, key: &str, device: &str) -> Result<(), Problem> {
        let request = LicenseKeyActivate::new(key, self.organization_id.as_str(), device);
        let activation =
            customer_portal_license_keys_activate(&self.core, request).wait().map_err(|error| match error.kind() {
                ErrorKind::NotFound => Problem::Told("this key does not exist: look for a typing error".to_owned()),
                ErrorKind::Forbidden if error.api().is_some_and(|api| api.name() == "NotPermitted") => {
                    Problem::Told("this key is in use on as many devices as it may be: deactivate one".to_owned())
                }
                _ => Problem::Api(error),
            })?;
        self.keep(&License {
            key: key.into(),
            activation_id: activation.id,
            checked_at: SystemTime::now().into(),
            refused: None,
            expires_at: activation.license_key.expires_at,
        })
    }

    /// Whether the paid feature runs now.
    pub(crate) fn check(&self, now: SystemTime) -> Result<Verdict, Problem> {
        let Some(mut license) = self.kept()? else { return Ok(Verdict::NotActivated) };
        let age = license.age(now);
        if license.refused.is_none() && !license.has_expired(now) && age.is_some_and(|age| age < DAY) {
            return Ok(Verdict::Licensed);
        }
        let request = LicenseKeyValidate::new(license.key.clone(), self.organization_id.as_str())
            .activation_id(license.activation_id.as_str());
        let answer = customer_portal_license_keys_validate(&self.core, request).timeout(PATIENCE).wait();
        let refused = match answer {
            Ok(key) => {
                license.expires_at = key.expires_at;
                match key.status {
                    LicenseKeyStatus::Granted if !license.has_expired(now) => None,
                    LicenseKeyStatus::Granted => Some("the license has expired".to_owned()),
                    LicenseKeyStatus::Revoked => Some("the license was taken back".to_owned()),
                    LicenseKeyStatus::Disabled => Some("the license was disabled".to_owned()),
                    // A word that this program does not know says nothing.
                    other => return Ok(license.unchecked(now, age, &format!("its status is {other:?}"))),
                }
            }
            // Not `RouteNotFound`, a 404 that says nothing about the license.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Some("the license is not valid on this device any more".to_owned())
            }
            Err(error) => return Ok(license.unchecked(now, age, &error.to_string())),
        };
        license.refused = refused;
        license.checked_at = now.into();
        self.keep(&license)?;
        Ok(license.refused.map_or(Verdict::Licensed, Verdict::Refused))
    }

    /// Frees the key for another device. Whether there was one.
    pub(crate) fn deactivate(&self) -> Result<bool, Problem> {
        let Some(license) = self.kept()? else { return Ok(false) };
        let request = LicenseKeyDeactivate::new(license.key, self.organization_id.as_str(), license.activation_id);
        match customer_portal_license_keys_deactivate(&self.core, request).wait() {
            // It is free already.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            outcome => outcome?,
        }
        fs::remove_file(&self.file).map_err(|error| Problem::File(self.file.clone(), error))?;
        Ok(true)
    }

    fn kept(&self) -> Result<Option<License>, Problem> {
        let text = match fs::read(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == Io::NotFound => return Ok(None),
            Err(error) => return Err(Problem::File(self.file.clone(), error)),
        };
        // One that was damaged is none: the key can be entered again.
        Ok(serde_json::from_slice(&text).ok())
    }

    /// Writes the file beside the old one first, so that a full disk or a loss of power leaves one of the two.
    fn keep(&self, license: &License) -> Result<(), Problem> {
        let beside = self.file.with_extension("new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&beside).and_then(|mut file| {
            file.write_all(&serde_json::to_vec_pretty(license)?)?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&beside, &self.file)).map_err(|error| Problem::File(self.file.clone(), error))
    }
}

impl License {
    /// How long ago Polar was last heard; `None` if the clock says that it was in the future, by more than a wrong clock.
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

    /// The verdict where Polar says nothing: what it said last.
    fn unchecked(self, now: SystemTime, age: Option<Duration>, why: &str) -> Verdict {
        let left = age.and_then(|age| OFFLINE.checked_sub(age)).filter(|_| !self.has_expired(now));
        match (self.refused, left) {
            (Some(refused), _) => Verdict::Refused(refused),
            (None, Some(left)) => Verdict::Offline { days_left: left.as_secs() / DAY.as_secs() },
            (None, None) => Verdict::Unreachable(why.to_owned()),
        }
    }
}
