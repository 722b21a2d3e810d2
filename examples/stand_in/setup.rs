use super::{Endpoint, StandIn, TOKEN};
use polar_funcs::{PolarCore, SANDBOX};
use std::env;
use std::io;
use std::sync::Arc;

/// Polar, if there is an access token for it, else a stand-in with these operations, which gets the token given.
pub(crate) async fn core(endpoints: impl Into<Arc<[Endpoint]>>, token: Option<String>) -> Result<PolarCore, Failure> {
    let builder = PolarCore::builder();
    if let Some(token) = variable("POLAR_ACCESS_TOKEN") {
        let server = variable("POLAR_SERVER").unwrap_or_else(|| SANDBOX.to_owned());
        return Ok(builder.access_token(token).server(server).build()?);
    }
    let stand_in = StandIn::start(endpoints).await?;
    eprintln!("POLAR_ACCESS_TOKEN is not set: a stand-in at {} is asked", stand_in.url());
    let token = token.unwrap_or_else(|| TOKEN.to_owned());
    Ok(builder.access_token(token).server(stand_in.url()).build()?)
}

/// A variable of the environment. What is not UTF-8 in it is replaced, for the core to refuse.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

/// Why there is no result, for a person.
pub(crate) struct Failure(pub(crate) String);

impl From<polar_funcs::Error> for Failure {
    fn from(error: polar_funcs::Error) -> Self {
        Self(format!("{:?}: {error}", error.kind()))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(format!("a server can't listen: {error}"))
    }
}
