//! Creates a link to the customer portal. Usage: `cargo run --package portal_link -- --help`.

use polar_funcs::customer_sessions_create;
use polar_funcs::models::{Customer, CustomerSession, CustomerSessionCreate};
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;
use test_support::stand_in::{self, ExampleError, customer_sessions, env_var};

const USAGE: &str = "\
usage: portal_link --external-customer-id ID | --customer-id ID
                   [--member-id ID] [--return-url URL] [--token TOKEN]";

const HELP: &str = "\
Creates a link to the customer portal.

  --external-customer-id ID  the id of the customer in your system
  --customer-id ID           the id of the customer in Polar
  --member-id ID             the id, in Polar, of the team member who gets the link
  --return-url URL           the target of the portal's back link
  --token TOKEN              the access token for the stand-in
  --help                     print this text

With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox or to
POLAR_SERVER, which is production, sandbox or a URL. Without one, they go to a
stand-in server inside this process, which responds as Polar does.";

fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customer_sessions::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Link { request, token }) => match link(request, token) {
            Ok(session) => {
                print(&session);
                ExitCode::SUCCESS
            }
            Err(ExampleError(message)) => {
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

fn link(request: CustomerSessionCreate, token: Option<String>) -> Result<CustomerSession, ExampleError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let core = stand_in::core([customer_sessions::CREATE], token).await?;
        Ok(customer_sessions_create(&core, request).await?)
    })
}

fn print(session: &CustomerSession) {
    let customer = &session.customer;
    let name = customer.name().or(customer.email()).unwrap_or("unnamed");
    let kind = match customer {
        Customer::Individual(_) => "individual",
        Customer::Team(_) => "team",
        _ => "unknown type",
    };
    println!("link:     {}", session.customer_portal_url);
    println!("expires:  {}", session.expires_at);
    println!("customer: {name} ({kind})");
}

enum Command {
    Help,
    Link { request: CustomerSessionCreate, token: Option<String> },
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let [mut external_customer_id, mut customer_id, mut member_id, mut return_url, mut token] = [const { None }; 5];
        while let Some(option) = args.next().transpose()? {
            let value = match option.as_str() {
                "--external-customer-id" => &mut external_customer_id,
                "--customer-id" => &mut customer_id,
                "--member-id" => &mut member_id,
                "--return-url" => &mut return_url,
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
        let request = match (external_customer_id, customer_id) {
            (Some(id), None) => CustomerSessionCreate::external_customer_id(id)
                .maybe_member_id(member_id)
                .maybe_return_url(return_url)
                .into(),
            (None, Some(id)) => {
                CustomerSessionCreate::customer_id(id).maybe_member_id(member_id).maybe_return_url(return_url).into()
            }
            _ => return Err("either --external-customer-id or --customer-id is required".to_owned()),
        };
        Ok(Self::Link { request, token })
    }
}
