//! The macros in which the types of the API are declared, one file each, with its grammar on top.
//!
//! A macro names everything by its full path, so a type may have any name. The names that a macro defines start with
//! underscores or a lower-case letter, unlike the types of the API.

mod model;
mod open_enum;
mod request;
mod scalar_union;
mod tuple;
mod union;

pub(crate) use model::model;
pub(crate) use open_enum::open_enum;
pub(crate) use request::request;
pub(crate) use scalar_union::scalar_union;
pub(crate) use tuple::tuple;
pub(crate) use union::union;
