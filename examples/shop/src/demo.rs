//! The stand-in for Polar, and the simulated customer for `--demo`. A real shop does not need this file.

use crate::server::Server;
use crate::settings::{Settings, variable};
use http::{Response, StatusCode};
use polar_funcs::PolarCore;
use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, process};
use test_support::client::Visitor;
use test_support::stand_in::TOKEN;
use test_support::stand_in::organization::{LICENSED, Organization};
use tokio::sync::oneshot;
use tokio::time::sleep;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const SECRET: &str = "whsec_YSBzZWNyZXQgZm9yIHRoZSBkZW1vIG9ubHk=";

/// An organization at the stand-in, and a folder for the shop's files that is removed at the end.
pub(crate) struct StandIn {
    organization: Organization,
    folder: PathBuf,
}

impl StandIn {
    pub(crate) async fn start() -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("polar-funcs-shop-{}", process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self { organization: Organization::start(SECRET).await?, folder })
    }

    pub(crate) fn settings(&self) -> Outcome<Settings> {
        let core = PolarCore::builder().access_token(TOKEN).server(self.organization.url()).build()?;
        let mut settings = Settings::with(core, SECRET.to_owned())?;
        // The stand-in forgets its customers, so the shop must forget them as well.
        if variable("DATABASE_URL")?.is_none() {
            settings.database_url = format!("sqlite:{}", self.folder.join("shop.db").display());
        }
        if variable("SHOP_JOURNAL")?.is_none() {
            settings.journal = self.folder.join("events");
        }
        Ok(settings)
    }

    pub(crate) fn send_webhooks_to(&self, shop: &str) {
        self.organization.send_webhooks_to(format!("{shop}/webhooks/polar"));
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Serves on a free port, and simulates a customer.
pub(crate) async fn run() -> Outcome {
    let stand_in = StandIn::start().await?;
    let server = Server::start(Settings { address: ([127, 0, 0, 1], 0).into(), ..stand_in.settings()? }).await?;
    let url = server.url.clone();
    stand_in.send_webhooks_to(&url);
    let (stop, stopped) = oneshot::channel::<()>();
    let customer = async move {
        let played = play(&url).await;
        drop(stop);
        played
    };
    let (served, played) = tokio::join!(server.run(async { _ = stopped.await }), customer);
    played.and(served)
}

async fn play(shop: &str) -> Outcome {
    let mut ada = Visitor::new(shop);
    let products = page(&mut ada, "/").await?;
    println!("products: {}", texts(&products, "<h2>").join(", "));

    let login = ada.submit("/login", "name=Ada").await.map_err(plain)?;
    println!("log in as Ada: {}", location(&login)?);

    let checkout = ada.get(&format!("/checkout?products={LICENSED}")).await.map_err(plain)?;
    let checkout = location(&checkout)?;
    println!("buy the editor: {checkout}");

    let form = page(&mut ada, &checkout).await?;
    let secret = texts(&form, "name=secret value=\"").concat();
    let paid = ada.submit(&checkout, &format!("secret={secret}")).await.map_err(plain)?;
    let thanks = location(&paid)?;
    println!("pay: {thanks}");
    println!("the page after the payment: You bought {}", wait_for(&mut ada, &thanks, "You bought ").await?);

    let key = wait_for(&mut ada, "/account", "<code>ACME-").await?;
    let account = page(&mut ada, "/account").await?;
    println!("the account page: {}, license key ACME-{key}", texts(&account, "<td>").join(" "));

    let portal = location(&ada.get("/portal").await.map_err(plain)?)?;
    println!("the customer portal: {}", texts(&page(&mut ada, &portal).await?, "<h1>").concat());

    for _ in 0..2 {
        let report = ada.submit("/report", "").await.map_err(plain)?;
        println!("a report: {}", texts(&content("/report", report)?, "<p>").concat());
    }
    wait_for(&mut ada, "/account", "Reports so far: 2").await?;
    println!("the account page: 2 reports were billed");
    Ok(())
}

/// Gets a page, which must have a success status.
async fn page(visitor: &mut Visitor, target: &str) -> Outcome<String> {
    content(target, visitor.get(target).await.map_err(plain)?)
}

fn content(target: &str, response: Response<String>) -> Outcome<String> {
    match response.status() {
        StatusCode::OK => Ok(response.into_body()),
        status => Err(format!("{target} responds with {status}").into()),
    }
}

/// Gets a page repeatedly until it contains a mark, and returns the text after the mark.
async fn wait_for(visitor: &mut Visitor, target: &str, mark: &str) -> Outcome<String> {
    for _ in 0..200 {
        if let Some(text) = texts(&page(visitor, target).await?, mark).pop() {
            return Ok(text);
        }
        sleep(Duration::from_millis(50)).await;
    }
    Err(format!("{target} does not show `{mark}`").into())
}

/// Returns the texts after each mark, up to the next tag or quotation mark.
fn texts(html: &str, mark: &str) -> Vec<String> {
    let ends = ['<', '"'];
    html.split(mark).skip(1).map(|text| text.split(ends).next().unwrap_or_default().to_owned()).collect()
}

fn location(response: &Response<String>) -> Outcome<String> {
    match response.headers().get("location") {
        Some(location) if response.status() == StatusCode::SEE_OTHER => Ok(location.to_str()?.to_owned()),
        _ => Err(format!("expected a redirect, got {}: {}", response.status(), response.body()).into()),
    }
}

fn plain(error: Box<dyn Error + Send + Sync>) -> Box<dyn Error> {
    error
}
