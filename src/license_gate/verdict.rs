use crate::json::Timestamp;
use std::fmt;

/// The result of a check: whether the paid feature may run. `Display` writes a message for the user.
#[derive(Clone, Debug, Eq, PartialEq)]
#[must_use = "the license may be refused"]
#[non_exhaustive]
pub enum Verdict {
    /// The license is valid: Polar confirmed it recently.
    Valid,
    /// Polar could not be reached, but the last confirmation is still within the grace period.
    Grace {
        /// The end of the grace period, on the clock of this device.
        until: Timestamp,
        /// The reason why the last attempt to reach Polar failed, for a log.
        reason: String,
    },
    /// The paid feature must not run.
    Refused(Refusal),
}

impl Verdict {
    /// Returns whether the paid feature may run: true for [`Valid`](Self::Valid) and [`Grace`](Self::Grace).
    pub fn is_licensed(&self) -> bool {
        !matches!(self, Self::Refused(_))
    }
}

/// The reason why a license is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Refusal {
    /// No license key was activated on this device.
    NotActivated,
    /// Polar responded that the key is not valid on this device: it is unknown, disabled, revoked, expired, replaced,
    /// or belongs to another benefit, or its activation was removed or has other conditions. The text is Polar's
    /// reason, which does not distinguish all of these cases. It may be empty.
    Rejected(String),
    /// The key was revoked together with its benefit, for example after a refund.
    Revoked,
    /// The organization disabled the key.
    Disabled,
    /// The license has expired by the clock of this device, and Polar could not be reached.
    Expired,
    /// All activations of the key are in use on other devices.
    ActivationLimit,
    /// Polar could not be reached for longer than the grace period. The license may be valid. The text is the reason
    /// for the last failure.
    Unconfirmed(String),
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Valid => f.write_str("the license is valid"),
            Self::Grace { until, .. } => {
                write!(f, "the license could not be confirmed and remains valid until {until}: go online before")
            }
            Self::Refused(refusal) => refusal.fmt(f),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotActivated => "no license key was activated on this device",
            Self::Rejected(detail) if detail.is_empty() => "the license key is not valid on this device",
            Self::Rejected(detail) => return write!(f, "the license key is not valid on this device: {detail}"),
            Self::Revoked => "the license was revoked",
            Self::Disabled => "the license was disabled",
            Self::Expired => "the license has expired",
            Self::ActivationLimit => "the license key is active on too many devices: deactivate one of them",
            Self::Unconfirmed(_) => "the license could not be confirmed for too long: go online once",
        })
    }
}
