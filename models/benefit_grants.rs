use super::{Benefit, Customer, Member};
use crate::model::{List, Secret, Timestamp, model, open_enum, request};

model! {
    /// A grant: a benefit that a customer has or had.
    pub struct BenefitGrant {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: Benefit,
        /// What the customer was given, by type of benefit.
        pub properties: BenefitGrantProperties,
    }
}

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
        /// The key, if it was provided rather than made by Polar; `None` otherwise.
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
    /// What a benefit grant gave, by the kind of its benefit: `benefit.kind` tells which of these fields to look at.
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
        /// The key, if it was provided rather than made by Polar; `None` otherwise.
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
        pub invite_url: Option<String>,
        /// The id in Slack of the customer's workspace; `None` until it is connected.
        pub connected_team_id: Option<String>,
    }
}

open_enum! {
    /// What a list of grants is sorted by.
    pub enum BenefitGrantSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By when they were granted, latest first.
        GrantedAtDescending = "-granted_at",
        /// By when they were taken back, latest first.
        RevokedAtDescending = "-revoked_at",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By when they were granted, earliest first.
        GrantedAt = "granted_at",
        /// By when they were taken back, earliest first.
        RevokedAt = "revoked_at",
    }
}

request! {
    /// The query of `benefit_grants_list`.
    pub struct BenefitGrantsListQuery {
        optional {
            /// Only the grants of these organizations, by their ids in Polar.
            organization_id: List<String>,
            /// Only the grants to these customers, by their ids in Polar.
            customer_id: List<String>,
            /// Only the grants to these customers, by their ids in your system.
            external_customer_id: List<String>,
            /// Only the grants that stand (`true`), or only those that don't (`false`).
            is_granted: bool,
            /// The page, from 1; default 1.
            page: i64,
            /// How many a page has, at most 100; default 10.
            limit: i64,
            /// The order of the list; several are applied one after the other.
            sorting: List<BenefitGrantSortProperty>,
        }
    }
}

open_enum! {
    /// What customers may do in a GitHub repository.
    pub enum GitHubPermission {
        /// Everything.
        Admin = "admin",
        /// Manage it, but for sensitive or destructive actions.
        Maintain = "maintain",
        /// Read it.
        Pull = "pull",
        /// Read it and write to it.
        Push = "push",
        /// Read it, and manage its issues and pull requests.
        Triage = "triage",
    }
}

open_enum! {
    /// The unit of how long license keys are good for.
    pub enum Timeframe {
        /// Days.
        Day = "day",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
}
