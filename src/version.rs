//! The version of the API, and of this crate.

use http::HeaderName;

/// The version of the API that this crate is made for.
pub const API_VERSION: &str = "2026-10";

/// The header that asks for a version of the API, and that a response repeats.
// A name in text would link the table of all headers that `http` knows: 12 kB in WebAssembly.
pub(crate) static POLAR_VERSION: HeaderName = HeaderName::from_static("polar-version");

pub(crate) const USER_AGENT: &str = concat!("polar-funcs/", env!("CARGO_PKG_VERSION"));
