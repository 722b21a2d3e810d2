//! The versions of the API and of this crate.

use http::HeaderName;

/// The API version that this crate implements, and that calls request by default.
pub const API_VERSION: &str = "2026-10";

/// The header that requests an API version, and that a response echoes.
// A string in place of the constant would link the table of all header names of `http`: 12 kB in WebAssembly.
pub(crate) static POLAR_VERSION: HeaderName = HeaderName::from_static("polar-version");

pub(crate) const USER_AGENT: &str = concat!("polar-funcs/", env!("CARGO_PKG_VERSION"));
