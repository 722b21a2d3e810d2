//! The headers of responses that the transports keep that do without the table of header names in `http`.
//!
//! `http` looks every name that is made from text up in that table, which takes 12 kB of a program. Constants do not.

use http::{HeaderName, header};

/// The headers of responses that the API sends, or that mean something to a call. The most frequent ones come first.
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
