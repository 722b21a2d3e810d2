// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::{List, Timestamp, model, open_enum, request};

request! {
    /// The query parameters of `customer_portal_wallets_list`.
    pub struct CustomerPortalWalletsListQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<CustomerWalletSortProperty>,
        }
    }
}

model! {
    /// A customer's wallet: a prepaid balance with an organization.
    pub struct CustomerWallet {
        /// The id of the wallet (a UUID).
        pub id: String,
        /// When the wallet was created.
        pub created_at: Timestamp,
        /// When the wallet was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The balance of the wallet, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub balance: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
    }
}

open_enum! {
    /// A sort order for lists of a customer's wallets.
    pub enum CustomerWalletSortProperty {
        /// By balance, highest first.
        BalanceDescending = "-balance",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By balance, lowest first.
        Balance = "balance",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
    }
}
