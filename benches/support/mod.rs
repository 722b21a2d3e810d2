//! Measuring: time by the clock; instructions and heap by valgrind, on this bench run again in a process of its own.

mod clock;
mod process;
mod table;
mod valgrind;

pub(crate) use clock::interleaved;
#[allow(unused_imports, reason = "of use where a bench needs a server")]
pub(crate) use process::{Process, itself};
pub(crate) use table::Table;
pub(crate) use valgrind::{Counts, ballast};
