//! Uploads a file for customers to download: `cargo run --example upload_file -- PATH MIME-TYPE`.
//!
//! With an access token in `POLAR_ACCESS_TOKEN`, to Polar's sandbox, or to what `POLAR_SERVER` names. Without one, to a stand-in
//! inside this process.

mod stand_in;

#[path = "stand_in/files.rs"]
mod files;

use polar_funcs::{NewFile, PolarCore, SANDBOX, files_upload};
use stand_in::StandIn;
use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// How often an upload is begun or goes on.
const TURNS: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let (path, mime_type, token) = match args.as_slice() {
        [path, mime_type] => (path, mime_type, stand_in::TOKEN),
        [path, mime_type, token] => (path, mime_type, token.as_str()),
        _ => {
            eprintln!("usage: upload_file PATH MIME-TYPE [TOKEN-OF-THE-STAND-IN]\n\n{}", stand_in::HELP);
            return ExitCode::from(2);
        }
    };
    match upload(Path::new(path), mime_type, token).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            if let Some(source) = error.source() {
                eprintln!("  because: {source}");
            }
            ExitCode::FAILURE
        }
    }
}

async fn upload(path: &Path, mime_type: &str, token: &str) -> Result<(), Box<dyn Error>> {
    let core = core(token).await?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = NewFile::downloadable(name, mime_type);
    let mut upload = files_upload(&core, file, path).progress(|sent, total| println!("{sent} of {total} bytes"));
    for turn in 1.. {
        match upload.await {
            Ok(file) => {
                println!("file: {}", file.id().unwrap_or_default());
                break;
            }
            Err(failed) if failed.error().is_unreachable() && turn < TURNS => {
                eprintln!("{failed}");
                upload = failed.resume();
            }
            Err(failed) => return Err(failed.into()),
        }
    }
    Ok(())
}

/// Polar, if there is an access token for it, else a stand-in.
async fn core(token: &str) -> Result<PolarCore, Box<dyn Error>> {
    if let Ok(token) = env::var("POLAR_ACCESS_TOKEN") {
        let server = env::var("POLAR_SERVER").unwrap_or_else(|_| SANDBOX.to_owned());
        return Ok(PolarCore::builder().access_token(token).server(server).build()?);
    }
    files::start_storage().await?;
    let stand_in = StandIn::start([files::CREATE, files::UPLOADED]).await?;
    eprintln!("POLAR_ACCESS_TOKEN is not set: a stand-in at {} is asked", stand_in.url());
    Ok(PolarCore::builder().access_token(token).server(stand_in.url()).build()?)
}
