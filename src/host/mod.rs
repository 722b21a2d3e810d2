//! The clocks and random numbers of the platform. Only this folder reads a clock.
//!
//! On wasm32-unknown-unknown, the clocks of the standard library panic, and its hash maps are not seeded randomly.

#[cfg(all(target_arch = "wasm32", target_os = "unknown", feature = "fetch"))]
#[path = "javascript.rs"]
mod platform;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#[path = "native.rs"]
mod platform;
#[cfg(all(target_arch = "wasm32", target_os = "unknown", not(feature = "fetch")))]
#[path = "no_host.rs"]
mod platform;

pub(crate) use platform::*;
