//! The stored license of a device, and the verdict that is derived from it. This module uses neither clocks nor IO.

use super::{LicenseError, Refusal, Verdict, without};
use crate::calendar::Moment;
use crate::error::Error;
use crate::json::{Empty, Secret, Timestamp, from_json, model, to_json};
use std::time::Duration;

/// The version of the format. It changes only if earlier versions of this crate cannot read the format.
const VERSION: i64 = 1;

const HOUR: i64 = 60 * 60;

/// The number of seconds between a failure and the next request to Polar, unless the response asks for a longer delay.
const PAUSE: i64 = 60;

model! {
    /// A license on this device. All times are seconds since 1970.
    pub(super) struct Record {
        /// The version of the format.
        #[essential("the format is unknown without it")]
        pub version: i64,
        /// The license key.
        #[essential("there is no license without it")]
        pub key: Secret,
        /// The id of the activation; `None` for a key that cannot be activated.
        pub activation_id: Option<String>,
        /// The last status from Polar: `granted`, `revoked`, `disabled` or `rejected`.
        #[essential("it decides about the license")]
        pub status: String,
        /// The reason why Polar refused the license or, if it is granted, why the last attempt to reach Polar failed.
        pub reason: Option<String>,
        /// The time of the last confirmation by Polar, on the clock of this device.
        #[essential("it decides about the license")]
        pub confirmed_at: i64,
        /// The time at which the license expires.
        pub expires_at: Option<i64>,
        /// The latest time that was seen on this device. The gate never uses an earlier time.
        #[essential("it decides about the license")]
        pub latest_seen: i64,
        /// The number of seconds by which the clock of this device has been set back; `None` if it has not been set
        /// back. While it is set, `latest_seen` is the time of the device plus this number.
        pub clock_behind: Option<i64>,
        /// During the grace period, Polar is not asked before this time.
        pub ask_after: Option<i64>,
    }
}

/// Polar's reply about a key.
pub(super) enum Reply {
    Granted {
        expires_at: Option<i64>,
        /// Whether the number of activations is limited. Otherwise the key cannot be activated.
        limited: bool,
    },
    Refused(Refusal),
    /// The reply is not a statement about the key.
    Unknown(Error),
}

/// The durations for which a confirmation is used, in seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    grace: i64,
    confirm_every: i64,
}

impl Limits {
    pub(super) fn new(grace: Duration, confirm_every: Duration) -> Self {
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        Self { grace: seconds(grace), confirm_every: seconds(confirm_every) }
    }

    pub(super) fn grace(self) -> Duration {
        Duration::from_secs(self.grace.unsigned_abs())
    }

    pub(super) fn confirm_every(self) -> Duration {
        Duration::from_secs(self.confirm_every.unsigned_abs())
    }
}

impl Record {
    /// Creates the record of a license that Polar has just confirmed.
    pub(super) fn new(key: Secret, expires_at: Option<i64>, now: i64) -> Self {
        let mut record = Self { version: VERSION, key, ..Self::empty() };
        record.confirm(expires_at, now);
        record
    }

    pub(super) fn write(&self) -> Secret {
        to_json(self).into()
    }

    pub(super) fn read(text: &Secret) -> Result<Self, LicenseError> {
        let mut record = Self::empty();
        let read = from_json(&mut record, text.expose().as_bytes(), true);
        let reason = match read {
            // The format of a later version may have other fields.
            _ if record.version > VERSION => {
                format!("was written by a later version of this program ({})", record.version)
            }
            Err(error) if error.path.is_empty() => format!("is damaged: {}", error.reason),
            Err(error) => format!("is damaged at {}: {}", error.path, error.reason),
            Ok(_) if record.version != VERSION || record.key.expose().is_empty() => "is damaged".to_owned(),
            Ok(_) => return Ok(record),
        };
        Err(LicenseError::Damaged(reason))
    }

    /// Updates the record with the current time of this device's clock. Returns whether the record should be saved.
    pub(super) fn see(&mut self, now: i64) -> bool {
        let before = (self.latest_seen, self.clock_behind);
        if now >= self.latest_seen {
            self.clock_behind = None;
            self.latest_seen = now;
        } else {
            let behind = self.clock_behind().max(self.latest_seen.saturating_sub(now));
            self.clock_behind = Some(behind);
            self.latest_seen = now.saturating_add(behind);
        }
        self.latest_seen.saturating_sub(before.0) >= HOUR || self.clock_behind != before.1
    }

    fn clock_behind(&self) -> i64 {
        self.clock_behind.unwrap_or_default()
    }

    /// Returns the verdict at the latest time that was seen.
    pub(super) fn verdict(&self, limits: Limits) -> Verdict {
        let reason = || self.reason.clone().unwrap_or_default();
        let refusal = match self.status.as_str() {
            "granted" => None,
            "revoked" => Some(Refusal::Revoked),
            "disabled" => Some(Refusal::Disabled),
            _ => Some(Refusal::Rejected(reason())),
        };
        if let Some(refusal) = refusal {
            return Verdict::Refused(refusal);
        }
        let end = self.expires_at.unwrap_or(i64::MAX);
        if end <= self.latest_seen {
            return Verdict::Refused(Refusal::Expired);
        }
        let age = self.latest_seen.saturating_sub(self.confirmed_at);
        if (0..limits.confirm_every).contains(&age) {
            return Verdict::Valid;
        }
        if !(0..limits.grace).contains(&age) {
            return Verdict::Refused(Refusal::Unconfirmed(reason()));
        }
        let until = end.min(self.confirmed_at.saturating_add(limits.grace)).saturating_sub(self.clock_behind());
        Verdict::Grace { until: Timestamp::from(Moment { seconds: until, nanos: 0 }.rfc3339()), reason: reason() }
    }

    /// Returns whether Polar must be asked, given the verdict at the latest time that was seen.
    pub(super) fn must_ask(&self, verdict: &Verdict) -> bool {
        match verdict {
            Verdict::Valid => false,
            Verdict::Grace { .. } => self.ask_after.is_none_or(|time| time <= self.latest_seen),
            // Polar may have granted it again.
            Verdict::Refused(_) => true,
        }
    }

    fn confirm(&mut self, expires_at: Option<i64>, now: i64) {
        self.status = "granted".to_owned();
        self.reason = None;
        self.expires_at = expires_at;
        (self.confirmed_at, self.latest_seen, self.clock_behind) = (now, now, None);
    }

    /// Updates the record with Polar's reply.
    pub(super) fn apply(&mut self, reply: &Reply, now: i64) {
        self.ask_after = None;
        match reply {
            Reply::Granted { expires_at, .. } => self.confirm(*expires_at, now),
            Reply::Refused(refusal) => {
                let (status, reason) = match refusal {
                    Refusal::Revoked => ("revoked", None),
                    Refusal::Disabled => ("disabled", None),
                    Refusal::Rejected(detail) => ("rejected", Some(detail.clone())),
                    _ => ("rejected", None),
                };
                (self.status, self.reason) = (status.to_owned(), reason);
            }
            Reply::Unknown(error) => {
                let pause = error.retry_after().map_or(PAUSE, |pause| pause.as_secs().min(HOUR.unsigned_abs()) as i64);
                self.ask_after = Some(self.latest_seen.saturating_add(pause.max(PAUSE)));
                if self.status == "granted" {
                    self.reason = Some(without(&error.to_string(), &self.key));
                }
            }
        }
    }
}
