//! The operations, one function each. The function's name is its feature's name.

#![allow(unreachable_pub, unused_imports, reason = "no operation of a resource may be enabled")]

mod customer_sessions;

pub use customer_sessions::*;
