//! A page that redirects customers to their customer portal. Usage: `cargo run --package portal_redirect -- --help`.
//!
//! To make the example easy to try, the query specifies the customer: `GET /portal?customer=user_42`. A real app must
//! take the customer from its login session, because the link gives access to subscriptions and invoices.

use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION, REFERRER_POLICY, RETRY_AFTER};
use http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{Error, ErrorKind, Location, PolarCore, customer_sessions_create};
use std::convert::Infallible;
use std::env;
use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;
use test_support::stand_in::{self, ExampleError, customer_sessions, env_var};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const USAGE: &str = "\
usage: portal_redirect [--listen ADDRESS | --demo] [--return-url URL] [--token TOKEN]";

const HELP: &str = "\
Serves GET /portal?customer=ID, where ID is the customer's id in your system.
Responds with

  303  and a new link to the customer portal
  400  if the id is missing
  404  if the customer does not exist
  502  if Polar rejects the request for another reason, which is logged
  503  if Polar cannot be reached, fails or limits the rate

  --listen ADDRESS  the address to listen on (default: 127.0.0.1:8080); stop it
                    with ctrl-c
  --demo            send some requests to itself, print the responses and exit
  --return-url URL  the target of the portal's back link
  --token TOKEN     the access token for the stand-in
  --help            print this text

With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox or to
POLAR_SERVER, which is production, sandbox or a URL. Without one, they go to a
stand-in server inside this process, which responds as Polar does.";

/// The timeout for the call to Polar, while the customer waits.
const CALL_TIMEOUT: Duration = Duration::from_secs(5);

/// The time limit for requests in flight after Ctrl-C.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let result = match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customer_sessions::HELP, stand_in::HELP);
            Ok(())
        }
        Ok(Command::Serve { listen, return_url, token }) => listen_at(listen, return_url, token).await,
        Ok(Command::Demo { return_url, token }) => demo(return_url, token).await,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}\nuse --help for more");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(ExampleError(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn listen_at(listen: SocketAddr, return_url: Option<String>, token: Option<String>) -> Result<(), ExampleError> {
    let core = stand_in::core([customer_sessions::CREATE], token).await?;
    let listener = TcpListener::bind(listen).await?;
    eprintln!("try http://{}/portal?customer=user_42", listener.local_addr()?);
    let stop = async {
        // If the signal is unavailable, serve until the process is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    };
    serve(listener, Portal { core, return_url }, stop).await;
    Ok(())
}

/// Serves until `stop`, then finishes the requests in flight.
async fn serve(listener: TcpListener, portal: Portal, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            // There may be too many open files: wait until other connections are closed.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let portal = portal.clone();
        let service = service_fn(move |request| {
            let portal = portal.clone();
            async move { Ok::<_, Infallible>(portal.respond(&request).await) }
        });
        // With a timer, hyper closes connections whose request headers never end.
        let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connections.watch(connection));
    }
    drop(listener);
    eprintln!("stopping");
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, connections.shutdown()).await.is_err() {
        eprintln!("some requests took too long and were aborted");
    }
}

#[derive(Clone)]
struct Portal {
    core: PolarCore,
    return_url: Option<String>,
}

impl Portal {
    async fn respond(&self, request: &Request<Incoming>) -> Response<String> {
        let (method, path) = (request.method(), request.uri().path());
        let response = match (method, path) {
            (&Method::GET, "/portal") => self.redirect(request.uri().query().unwrap_or_default()).await,
            (_, "/portal") => with(plain(StatusCode::METHOD_NOT_ALLOWED, "only GET is allowed"), ALLOW, "GET"),
            _ => plain(StatusCode::NOT_FOUND, "no such page; try /portal?customer=user_42"),
        };
        // Log neither the query, which identifies the customer, nor the link, which gives access.
        eprintln!("{method} {path} {}", response.status().as_u16());
        response
    }

    async fn redirect(&self, query: &str) -> Response<String> {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let Some((_, customer)) = pairs.find(|(name, value)| name == "customer" && !value.trim().is_empty()) else {
            return plain(StatusCode::BAD_REQUEST, "the customer is missing; try /portal?customer=user_42");
        };
        let mut request = CustomerSessionCreate::external_customer_id(customer);
        if let Some(url) = &self.return_url {
            request = request.return_url(url);
        }
        match customer_sessions_create(&self.core, request).timeout(CALL_TIMEOUT).await {
            Ok(session) => {
                let response = with(plain(StatusCode::SEE_OTHER, ""), LOCATION, &session.customer_portal_url);
                with(with(response, CACHE_CONTROL, "no-store"), REFERRER_POLICY, "no-referrer")
            }
            Err(error) if is_unknown_customer(&error) => plain(StatusCode::NOT_FOUND, "no such customer"),
            Err(error) => {
                // Safe to log: errors contain neither tokens nor the request.
                eprintln!("{error}");
                error_response(&error)
            }
        }
    }
}

