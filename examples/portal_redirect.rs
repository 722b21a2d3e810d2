//! A page of a shop that sends its customers on into their customer portal: `cargo run --example portal_redirect -- --help`
//! tells how.
//!
//! Who the customer is stands in the query here, so that it can be tried: `GET /portal?customer=user_42`. A real app takes
//! that from its own login session, never from the query: whoever gets the link may cancel subscriptions and see invoices.

mod stand_in;

#[path = "stand_in/customer_sessions.rs"]
mod customer_sessions;

use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION, REFERRER_POLICY, RETRY_AFTER};
use http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{Error, ErrorKind, Location, PolarCore, customer_sessions_create};
use stand_in::{Failure, variable};
use std::convert::Infallible;
use std::env;
use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const USAGE: &str = "\
usage: portal_redirect [--listen ADDRESS | --demo] [--return-url URL] [--token WORD]";

const HELP: &str = "\
Serves GET /portal?customer=ID, with a customer's id in your system, and answers:

  303  with a new link into the customer portal
  400  without an id
  404  for a customer who does not exist
  502  when Polar refuses for another reason, which is in the log
  503  when Polar can't be reached or has no time

  --listen ADDRESS  where to listen, 127.0.0.1:8080 unless set; ctrl-c ends it
  --demo            sends itself some requests, shows the answers and ends
  --return-url URL  where the portal's link back leads
  --token WORD      the access token that the stand-in gets
  --help            this text

With an access token in POLAR_ACCESS_TOKEN, Polar's sandbox is asked, or what
POLAR_SERVER names: production, sandbox or a URL. Without one, a stand-in inside
this process answers as Polar does.";

/// How long a customer waits for Polar.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long requests that have begun may take after ctrl-c.
const GRACE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let result = match Command::parse(env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{USAGE}\n\n{HELP}\n\n{}\n\n{}", customer_sessions::HELP, stand_in::HELP);
            Ok(())
        }
        Ok(Command::Serve { listen, return_url, token }) => listen_at(listen, return_url, token).await,
        Ok(Command::Demo { return_url, token }) => demo(return_url, token).await,
        Err(wrong) => {
            eprintln!("{wrong}\n{USAGE}\n--help tells more");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(why)) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn listen_at(listen: SocketAddr, return_url: Option<String>, token: Option<String>) -> Result<(), Failure> {
    let core = stand_in::core([customer_sessions::CREATE], token).await?;
    let listener = TcpListener::bind(listen).await?;
    eprintln!("try http://{}/portal?customer=user_42", listener.local_addr()?);
    let stop = async {
        // Without the signal there is nothing to wait for: it is served until the process is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    };
    serve(listener, Portal { core, return_url }, stop).await;
    Ok(())
}

/// Answers until it is to stop, then ends what has begun.
async fn serve(listener: TcpListener, portal: Portal, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            // Such as too many open files: others have to end first.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let portal = portal.clone();
        let service = service_fn(move |request| {
            let portal = portal.clone();
            async move { Ok::<_, Infallible>(portal.answer(&request).await) }
        });
        // With a timer, hyper gives up on clients that don't finish their headers.
        let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connections.watch(connection));
    }
    drop(listener);
    eprintln!("stopping");
    if tokio::time::timeout(GRACE, connections.shutdown()).await.is_err() {
        eprintln!("some requests took too long and are given up");
    }
}

#[derive(Clone)]
struct Portal {
    core: PolarCore,
    return_url: Option<String>,
}

impl Portal {
    async fn answer(&self, request: &Request<Incoming>) -> Response<String> {
        let (method, path) = (request.method(), request.uri().path());
        let answer = match (method, path) {
            (&Method::GET, "/portal") => self.redirect(request.uri().query().unwrap_or_default()).await,
            (_, "/portal") => with(plain(StatusCode::METHOD_NOT_ALLOWED, "only GET is possible"), ALLOW, "GET"),
            _ => plain(StatusCode::NOT_FOUND, "there is no such page; try /portal?customer=user_42"),
        };
        // Neither the query, which says who it is, nor the link, which lets anyone in.
        eprintln!("{method} {path} {}", answer.status().as_u16());
        answer
    }

