//! Measures time by the clock, and instructions and heap by running the benchmark under valgrind.

mod clock;
pub(crate) mod process;
mod table;
mod valgrind;

pub(crate) use clock::{interleaved, median};
pub(crate) use table::Table;
pub(crate) use valgrind::{Counts, ballast};
