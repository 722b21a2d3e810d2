//! Exports all customers as CSV. Usage: `cargo run --package customers_csv -- --help`.
//!
//! Customers choose their own names. Some spreadsheets treat a value that starts with `=`, `+`, `-` or `@` as a
//! formula, so import all columns as text.

mod export;
mod part_file;

use export::{COLUMNS, Export};
use indicatif::{ProgressBar, ProgressStyle};
use part_file::PartFile;
use polar_funcs::layer::rate_limit;
use polar_funcs::{HyperTransport, PolarCore, RetryPolicy, Transport};
use std::collections::HashSet;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use test_support::stand_in::{self, ExampleError, customers, env_var};

const USAGE: &str = "\
usage: customers_csv [FILE] [--page-size N] [--per-second N] [--token TOKEN]";

const HELP: &str = "\
Writes all customers and the products that they are subscribed to as CSV, one
row for each customer.

  FILE            the file, which is called FILE.part until it is complete. If
                  FILE.part exists, the export that was interrupted continues.
                  Without FILE, rows are written to stdout.
  --page-size N   the number of customers per request, 1 to 100 (default: 100)
  --per-second N  the maximum number of requests per second (default: 1.5, since
                  the sandbox allows 100 a minute; 100 for the stand-in)
  --token TOKEN   the access token for the stand-in
  --help          print this text

The exit code is 0 if all customers were written or stdout was closed, 1 if the
output is incomplete, and 2 if an option is invalid.

With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox or to
POLAR_SERVER, which is production, sandbox or a URL. Without one, they go to a
stand-in server inside this process, which responds as Polar does.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customers::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Export(options)) => match export(options).await {
            // The reader has closed stdout, as `head` does.
            Ok(()) | Err(Stopped::Closed) => ExitCode::SUCCESS,
            Err(Stopped::Failed(ExampleError(message))) => {
                eprintln!("{message}");
                ExitCode::FAILURE
            }
        },
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}\nuse --help for more");
            ExitCode::from(2)
        }
    }
}

async fn export(options: Options) -> Result<(), Stopped> {
    let core = core(options.per_second, options.token).await?;
    let Some(path) = options.file else {
        return write(&core, options.page_size, io::stdout().lock(), HashSet::new(), true).await;
    };
    let failed = |error| ExampleError(format!("{} can't be written: {error}", path.display()));
    let mut file = PartFile::open(&path).map_err(failed)?;
    let ids = std::mem::take(&mut file.ids);
    if !ids.is_empty() {
        report(&format!("continuing after {} customers", ids.len()));
    }
    if let Err(stopped) = write(&core, options.page_size, &file.file, ids, file.is_new).await {
        report("run the same command again to continue");
        return Err(stopped);
    }
    file.complete().map_err(failed)?;
    Ok(())
}

/// Returns a core with a rate limit and a timeout that is long enough to wait for it.
async fn core(per_second: Option<f64>, token: Option<String>) -> Result<PolarCore, ExampleError> {
    let default = if env_var("POLAR_ACCESS_TOKEN").is_some() { 1.5 } else { 100.0 };
    let transport = HyperTransport::new().with(rate_limit(per_second.unwrap_or(default), 8));
    let builder = PolarCore::builder()
        .transport(transport)
        // If there are too many calls, including those of other programs, Polar rejects calls for a minute.
        .timeout(Duration::from_secs(600))
        .retries(RetryPolicy::attempts(10));
    stand_in::core_from(builder, [customers::LIST, customers::STATE], token).await
}

async fn write(
    core: &PolarCore,
    page_size: i64,
    out: impl Write,
    written: HashSet<String>,
    is_new: bool,
) -> Result<(), Stopped> {
    let mut out = csv::Writer::from_writer(out);
    if is_new {
        out.write_record(COLUMNS)?;
    }
    let bar = ProgressBar::new(0).with_position(written.len() as u64);
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} customers, {eta} left");
    let mut export = Export { core, page_size, out, written, bar: bar.with_style(style.expect("a template")) };
    let result = export.run().await;
    // Flush even after an error, because the rows before it are valid.
    export.out.flush()?;
    export.bar.finish_and_clear();
    let count = export.written.len();
    match result {
        Ok(()) => report(&format!("done: {count} customers")),
        Err(Stopped::Closed) => {}
        Err(Stopped::Failed(_)) => report(&format!("stopped after {count} customers")),
    }
    result
}

/// Prints a line. Ignores errors, because stderr may be closed.
fn report(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// The reason why writing stopped early.
enum Stopped {
    /// Stdout was closed.
    Closed,
    Failed(ExampleError),
}

impl From<ExampleError> for Stopped {
    fn from(error: ExampleError) -> Self {
        Self::Failed(error)
    }
}

impl From<csv::Error> for Stopped {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            kind => Self::Failed(ExampleError(format!("the output cannot be written: {kind:?}"))),
        }
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Failed(ExampleError(format!("the output cannot be written: {error}"))),
        }
    }
}

enum Command {
    Help,
    Export(Options),
}

struct Options {
    file: Option<PathBuf>,
    page_size: i64,
    per_second: Option<f64>,
    token: Option<String>,
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.peekable();
        let file = args.next_if(|arg| !arg.to_string_lossy().starts_with('-'));
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let [mut page_size, mut per_second, mut token] = [const { None }; 3];
        while let Some(option) = args.next().transpose()? {
            let value = match option.as_str() {
                "--page-size" => &mut page_size,
                "--per-second" => &mut per_second,
                "--token" => &mut token,
                "--help" => return Ok(Self::Help),
                _ => return Err(format!("unknown option {option:?}")),
            };
            if value.is_some() {
                return Err(format!("{option} is set twice"));
            }
            *value = Some(args.next().ok_or_else(|| format!("{option} needs a value"))??);
        }
        if token.is_some() && env_var("POLAR_ACCESS_TOKEN").is_some() {
            return Err("--token is for the stand-in: unset POLAR_ACCESS_TOKEN to use it".to_owned());
        }
        let page_size = match page_size.as_deref().map(str::parse) {
            None => 100,
            Some(Ok(size @ 1..=100)) => size,
            Some(_) => return Err("--page-size needs a number from 1 to 100".to_owned()),
        };
        let per_second = match per_second.as_deref().map(str::parse::<f64>) {
            None => None,
            Some(Ok(rate)) if rate > 0.0 && rate.is_finite() => Some(rate),
            Some(_) => return Err("--per-second needs a number above 0".to_owned()),
        };
        let file = file.map(PathBuf::from);
        if file.as_deref().is_some_and(|file| file.file_name().is_none()) {
            return Err("the name of the file is missing".to_owned());
        }
        Ok(Self::Export(Options { file, page_size, per_second, token }))
    }
}
