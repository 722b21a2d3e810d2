//! The shop as a child process.

use crate::databases::Database;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use test_support::client::Visitor;
use test_support::stand_in::TOKEN;
use test_support::stand_in::organization::{LICENSED, Organization};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio::time::sleep;

pub(crate) const SECRET: &str = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cw==";

pub(crate) struct Shop {
    pub(crate) url: String,
    child: Child,
    log: JoinHandle<String>,
}

/// Returns the program, without settings of the environment.
pub(crate) fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_shop"));
    for name in
        ["POLAR_ACCESS_TOKEN", "POLAR_SERVER", "POLAR_WEBHOOK_SECRET", "DATABASE_URL", "SHOP_JOURNAL", "SHOP_URL"]
    {
        program.env_remove(name);
    }
    program.env("SHOP_ADDRESS", "127.0.0.1:0").stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    program
}

impl Shop {
    pub(crate) async fn start(organization: &Organization, database: &Database) -> Self {
        let mut program = program();
        program.env("POLAR_ACCESS_TOKEN", TOKEN).env("POLAR_SERVER", organization.url());
        program.env("POLAR_WEBHOOK_SECRET", SECRET).env("DATABASE_URL", &database.url);
        program.env("SHOP_JOURNAL", database.folder.join("events"));
        let mut child = program.spawn().expect("the shop starts");
        let mut errors = child.stderr.take().expect("it is piped");
        let log = tokio::spawn(async move {
            let mut log = String::new();
            errors.read_to_string(&mut log).await.map_or_else(|error| error.to_string(), |_| log)
        });
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let line = lines.next_line().await.expect("output").unwrap_or_default();
        match line.strip_prefix("listening on ") {
            Some(url) => Self { url: url.to_owned(), child, log },
            None => panic!("the shop does not listen: {line}{}", log.await.expect("the log")),
        }
    }

    pub(crate) fn webhook_url(&self) -> String {
        format!("{}/webhooks/polar", self.url)
    }

    /// Asks the process to stop by a signal, and returns its status and its log.
    pub(crate) async fn stop(mut self, signal: &str) -> (ExitStatus, String) {
        let id = self.child.id().expect("it runs").to_string();
        Command::new("kill").args(["-s", signal, &id]).status().await.expect("kill");
        (self.child.wait().await.expect("a status"), self.log.await.expect("the log"))
    }

    /// Kills the process by SIGKILL.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.expect("it is killed");
    }

    pub(crate) async fn log_in(&self, name: &str) -> Visitor {
        let mut visitor = Visitor::new(&self.url);
        let response = visitor.submit("/login", &format!("name={name}")).await.expect("a response");
        assert_eq!(response.headers()["location"], "/");
        visitor
    }
}

/// Buys the product with the license, and returns the URL of the page after the payment.
pub(crate) async fn buy(visitor: &mut Visitor) -> String {
    let checkout = redirect(visitor, &format!("/checkout?products={LICENSED}")).await;
    let secret = checkout.rsplit('/').next().expect("the last segment").to_owned();
    let paid = visitor.submit(&checkout, &format!("secret={secret}")).await.expect("a response");
    paid.headers()["location"].to_str().expect("a URL").to_owned()
}

/// Gets a page until it has a text.
pub(crate) async fn wait_for(visitor: &mut Visitor, target: &str, text: &str) -> String {
    for _ in 0..400 {
        let page = visitor.get(target).await.expect("a response").into_body();
        if page.contains(text) {
            return page;
        }
        sleep(Duration::from_millis(25)).await;
    }
    panic!("{target} never shows {text}");
}

pub(crate) async fn redirect(visitor: &mut Visitor, target: &str) -> String {
    let response = visitor.get(target).await.expect("a response");
    assert_eq!(response.status(), 303, "{target}: {}", response.body());
    response.headers()["location"].to_str().expect("a URL").to_owned()
}
