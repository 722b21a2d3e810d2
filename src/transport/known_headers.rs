//! The response headers that transports keep if they do not use the table of header names in `http`.
//!
//! `http` looks up every name that is parsed from text in that table, which takes 12 kB in a program. Constants do not
//! need the table.

use http::{HeaderName, header};

/// The response headers that the API sends or that affect a call. The most frequent ones come first.
pub(super) static KNOWN_HEADERS: [HeaderName; 12] = [
    header::CONTENT_TYPE,
    HeaderName::from_static("polar-version"),
    header::DATE,
    header::CACHE_CONTROL,
    HeaderName::from_static("x-polar-sandbox"),
    header::WWW_AUTHENTICATE,
    header::CONTENT_DISPOSITION,
    header::ALLOW,
    header::ETAG,
    header::LOCATION,
    header::RETRY_AFTER,
    HeaderName::from_static("x-polar-deprecation-notice"),
];
