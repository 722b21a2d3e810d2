// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::FileDownload;
use crate::json::{List, model, request};

request! {
    /// The query parameters of `customer_portal_downloadables_list`.
    pub struct CustomerPortalDownloadablesListQuery {
        optional {
            /// Limits the results to files of these benefits, given by Polar id.
            benefit_id(maybe_benefit_id): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A file that a customer can download, together with its benefit.
    pub struct DownloadableRead {
        /// The id of the downloadable (a UUID).
        pub id: String,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The file, including a download URL.
        pub file: FileDownload,
    }
}
