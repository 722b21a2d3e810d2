use super::FileDownload;
use crate::json::{List, model, request};

request! {
    /// The query of `customer_portal_downloadables_list`.
    pub struct CustomerPortalDownloadablesListQuery {
        optional {
            /// Only the files of these benefits, by their ids in Polar.
            benefit_id(maybe_benefit_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A file that a customer can download, and the benefit that it comes with.
    pub struct DownloadableRead {
        /// The downloadable's id, a UUID.
        pub id: String,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The file, with a link to download it.
        pub file: FileDownload,
    }
}
