//! The server: its parts, and how they end.

use crate::catalog::Catalog;
use crate::database::Database;
use crate::routes::{Shop, routes};
use crate::settings::Settings;
use axum::Router;
use polar_funcs::models::ProductsListQuery;
use polar_funcs::{ErrorKind, Ingester, Journal, PolarCore, products_list};
use std::error::Error;
use std::time::Duration;
use tokio::net::TcpListener;

/// The time limit for requests in flight when the shop is stopped.
const SHUTDOWN: Duration = Duration::from_secs(10);

pub(crate) struct Server {
    pub(crate) url: String,
    listener: TcpListener,
    router: Router,
    ingester: Ingester,
    database: Database,
}

impl Server {
    /// Starts all parts. An error names the setting that is wrong.
    pub(crate) async fn start(settings: Settings) -> Result<Self, Box<dyn Error>> {
        check_token(&settings.core).await?;
        let database = Database::open(&settings.database_url).await;
        let database = database.map_err(|error| format!("DATABASE_URL: {error}"))?;
        let address = settings.address;
        let listener = TcpListener::bind(address).await;
        let listener = listener.map_err(|error| format!("SHOP_ADDRESS: cannot listen on {address}: {error}"))?;
        let url = settings.url.unwrap_or(format!("http://{}", listener.local_addr()?));
        let journal = Journal::open(settings.journal).map_err(|error| format!("SHOP_JOURNAL: {error}"))?;
        let ingester = Ingester::builder(&settings.core).max_age(Duration::from_secs(1));
        let (ingester, worker) = ingester.build_with_journal(journal, |unsent| {
            tracing::error!(error = ?unsent.error, "{} usage events were refused", unsent.events.len());
        });
        tokio::spawn(worker.run());
        let catalog = Catalog::new(&settings.core);
        let shop = Shop { core: settings.core, catalog, database: database.clone(), url: url.as_str().into() };
        let router = routes(&shop, &ingester, &settings.webhook_secret);
        let router = router.map_err(|error| format!("POLAR_WEBHOOK_SECRET: {error}"))?;
        Ok(Self { url, listener, router, ingester, database })
    }

    /// Serves until `shutdown` ends, and then completes the requests in flight and sends the queued usage events. Those
    /// that Polar does not receive in time stay in the journal.
    pub(crate) async fn run(self, shutdown: impl Future<Output = ()> + Send + 'static) -> Result<(), Box<dyn Error>> {
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let server = axum::serve(self.listener, self.router).with_graceful_shutdown(async move {
            shutdown.await;
            drop(stop);
        });
        tokio::select! {
            served = server => served?,
            () = async { _ = stopped.await; tokio::time::sleep(SHUTDOWN).await } => {
                tracing::warn!("some requests did not end in time");
            }
        }
        let report = self.ingester.close().await;
        tracing::info!("usage events: {report:?}");
        self.database.close().await;
        Ok(())
    }
}

/// Fails if Polar rejects the access token. If Polar can't be reached, the shop starts nevertheless.
async fn check_token(core: &PolarCore) -> Result<(), String> {
    let products = products_list(core, ProductsListQuery::new().limit(1)).timeout(Duration::from_secs(5)).await;
    match products {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.kind(), ErrorKind::Unauthorized | ErrorKind::Forbidden | ErrorKind::Invalid) => {
            Err(format!("POLAR_ACCESS_TOKEN: {error}"))
        }
        Err(error) => {
            tracing::warn!("Polar can't be asked for products: {error}");
            Ok(())
        }
    }
}
