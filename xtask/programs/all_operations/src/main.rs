//! This crate with every operation linked. The argument is the name of the operation to call; without an argument,
//! prints the number of operations.

#[path = "../../../../tests/operations/mod.rs"]
mod operations;

use std::error::Error;
use std::hint::black_box;

use operations::*;
use polar_funcs::PolarCore;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

macro_rules! rows {
    ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
       ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $reply:ty;)*) => {
        async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
            let Some(operation) = std::env::args().nth(1) else {
                println!("{}", 0 $(+ { let _ = stringify!($name); 1 })*);
                return Ok(());
            };
            let core = PolarCore::new(std::env::var("POLAR_ACCESS_TOKEN")?);
            match operation.as_str() {
                // The response is not used, but the optimizer cannot know that.
                $(stringify!($name) => {
                    black_box(&polar_funcs::$name(&core $(, $value)* $(, $sample)?).await?);
                })*
                _ => return Err("no operation has that name".into()),
            }
            println!("done");
            Ok(())
        }
    };
}

operations!(rows);
