//! Measuring: time by the clock; instructions and heap by valgrind, on this bench run again in a process of its own.

mod clock;
pub(crate) mod process;
mod table;
mod valgrind;

pub(crate) use clock::{interleaved, median};
pub(crate) use table::Table;
pub(crate) use valgrind::{Counts, ballast};
