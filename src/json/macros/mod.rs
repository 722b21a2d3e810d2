//! The macros that declare the types of the API. Each file has one macro, and documents its grammar.
//!
//! The macros refer to everything by full paths, so a type may have any name. The names that the macros define start
//! with an underscore or a lower-case letter, unlike the types of the API.

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
