//! A resolver that never responds. A call must end with its own timeouts, and the shutdown of its runtime must not wait
//! for the resolver.
//!
//! This uses the system's resolver, in a process with its own namespaces and a name server that never responds.

use crate::transports::{Kind, SocketTransport};
use crate::wire::{Client, LONG, Method, ending};
use polar_funcs::Error;
use std::net::UdpSocket;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};
use tokio::runtime::Builder;

/// The flag that starts the process with its own namespaces.
pub(crate) const FLAG: &str = "--resolver";

/// The resolver waits two and a half minutes for this name server.
const CONFIGURATION: &str = "nameserver 127.0.0.1\noptions timeout:30 attempts:5\n";
/// The limit for a call: less than the time of the resolver, but more than a busy machine takes.
const BOUND: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_secs(2);

/// Starts this program again in separate namespaces. Returns the violated guarantees.
pub(crate) fn run() -> Vec<String> {
    let directory = env::temp_dir().join(format!("polar-funcs-resolver-{}", process::id()));
    fs::create_dir_all(&directory).expect("a place for files");
    fs::write(directory.join("resolv.conf"), CONFIGURATION).expect("a file");
    fs::write(directory.join("nsswitch.conf"), "hosts: dns\n").expect("a file");
    let program = env::current_exe().expect("this program");
    let broken = match isolated(&directory).arg("true").output() {
        Ok(tried) if tried.status.success() => match isolated(&directory).arg(program).arg(FLAG).status() {
            Ok(status) if status.success() => Vec::new(),
            status => vec![format!("a resolver that never responds: {status:?}")],
        },
        tried => {
            let why = tried.map_or_else(
                |error| error.to_string(),
                |tried| String::from_utf8_lossy(&tried.stderr).trim().to_owned(),
            );
            println!("skipped: there are no namespaces of its own to be had: {why}");
            Vec::new()
        }
    };
    // The directory may have been removed already.
    let _ = fs::remove_dir_all(&directory);
    broken
}

/// Returns the command that starts a program with a loopback interface of its own, and with the files of this directory
/// instead of those in `/etc`.
fn isolated(directory: &Path) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--net", "--mount", "sh", "-ec"]);
    command.arg(
        "ip link set lo up
        mount --bind \"$0/resolv.conf\" /etc/resolv.conf
        if [ -e /etc/nsswitch.conf ]; then mount --bind \"$0/nsswitch.conf\" /etc/nsswitch.conf; fi
        exec \"$@\"",
    );
    command.arg(directory);
    command
}

/// The main function of the started process. Returns the violated guarantees.
pub(crate) fn stalls(root: &[u8]) -> Vec<String> {
    let queries = Arc::new(Mutex::new(Vec::new()));
    let socket = UdpSocket::bind("127.0.0.1:53").expect("the port of name servers");
    let server = Arc::clone(&queries);
    thread::spawn(move || {
        let mut query = [0; 512];
        while let Ok(length) = socket.recv(&mut query) {
            server.lock().expect("no panic in here").push(query[..length].to_vec());
        }
    });
    let mut cases = Vec::new();
    for (kind, method) in Kind::ALL.iter().flat_map(|&kind| [(kind, Method::Get), (kind, Method::Post)]) {
        for whose in [Whose::Server, Whose::Proxy] {
            for limit in [Limit::Timeout, Limit::ConnectTimeout] {
                cases.push((kind, method, whose, limit));
            }
        }
    }
    let results: Vec<_> = thread::scope(|scope| {
        let run = |(number, &(kind, method, whose, limit))| {
            scope.spawn(move || {
                // Calls would share the lookup of one name.
                let label = format!("stalled-{number}");
                let started = Instant::now();
                let result = result(root, &format!("{label}.invalid"), kind, method, whose, limit);
                (label, result, started.elapsed())
            })
        };
        let running: Vec<_> = cases.iter().enumerate().map(run).collect();
        running.into_iter().map(|case| case.join().expect("no panic in a case")).collect()
    });
    let queries = queries.lock().expect("no panic in there");
    let mut broken = Vec::new();
    for ((kind, method, whose, limit), (label, result, took)) in cases.into_iter().zip(results) {
        let name = format!("{kind:?}, {method}, the name of a {whose:?}, {limit:?}");
        println!("{name:<48} {:<12} {:>4.1} s, with the end of the runtime", ending(&result), took.as_secs_f64());
        let expected = match limit {
            Limit::Timeout => "Timeout ×1",
            Limit::ConnectTimeout => "Connect ×3",
        };
        let reached = result.as_ref().map_or_else(Error::may_have_reached_server, |_| true);
        if ending(&result) != expected || reached {
            broken.push(format!("{name}: {expected} was expected: {result:?}"));
        }
        if !queries.iter().any(|query| query.windows(label.len()).any(|bytes| bytes == label.as_bytes())) {
            broken.push(format!("{name}: the resolver did not ask"));
        }
        if took > BOUND {
            broken.push(format!("{name}: it took {took:?}"));
        }
    }
    broken
}

/// The host whose name is looked up.
#[derive(Clone, Copy, Debug)]
enum Whose {
    Server,
    Proxy,
}

/// The timeout that ends the lookup.
#[derive(Clone, Copy, Debug)]
enum Limit {
    Timeout,
    ConnectTimeout,
}

/// Returns the result of a call, after its runtime has ended.
fn result(root: &[u8], host: &str, kind: Kind, method: Method, whose: Whose, limit: Limit) -> Result<u32, Error> {
    let (timeout, connect_timeout) = match limit {
        Limit::Timeout => (SHORT, LONG),
        Limit::ConnectTimeout => (LONG, SHORT),
    };
    let set = |transport: SocketTransport| {
        let transport = transport.connect_timeout(connect_timeout);
        match whose {
            Whose::Server => transport,
            Whose::Proxy => transport.proxy(format!("http://{host}:3128")).expect("a proxy"),
        }
    };
    let url = match whose {
        Whose::Server => format!("https://{host}"),
        Whose::Proxy => "https://localhost:9".to_owned(),
    };
    let client = Client::new(kind, &url, root, set, |core| core.timeout(timeout));
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let result = runtime.block_on(method.call(&client));
    // This waits for blocking tasks that have started.
    drop(runtime);
    result
}
