use super::GitHubPermission;
use crate::json::{Secret, model};

model! {
    /// What a grant of a custom benefit holds: nothing.
    pub struct BenefitGrantCustomProperties {
    }
}

model! {
    /// What a grant of a Discord benefit holds.
    pub struct BenefitGrantDiscordProperties {
        /// The id of the Discord account that the customer chose; `None` until they choose one.
        pub account_id: Option<String>,
        /// The Discord server's id.
        pub guild_id: Option<String>,
        /// The id of the role on the server.
        pub role_id: Option<String>,
        /// The id of the Discord account that was given the role; `None` until one was.
        pub granted_account_id: Option<String>,
    }
}

model! {
    /// What a grant of a download benefit holds.
    pub struct BenefitGrantDownloadablesProperties {
        /// The ids of the files that the customer can download, UUIDs.
        pub files: Option<Vec<String>>,
    }
}

model! {
    /// What went wrong in granting or taking back a benefit.
    pub struct BenefitGrantError {
        /// What went wrong, in words.
        pub message: String,
        /// What kind of error it is.
        #[name = "type"]
        pub kind: String,
        /// When the error happened, as text.
        pub timestamp: String,
    }
}

model! {
    /// What a grant of a feature flag holds: nothing.
    pub struct BenefitGrantFeatureFlagProperties {
    }
}

model! {
    /// What a grant of a GitHub benefit holds.
    pub struct BenefitGrantGitHubRepositoryProperties {
        /// The id of the GitHub account that the customer chose; `None` until they choose one.
        pub account_id: Option<String>,
        /// The owner of the repository on GitHub: a person or an organization.
        pub repository_owner: Option<String>,
        /// The name of the repository, without its owner.
        pub repository_name: Option<String>,
        /// What the customer may do in the repository.
        pub permission: Option<GitHubPermission>,
        /// The id of the GitHub account that was given access; `None` until one was.
        pub granted_account_id: Option<String>,
    }
}

model! {
    /// What a grant of a license key benefit holds.
    pub struct BenefitGrantLicenseKeysProperties {
        /// The key, if it was not made by Polar but provided; `None` otherwise.
        pub user_provided_key: Option<Secret>,
        /// The license key's id, a UUID; `None` until there is a key.
        pub license_key_id: Option<String>,
        /// The key with all but its end hidden, such as `****-9FB9F6`; `None` until there is a key.
        pub display_key: Option<String>,
    }
}

model! {
    /// What a grant of a meter credit holds.
    pub struct BenefitGrantMeterCreditProperties {
        /// The id of the meter that was last credited, a UUID; `None` if none was yet.
        pub last_credited_meter_id: Option<String>,
        /// How many units were last credited; `None` if none were yet.
        pub last_credited_units: Option<i64>,
        /// When units were last credited, as text such as `2026-11-22T21:23:00.096351+00:00`; `None` if none were yet.
        pub last_credited_at: Option<String>,
    }
}

model! {
    /// What a benefit grant gave. Which fields to look at depends on the kind of the benefit, told by `benefit` in a
    /// grant and by `benefit_type` in a customer's state; the others are `None`.
    pub struct BenefitGrantProperties {
        /// The id of the Discord account that the customer chose; `None` until they choose one.
        pub account_id: Option<String>,
        /// The Discord server's id.
        pub guild_id: Option<String>,
        /// The id of the role on the server.
        pub role_id: Option<String>,
        /// The id of the Discord account that was given the role; `None` until one was.
        pub granted_account_id: Option<String>,
        /// The owner of the repository on GitHub: a person or an organization.
        pub repository_owner: Option<String>,
        /// The name of the repository, without its owner.
        pub repository_name: Option<String>,
        /// What the customer may do in the repository.
        pub permission: Option<GitHubPermission>,
        /// The ids of the files that the customer can download, UUIDs.
        pub files: Option<Vec<String>>,
        /// The key, if it was not made by Polar but provided; `None` otherwise.
        pub user_provided_key: Option<Secret>,
        /// The license key's id, a UUID; `None` until there is a key.
        pub license_key_id: Option<String>,
        /// The key with all but its end hidden, such as `****-9FB9F6`; `None` until there is a key.
        pub display_key: Option<String>,
        /// The email address that the invitation goes to; `None` until there is one.
        pub invited_email: Option<String>,
        /// The channel's id in Slack; `None` until there is a channel.
        pub channel_id: Option<String>,
        /// The channel's name in Slack; `None` until there is a channel.
        pub channel_name: Option<String>,
        /// The invitation's id in Slack; `None` until there is one.
        pub invite_id: Option<String>,
        /// A link to the invitation; `None` until there is one.
        #[hidden("lets its holder in")]
        pub invite_url: Option<String>,
        /// The id in Slack of the customer's workspace; `None` until it is connected.
        pub connected_team_id: Option<String>,
        /// The id of the meter that was last credited, a UUID; `None` if none was yet.
        pub last_credited_meter_id: Option<String>,
        /// How many units were last credited; `None` if none were yet.
        pub last_credited_units: Option<i64>,
        /// When units were last credited, as text such as `2026-11-22T21:23:00.096351+00:00`; `None` if none were yet.
        pub last_credited_at: Option<String>,
    }
}

model! {
    /// What a grant of a Slack benefit holds.
    pub struct BenefitGrantSlackSharedChannelProperties {
        /// The email address that the invitation goes to; `None` until there is one.
        pub invited_email: Option<String>,
        /// The channel's id in Slack; `None` until there is a channel.
        pub channel_id: Option<String>,
        /// The channel's name in Slack; `None` until there is a channel.
        pub channel_name: Option<String>,
        /// The invitation's id in Slack; `None` until there is one.
        pub invite_id: Option<String>,
        /// A link to the invitation; `None` until there is one.
        #[hidden("lets its holder in")]
        pub invite_url: Option<String>,
        /// The id in Slack of the customer's workspace; `None` until it is connected.
        pub connected_team_id: Option<String>,
    }
}
