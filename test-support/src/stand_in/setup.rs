use super::{Endpoint, StandIn, TOKEN};
use polar_funcs::{PolarCore, PolarCoreBuilder, SANDBOX};
use std::env;
use std::io;
use std::sync::Arc;

/// Returns a core for Polar if `POLAR_ACCESS_TOKEN` is set, or else for a stand-in with these operations and this
/// token.
pub async fn core(endpoints: impl Into<Arc<[Endpoint]>>, token: Option<String>) -> Result<PolarCore, ExampleError> {
    core_from(PolarCore::builder(), endpoints, token).await
}

/// Like [`core`], but with a builder that has other settings.
pub async fn core_from(
    builder: PolarCoreBuilder,
    endpoints: impl Into<Arc<[Endpoint]>>,
    token: Option<String>,
) -> Result<PolarCore, ExampleError> {
    if let Some(token) = env_var("POLAR_ACCESS_TOKEN") {
        let server = env_var("POLAR_SERVER").unwrap_or_else(|| SANDBOX.to_owned());
        return Ok(builder.access_token(token).server(server).build()?);
    }
    let stand_in = StandIn::start(endpoints).await?;
    eprintln!("POLAR_ACCESS_TOKEN is not set: using a stand-in at {}", stand_in.url());
    let token = token.unwrap_or_else(|| TOKEN.to_owned());
    Ok(builder.access_token(token).server(stand_in.url()).build()?)
}

/// Returns an environment variable. Invalid UTF-8 is replaced, so that the core reports it as invalid.
pub fn env_var(name: &str) -> Option<String> {
    env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

/// An error message for the user.
pub struct ExampleError(pub String);

impl From<polar_funcs::Error> for ExampleError {
    fn from(error: polar_funcs::Error) -> Self {
        Self(format!("{:?}: {error}", error.kind()))
    }
}

impl From<io::Error> for ExampleError {
    fn from(error: io::Error) -> Self {
        Self(format!("cannot start a server: {error}"))
    }
}
