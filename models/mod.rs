//! The types that operations take and give.
//!
//! What the API sends may grow: structs are `#[non_exhaustive]`, enums have a variant `Unknown` that keeps what came and
//! writes it back. Every type reads and writes any self-describing serde format, and its `Debug` hides secrets, except in an
//! `Unknown`, of which nothing is known.

mod addresses;
mod countries;
mod customer_sessions;
mod customers;
mod errors;
mod metadata;
mod tax_ids;

pub use crate::model::{Json, Map, Patch, Secret, Timestamp};
pub use addresses::*;
pub use countries::*;
pub use customer_sessions::*;
pub use customers::*;
pub use errors::*;
pub use metadata::*;
pub use tax_ids::*;
