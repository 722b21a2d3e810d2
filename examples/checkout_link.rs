//! Makes a link to pay for products: `cargo run --example checkout_link -- --help` tells how.

mod stand_in;

#[path = "stand_in/checkouts.rs"]
mod checkouts;

use polar_funcs::models::{CheckoutCreate, CheckoutLinkCreate};
use polar_funcs::{PolarCore, checkout_links_create, checkouts_create};
use stand_in::{Failure, variable};
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

const USAGE: &str = "\
usage: checkout_link [--external-customer-id ID] [--success-url URL] [--token WORD] PRODUCT...
       checkout_link --lasting [--label TEXT] [--success-url URL] [--token WORD] PRODUCT...";

const HELP: &str = "\
Makes a link to pay for a product, and writes it to stdout. Of several products,
the customer chooses one.

  PRODUCT                    a product, by its id in Polar
  --external-customer-id ID  the customer who is to pay, by the id in your system
  --lasting                  not a checkout for one customer, which expires, but a
                             link for everybody, which opens a new checkout each time
  --label TEXT               a name by which you tell lasting links apart
  --success-url URL          where the customer goes after the payment; in it,
                             {CHECKOUT_ID} becomes the id of the checkout
  --token WORD               the access token that the stand-in gets
  --help                     this text

With an access token in POLAR_ACCESS_TOKEN, Polar's sandbox is asked, or what
POLAR_SERVER names: production, sandbox or a URL. Without one, a stand-in inside
this process answers as Polar does.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", checkouts::HELP, stand_in::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Link { wanted, token }) => match link(wanted, token).await {
            Ok(url) => {
                println!("{url}");
                ExitCode::SUCCESS
            }
            Err(Failure(why)) => {
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

async fn link(wanted: Wanted, token: Option<String>) -> Result<String, Failure> {
    let core = stand_in::core([checkouts::CREATE, checkouts::CREATE_LINK], token).await?;
    match wanted.lasting {
        true => lasting(&core, wanted).await,
        false => checkout(&core, wanted).await,
    }
}

/// A checkout of its own for one customer.
async fn checkout(core: &PolarCore, wanted: Wanted) -> Result<String, Failure> {
    let mut request = CheckoutCreate::new(wanted.products);
    if let Some(id) = wanted.external_customer_id {
        request = request.external_customer_id(id);
    }
    if let Some(url) = wanted.success_url {
        request = request.success_url(url);
    }
    let checkout = checkouts_create(core, request).await?;
    eprintln!("expires at {}", checkout.expires_at);
    Ok(checkout.url)
}

/// A link for everybody.
async fn lasting(core: &PolarCore, wanted: Wanted) -> Result<String, Failure> {
    let mut request = CheckoutLinkCreate::products(wanted.products);
    if let Some(label) = wanted.label {
        request = request.label(label);
    }
    if let Some(url) = wanted.success_url {
        request = request.success_url(url);
    }
    let link = checkout_links_create(core, request).await?;
    let products: Vec<&str> = link.products.iter().map(|product| product.name.as_str()).collect();
    eprintln!("offers {}", products.join(", "));
    Ok(link.url)
}

#[derive(Default)]
struct Wanted {
    products: Vec<String>,
    lasting: bool,
    external_customer_id: Option<String>,
    label: Option<String>,
    success_url: Option<String>,
}

enum Command {
    Help,
    Link { wanted: Wanted, token: Option<String> },
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let (mut wanted, mut token) = (Wanted::default(), None);
        while let Some(arg) = args.next().transpose()? {
            let value = match arg.as_str() {
                "--external-customer-id" => &mut wanted.external_customer_id,
                "--label" => &mut wanted.label,
                "--success-url" => &mut wanted.success_url,
                "--token" => &mut token,
                "--lasting" => {
                    wanted.lasting = true;
                    continue;
                }
                "--help" => return Ok(Self::Help),
                _ if arg.starts_with('-') => return Err(format!("there is no option {arg:?}")),
                _ => {
                    wanted.products.push(arg);
                    continue;
                }
            };
            if value.is_some() {
                return Err(format!("{arg} is given twice"));
            }
            *value = Some(args.next().ok_or_else(|| format!("{arg} has no value"))??);
        }
        if token.is_some() && variable("POLAR_ACCESS_TOKEN").is_some() {
            return Err("--token is for the stand-in: unset POLAR_ACCESS_TOKEN to ask it".to_owned());
        }
        match &wanted {
            Wanted { products, .. } if products.is_empty() => Err("at least one product is needed".to_owned()),
            Wanted { lasting: true, external_customer_id: Some(_), .. } => {
                Err("a lasting link is for everybody: leave out --external-customer-id".to_owned())
            }
            Wanted { lasting: false, label: Some(_), .. } => {
                Err("--label is for a lasting link: add --lasting".to_owned())
            }
            _ => Ok(Self::Link { wanted, token }),
        }
    }
}
