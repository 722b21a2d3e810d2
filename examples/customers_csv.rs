//! Writes all customers as a CSV table: `cargo run --example customers_csv -- --help` tells how.
//!
//! Customers choose their names. What begins with `=`, `+`, `-` or `@` is a formula to some spreadsheets: import it as text.

mod stand_in;

#[path = "stand_in/customers.rs"]
mod customers;

use polar_funcs::models::{Customer, CustomersListQuery};
use polar_funcs::{PolarCore, customers_list};
use stand_in::{Failure, variable};
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str = "\
usage: customers_csv [--page-size N] [--token WORD]";

const HELP: &str = "\
Writes all customers to stdout as a CSV table, and how far it is to stderr.

  --page-size N  how many customers to ask for at a time, 1 to 100 (the default)
  --token WORD   the access token that the stand-in gets
  --help         this text

It ends with 0 when all customers are written or nobody reads any more, with 1
when the table is not complete, with 2 when an option is wrong.

With an access token in POLAR_ACCESS_TOKEN, Polar's sandbox is asked, or what
POLAR_SERVER names: production, sandbox or a URL. Without one, a stand-in inside
this process answers as Polar does.";

const COLUMNS: [&str; 7] = ["id", "external_id", "type", "name", "email", "country", "created_at"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customers::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Table { page_size, token }) => match table(page_size, token).await {
            // Whoever reads has enough, such as `head`.
            Ok(()) | Err(Stop::Closed) => ExitCode::SUCCESS,
            Err(Stop::Failed(Failure(why))) => {
                eprintln!("{why}");
                ExitCode::FAILURE
            }
        },
        Err(wrong) => {
            eprintln!("{wrong}\n{USAGE}\n--help tells more");
            ExitCode::from(2)
        }
    }
}

async fn table(page_size: i64, token: Option<String>) -> Result<(), Stop> {
    let core = stand_in::core([customers::LIST], token).await?;
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let result = write(&core, page_size, &mut out).await;
    // What came before an error is worth reading.
    out.flush()?;
    result
}

async fn write(core: &PolarCore, page_size: i64, out: &mut csv::Writer<impl Write>) -> Result<(), Stop> {
    out.write_record(COLUMNS)?;
    let mut customers = customers_list(core, CustomersListQuery::new().limit(page_size)).items();
    let mut written = 0;
    while let Some(customer) = customers.next().await {
        let customer = customer.map_err(|error| {
            let Failure(why) = error.into();
            Failure(format!("{why}\nthe table ends after {written} customers"))
        })?;
        out.write_record(row(&customer))?;
        written += 1;
        if written % page_size == 0 {
            // Before the next page is asked for: nobody may want it.
            out.flush()?;
            tell(&format!("{written} customers"));
        }
    }
    tell(&format!("{written} customers, which is all"));
    Ok(())
}

/// Tells whoever still listens.
fn tell(progress: &str) {
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

/// Why not all is written.
enum Stop {
    /// Nobody reads any more.
    Closed,
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<csv::Error> for Stop {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            kind => Self::Failed(Failure(format!("the table can't be written: {kind:?}"))),
        }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Failed(Failure(format!("the table can't be written: {error}"))),
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
                _ => return Err(format!("there is no option {option:?}")),
            };
            if value.is_some() {
                return Err(format!("{option} is given twice"));
            }
            *value = Some(args.next().ok_or_else(|| format!("{option} has no value"))??);
        }
        if token.is_some() && variable("POLAR_ACCESS_TOKEN").is_some() {
            return Err("--token is for the stand-in: unset POLAR_ACCESS_TOKEN to ask it".to_owned());
        }
        let page_size = match page_size.as_deref().map(str::parse) {
            None => 100,
            Some(Ok(size @ 1..=100)) => size,
            Some(_) => return Err("--page-size is a number from 1 to 100".to_owned()),
        };
        Ok(Self::Table { page_size, token })
    }
}