    async fn redirect(&self, query: &str) -> Response<String> {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let Some((_, customer)) = pairs.find(|(name, value)| name == "customer" && !value.trim().is_empty()) else {
            return plain(StatusCode::BAD_REQUEST, "whose portal? try /portal?customer=user_42");
        };
        let mut request = CustomerSessionCreate::external_customer_id(customer);
        if let Some(url) = &self.return_url {
            request = request.return_url(url);
        }
        match customer_sessions_create(&self.core, request).timeout(PATIENCE).await {
            Ok(session) => {
                let answer = with(plain(StatusCode::SEE_OTHER, ""), LOCATION, &session.customer_portal_url);
                with(with(answer, CACHE_CONTROL, "no-store"), REFERRER_POLICY, "no-referrer")
            }
            Err(error) if is_unknown_customer(&error) => plain(StatusCode::NOT_FOUND, "there is no such customer"),
            Err(error) => {
                tell(&error);
                refuse(&error)
            }
        }
    }
}

/// Whether it is the customer that Polar refuses, and not the link back.
fn is_unknown_customer(error: &Error) -> bool {
    let entries = error.api().map(|api| api.validation_errors()).unwrap_or_default();
    entries.iter().any(|entry| {
        let field = matches!(entry.loc.last(), Some(Location::Key(key)) if key == "external_customer_id");
        field && entry.kind == "value_error"
    })
}

fn refuse(error: &Error) -> Response<String> {
    let is_unavailable = matches!(error.kind(), ErrorKind::RateLimited | ErrorKind::Server) || error.is_unreachable();
    if !is_unavailable {
        return plain(StatusCode::BAD_GATEWAY, "the portal can't be opened; we are told why");
    }
    let answer = plain(StatusCode::SERVICE_UNAVAILABLE, "the portal can't be opened now; try again later");
    match error.retry_after() {
        Some(wait) => with(answer, RETRY_AFTER, &wait.as_secs().to_string()),
        None => answer,
    }
}

/// For the log. Errors repeat neither tokens nor what was sent.
fn tell(error: &Error) {
    eprintln!("{error}");
}

fn plain(status: StatusCode, text: &str) -> Response<String> {
    let mut answer = Response::new(format!("{text}\n"));
    *answer.status_mut() = status;
    with(answer, CONTENT_TYPE, "text/plain; charset=utf-8")
}

/// Adds a header; one that HTTP does not allow makes the answer useless.
fn with(mut answer: Response<String>, name: http::HeaderName, value: &str) -> Response<String> {
    match value.parse() {
        Ok(value) => {
            answer.headers_mut().insert(name, value);
        }
        Err(_) => *answer.status_mut() = StatusCode::BAD_GATEWAY,
    }
    answer
}

/// Two of these servers, one of which can't reach Polar, and what they answer.
async fn demo(return_url: Option<String>, token: Option<String>) -> Result<(), Failure> {
    let core = stand_in::core([customer_sessions::CREATE], token).await?;
    // Nobody listens there any more.
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

async fn show(portal: Portal, requests: &[(Method, &str)]) -> Result<(), Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(serve(listener, portal, async { drop(stopped.await) }));
    for (method, target) in requests {
        let answer =
            ask(address, method, target).await.map_err(|error| Failure(format!("{method} {target}: {error}")))?;
        let to = answer.headers().get(LOCATION).and_then(|location| location.to_str().ok());
        // Without its query, which holds the token.
        let to = to.and_then(|to| to.split('?').next()).map(|to| format!(" to {to}")).unwrap_or_default();
        println!("{method} {target}: {}{to}", answer.status());
    }
    drop(stop);
    server.await.map_err(|error| Failure(error.to_string()))
}

async fn ask(
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
                _ => return Err(format!("there is no option {option:?}")),
            };
            if value.is_some() {
                return Err(format!("{option} is given twice"));
            }
            *value = Some(args.next().ok_or_else(|| format!("{option} has no value"))??);
        }
        if token.is_some() && variable("POLAR_ACCESS_TOKEN").is_some() {
            return Err("--token is for the stand-in: unset POLAR_ACCESS_TOKEN to ask it".to_owned());
        }
        match (demo, listen) {
            (true, None) => Ok(Self::Demo { return_url, token }),
            (true, Some(_)) => Err("--demo listens where there is room: leave out --listen".to_owned()),
            (false, listen) => {
                let listen = listen.as_deref().unwrap_or("127.0.0.1:8080").parse();
                let listen = listen.map_err(|_| "--listen is an address and a port, such as 127.0.0.1:8080")?;
                Ok(Self::Serve { listen, return_url, token })
            }
        }
    }
}
