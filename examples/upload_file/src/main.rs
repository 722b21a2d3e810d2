//! Uploads a file that customers can download. Usage: `cargo run --package upload_file -- PATH MIME-TYPE`.
//!
//! With an access token in `POLAR_ACCESS_TOKEN`, the file goes to Polar's sandbox or to `POLAR_SERVER`. Without one, it
//! goes to a stand-in server inside this process.

use polar_funcs::{NewFile, files_upload};
use std::env;
use std::path::Path;
use std::process::ExitCode;
use test_support::stand_in::{self, ExampleError, core, env_var, files};

/// The maximum number of attempts. The first attempt starts the upload, and the others resume it.
const MAX_ATTEMPTS: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let (path, mime_type, token) = match args.as_slice() {
        [path, mime_type] => (path, mime_type, stand_in::TOKEN),
        [path, mime_type, token] => (path, mime_type, token.as_str()),
        _ => {
            eprintln!("usage: upload_file PATH MIME-TYPE [STAND-IN-TOKEN]\n\n{}", stand_in::HELP);
            return ExitCode::from(2);
        }
    };
    match upload(Path::new(path), mime_type, token).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(ExampleError(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn upload(path: &Path, mime_type: &str, token: &str) -> Result<(), ExampleError> {
    if env_var("POLAR_ACCESS_TOKEN").is_none() {
        files::start_storage().await?;
    }
    let core = core([files::CREATE, files::UPLOADED], Some(token.to_owned())).await?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = NewFile::downloadable(name, mime_type);
    let mut upload = files_upload(&core, file, path).progress(|sent, total| println!("{sent} of {total} bytes"));
    for attempt in 1.. {
        match upload.await {
            Ok(file) => {
                println!("file: {}", file.id().unwrap_or_default());
                break;
            }
            Err(failed) if failed.error().is_unreachable() && attempt < MAX_ATTEMPTS => {
                eprintln!("{failed}");
                upload = failed.resume();
            }
            Err(failed) => return Err(polar_funcs::Error::from(failed).into()),
        }
    }
    Ok(())
}
