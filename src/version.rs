//! The version of the API, and of this crate.

/// The version of the API that this crate is made for.
pub const API_VERSION: &str = "2026-10";

pub(crate) const USER_AGENT: &str = concat!("polar-funcs/", env!("CARGO_PKG_VERSION"));
