//! The settings, from environment variables.

use polar_funcs::{PolarCore, SANDBOX};
use std::env;
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;

/// The part of `--help` about settings.
pub(crate) const HELP: &str = "\
Environment variables:
  POLAR_ACCESS_TOKEN    an access token of the organization; without one, a stand-in takes the place of Polar.
                        Scopes: checkouts:write customer_meters:read customer_sessions:write events:write
                        license_keys:read products:read
  POLAR_SERVER          sandbox (default), production or a URL
  POLAR_WEBHOOK_SECRET  the secret of the webhook endpoint, whose URL is SHOP_URL/webhooks/polar.
                        Events: order.paid, order.refunded, benefit_grant.created, cycled, updated and revoked
  DATABASE_URL          sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE
                        (default: sqlite:shop.db, or a temporary file with the stand-in)
  SHOP_JOURNAL          the folder of usage events that Polar has not received yet
                        (default: shop-events, or a temporary folder with the stand-in)
  SHOP_ADDRESS          where to listen (default: 127.0.0.1:8080)
  SHOP_URL              where customers reach the shop (default: http://SHOP_ADDRESS)";

pub(crate) struct Settings {
    pub(crate) core: PolarCore,
    pub(crate) webhook_secret: String,
    pub(crate) database_url: String,
    pub(crate) journal: PathBuf,
    pub(crate) address: SocketAddr,
    /// The public URL; `None` if it is the address on which the shop listens.
    pub(crate) url: Option<String>,
}

impl Settings {
    /// Reads the settings. Returns `None` if there is no access token.
    pub(crate) fn from_env() -> Result<Option<Self>, Box<dyn Error>> {
        let Some(token) = variable("POLAR_ACCESS_TOKEN")? else { return Ok(None) };
        let server = variable("POLAR_SERVER")?.unwrap_or_else(|| SANDBOX.to_owned());
        let core = PolarCore::builder().access_token(token).server(server).build();
        let core = core.map_err(|error| format!("POLAR_ACCESS_TOKEN or POLAR_SERVER: {error}"))?;
        let secret = variable("POLAR_WEBHOOK_SECRET")?.ok_or("POLAR_WEBHOOK_SECRET is not set")?;
        Self::with(core, secret).map(Some)
    }

    /// Reads all settings except for those of Polar.
    pub(crate) fn with(core: PolarCore, webhook_secret: String) -> Result<Self, Box<dyn Error>> {
        let database_url = variable("DATABASE_URL")?.unwrap_or_else(|| "sqlite:shop.db".to_owned());
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database_url.starts_with(scheme)) {
            // The URL may contain a password.
            return Err("DATABASE_URL must start with sqlite: or postgres:".into());
        }
        let journal = variable("SHOP_JOURNAL")?.unwrap_or_else(|| "shop-events".to_owned()).into();
        let address = variable("SHOP_ADDRESS")?.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let address = address.parse().map_err(|_| {
            format!("SHOP_ADDRESS must be an IP address and a port, such as 127.0.0.1:8080, but it is {address}")
        })?;
        let url = variable("SHOP_URL")?.map(|url| url.trim_end_matches('/').to_owned());
        if url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            return Err("SHOP_URL must start with https:// or http://".into());
        }
        Ok(Self { core, webhook_secret, database_url, journal, address, url })
    }
}

/// Returns an environment variable; `None` if it is not set or empty.
pub(crate) fn variable(name: &str) -> Result<Option<String>, Box<dyn Error>> {
    match env::var(name) {
        Ok(value) => Ok(Some(value.trim().to_owned()).filter(|value| !value.is_empty())),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is not valid UTF-8").into()),
    }
}
