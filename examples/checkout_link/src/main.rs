//! Creates a payment link for products. Usage: `cargo run --package checkout_link -- --help`.

use polar_funcs::models::{CheckoutCreate, CheckoutLinkCreate};
use polar_funcs::{PolarCore, checkout_links_create, checkouts_create};
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;
use test_support::stand_in::{self, ExampleError, checkouts, env_var};

const USAGE: &str = "\
usage: checkout_link [--external-customer-id ID] [--success-url URL] [--token TOKEN] PRODUCT...
       checkout_link --lasting [--label TEXT] [--success-url URL] [--token TOKEN] PRODUCT...";

const HELP: &str = "\
Creates a payment link and writes it to stdout. If there are several products,
the customer chooses one of them.

  PRODUCT                    the id of a product in Polar
  --external-customer-id ID  the id of the customer in your system
  --lasting                  create a permanent link for everybody, which opens a
                             new checkout each time, instead of a checkout for
                             one customer, which expires
  --label TEXT               a name for a permanent link
  --success-url URL          where the customer goes after the payment;
                             {CHECKOUT_ID} in it is replaced with the id of the
                             checkout
  --token TOKEN              the access token for the stand-in
  --help                     print this text

With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox or to
POLAR_SERVER, which is production, sandbox or a URL. Without one, they go to a
stand-in server inside this process, which responds as Polar does.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", checkouts::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Link { options, token }) => match link(options, token).await {
            Ok(url) => {
                println!("{url}");
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

async fn link(options: LinkOptions, token: Option<String>) -> Result<String, ExampleError> {
    let core = stand_in::core([checkouts::CREATE, checkouts::CREATE_LINK], token).await?;
    match options.lasting {
        true => create_link(&core, options).await,
        false => create_checkout(&core, options).await,
    }
}

/// Creates a checkout for one customer, which expires.
async fn create_checkout(core: &PolarCore, options: LinkOptions) -> Result<String, ExampleError> {
    let mut request = CheckoutCreate::new(options.products);
    if let Some(id) = options.external_customer_id {
        request = request.external_customer_id(id);
    }
    if let Some(url) = options.success_url {
        request = request.success_url(url);
    }
    let checkout = checkouts_create(core, request).await?;
    eprintln!("expires at {}", checkout.expires_at);
    Ok(checkout.url)
}

/// Creates a permanent link for everybody.
async fn create_link(core: &PolarCore, options: LinkOptions) -> Result<String, ExampleError> {
    let mut request = CheckoutLinkCreate::products(options.products);
    if let Some(label) = options.label {
        request = request.label(label);
    }
    if let Some(url) = options.success_url {
        request = request.success_url(url);
    }
    let link = checkout_links_create(core, request).await?;
    let products: Vec<&str> = link.products.iter().map(|product| product.name.as_str()).collect();
    eprintln!("offers {}", products.join(", "));
    Ok(link.url)
}

#[derive(Default)]
struct LinkOptions {
    products: Vec<String>,
    lasting: bool,
    external_customer_id: Option<String>,
    label: Option<String>,
    success_url: Option<String>,
}

enum Command {
    Help,
    Link { options: LinkOptions, token: Option<String> },
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let (mut options, mut token) = (LinkOptions::default(), None);
        while let Some(arg) = args.next().transpose()? {
            let value = match arg.as_str() {
                "--external-customer-id" => &mut options.external_customer_id,
                "--label" => &mut options.label,
                "--success-url" => &mut options.success_url,
                "--token" => &mut token,
                "--lasting" => {
                    options.lasting = true;
                    continue;
                }
                "--help" => return Ok(Self::Help),
                _ if arg.starts_with('-') => return Err(format!("unknown option {arg:?}")),
                _ => {
                    options.products.push(arg);
                    continue;
                }
            };
            if value.is_some() {
                return Err(format!("{arg} is set twice"));
            }
            *value = Some(args.next().ok_or_else(|| format!("{arg} needs a value"))??);
        }
        if token.is_some() && env_var("POLAR_ACCESS_TOKEN").is_some() {
            return Err("--token is for the stand-in: unset POLAR_ACCESS_TOKEN to use it".to_owned());
        }
        match &options {
            LinkOptions { products, .. } if products.is_empty() => Err("at least one product is required".to_owned()),
            LinkOptions { lasting: true, external_customer_id: Some(_), .. } => {
                Err("--external-customer-id cannot be combined with --lasting: the link is for everybody".to_owned())
            }
            LinkOptions { lasting: false, label: Some(_), .. } => Err("--label requires --lasting".to_owned()),
            _ => Ok(Self::Link { options, token }),
        }
    }
}