/// Returns whether Polar rejected the customer rather than another field.
fn is_unknown_customer(error: &Error) -> bool {
    let entries = error.api().map(|api| api.validation_errors()).unwrap_or_default();
    entries.iter().any(|entry| {
        let field = matches!(entry.loc.last(), Some(Location::Key(key)) if key == "external_customer_id");
        field && entry.kind == "value_error"
    })
}

fn error_response(error: &Error) -> Response<String> {
    let is_unavailable = matches!(error.kind(), ErrorKind::RateLimited | ErrorKind::Server) || error.is_unreachable();
    if !is_unavailable {
        return plain(StatusCode::BAD_GATEWAY, "the portal cannot be opened; the error was logged");
    }
    let response = plain(StatusCode::SERVICE_UNAVAILABLE, "the portal is unavailable; try again later");
    match error.retry_after() {
        Some(delay) => with(response, RETRY_AFTER, &delay.as_secs().to_string()),
        None => response,
    }
}

fn plain(status: StatusCode, text: &str) -> Response<String> {
    let mut response = Response::new(format!("{text}\n"));
    *response.status_mut() = status;
    with(response, CONTENT_TYPE, "text/plain; charset=utf-8")
}

/// Sets a header. An invalid value turns the response into a 502.
fn with(mut response: Response<String>, name: http::HeaderName, value: &str) -> Response<String> {
    match value.parse() {
        Ok(value) => {
            response.headers_mut().insert(name, value);
        }
        Err(_) => *response.status_mut() = StatusCode::BAD_GATEWAY,
    }
    response
}

/// Sends requests to two of these servers, and prints the responses. The second server cannot reach Polar.
async fn demo(return_url: Option<String>, token: Option<String>) -> Result<(), ExampleError> {
    let core = stand_in::core([customer_sessions::CREATE], token).await?;
    // The listener is dropped at once, so that connections to the port are refused.
    let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?.local_addr()?;
    let offline = PolarCore::builder().access_token("none").server(format!("http://{closed}")).build()?;
    let online = [
        (Method::GET, "/portal?customer=user_42"),
        (Method::GET, "/portal?customer=nobody"),
        (Method::GET, "/portal"),
        (Method::POST, "/portal?customer=user_42"),
        (Method::GET, "/"),
    ];
    show(Portal { core, return_url }, &online).await?;
    println!("without a way to Polar:");
    show(Portal { core: offline, return_url: None }, &online[..1]).await
}

async fn show(portal: Portal, requests: &[(Method, &str)]) -> Result<(), ExampleError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(serve(listener, portal, async { drop(stopped.await) }));
    for (method, target) in requests {
        let response = request(address, method, target).await;
        let response = response.map_err(|error| ExampleError(format!("{method} {target}: {error}")))?;
        let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
        // Without the query, which contains the token.
        let location = location.and_then(|location| location.split('?').next());
        let location = location.map(|location| format!(" to {location}")).unwrap_or_default();
        println!("{method} {target}: {}{location}", response.status());
    }
    drop(stop);
    server.await.map_err(|error| ExampleError(error.to_string()))
}

async fn request(
    address: SocketAddr,
    method: &Method,
    target: &str,
) -> Result<Response<Incoming>, Box<dyn std::error::Error + Send + Sync>> {
    let stream = TokioIo::new(TcpStream::connect(address).await?);
    let (mut sender, connection) = hyper::client::conn::http1::handshake(stream).await?;
    tokio::spawn(connection);
    let request = Request::builder().method(method).uri(target).header(HOST, address.to_string()).body(String::new())?;
    Ok(sender.send_request(request).await?)
}

enum Command {
    Help,
    Serve { listen: SocketAddr, return_url: Option<String>, token: Option<String> },
    Demo { return_url: Option<String>, token: Option<String> },
}

impl Command {
    fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut args = args.map(|arg| arg.into_string().map_err(|arg| format!("{arg:?} is not UTF-8")));
        let [mut listen, mut return_url, mut token] = [const { None }; 3];
        let mut demo = false;
        while let Some(option) = args.next().transpose()? {
            let value = match option.as_str() {
                "--listen" => &mut listen,
                "--return-url" => &mut return_url,
                "--token" => &mut token,
                "--demo" => {
                    demo = true;
                    continue;
                }
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
        match (demo, listen) {
            (true, None) => Ok(Self::Demo { return_url, token }),
            (true, Some(_)) => Err("--demo chooses a free port and cannot be combined with --listen".to_owned()),
            (false, listen) => {
                let listen = listen.as_deref().unwrap_or("127.0.0.1:8080").parse();
                let listen = listen.map_err(|_| "--listen needs an address and a port, such as 127.0.0.1:8080")?;
                Ok(Self::Serve { listen, return_url, token })
            }
        }
    }
}
