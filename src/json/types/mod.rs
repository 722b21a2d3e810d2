//! The types of fields, in addition to `bool`, `i64`, `f64`, `String`, `Option` and `Vec`.

mod csv;
mod date;
mod external_id;
mod json;
mod list;
mod map;
mod money;
mod nullable;
mod patch;
mod secret;
mod text;
mod time_error;
#[cfg(any(feature = "chrono_0_4", feature = "jiff_0_2", feature = "time_0_3"))]
mod times;
mod timestamp;
mod unreadable_item;

pub use csv::Csv;
pub use date::Date;
#[allow(unused_imports, reason = "used by the operations that are enabled")]
pub(crate) use external_id::trimmed;
pub(crate) use external_id::{trim, unroutable, unroutable_field};
pub use json::Json;
pub use list::List;
pub use map::Map;
pub use money::Money;
pub use nullable::Nullable;
pub use patch::Patch;
pub use secret::Secret;
use text::text;
pub use time_error::TimeError;
pub use timestamp::Timestamp;
pub use unreadable_item::UnreadableItem;
