//! Writes all customers as CSV. Usage: `cargo run --package customers_csv -- --help`.
//!
//! Customers choose their own names. Some spreadsheets treat a value that starts with `=`, `+`, `-` or `@` as a
//! formula, so import all columns as text.

use polar_funcs::models::{Customer, CustomersListQuery};
use polar_funcs::{PolarCore, customers_list};
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use test_support::stand_in::{self, ExampleError, customers, env_var};

const USAGE: &str = "\
usage: customers_csv [--page-size N] [--token TOKEN]";

const HELP: &str = "\
Writes all customers to stdout as CSV, and the progress to stderr.

  --page-size N  the number of customers per request, 1 to 100 (default: 100)
  --token TOKEN  the access token for the stand-in
  --help         print this text

The exit code is 0 if all customers were written or stdout was closed, 1 if the
output is incomplete, and 2 if an option is invalid.

With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox or to
POLAR_SERVER, which is production, sandbox or a URL. Without one, they go to a
stand-in server inside this process, which responds as Polar does.";

const COLUMNS: [&str; 7] = ["id", "external_id", "type", "name", "email", "country", "created_at"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customers::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Table { page_size, token }) => match table(page_size, token).await {
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

async fn table(page_size: i64, token: Option<String>) -> Result<(), Stopped> {
    let core = stand_in::core([customers::LIST], token).await?;
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let result = write(&core, page_size, &mut out).await;
    // Also after an error, because the rows before it are valid.
    out.flush()?;
    result
}

async fn write(core: &PolarCore, page_size: i64, out: &mut csv::Writer<impl Write>) -> Result<(), Stopped> {
    out.write_record(COLUMNS)?;
    let mut customers = customers_list(core, CustomersListQuery::new().limit(page_size)).items();
    let mut written = 0;
    while let Some(customer) = customers.next().await {
        let customer = customer.map_err(|error| {
            let ExampleError(message) = error.into();
            ExampleError(format!("{message}\nthe output ends after {written} customers"))
        })?;
        out.write_record(row(&customer))?;
        written += 1;
        if written % page_size == 0 {
            // Flush before the next request, so that no page is requested once stdout is closed.
            out.flush()?;
            report(&format!("{written} customers"));
        }
    }
    report(&format!("done: {written} customers"));
    Ok(())
}

/// Prints progress. Ignores errors, because stderr may be closed.
fn report(progress: &str) {
    let _ = writeln!(io::stderr(), "{progress}");
}

fn row(customer: &Customer) -> [&str; COLUMNS.len()] {
    let kind = match customer {
        Customer::Individual(_) => "individual",
        Customer::Team(_) => "team",
        _ => "",
    };
    [
        customer.id().unwrap_or_default(),
        customer.external_id().unwrap_or_default(),
        kind,
        customer.name().unwrap_or_default(),
        customer.email().unwrap_or_default(),
        customer.billing_address().map_or("", |address| address.country.as_str()),
        customer.created_at().map_or("", |created_at| created_at.as_str()),
    ]
}

/// Why writing stopped early.
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
    Table { page_size: i64, token: Option<String> },
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let [mut page_size, mut token] = [const { None }; 2];
        while let Some(option) = args.next().transpose()? {
            let value = match option.as_str() {
                "--page-size" => &mut page_size,
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
        Ok(Self::Table { page_size, token })
    }
}
