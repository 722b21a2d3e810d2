use crate::json::{List, Timestamp, model, open_enum, request};

request! {
    /// The query of `customer_portal_wallets_list`.
    pub struct CustomerPortalWalletsListQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<CustomerWalletSortProperty>,
        }
    }
}

model! {
    /// A customer's wallet: money paid ahead to an organization.
    pub struct CustomerWallet {
        /// The wallet's id, a UUID.
        pub id: String,
        /// When the wallet was created.
        pub created_at: Timestamp,
        /// When the wallet was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The money in the wallet, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub balance: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
    }
}

open_enum! {
    /// The orders in which a customer's wallets can be listed in the portal.
    pub enum CustomerWalletSortProperty {
        /// By balance, highest first.
        BalanceDescending = "-balance",
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By balance, lowest first.
        Balance = "balance",
        /// By creation, oldest first.
        CreatedAt = "created_at",
    }
}
