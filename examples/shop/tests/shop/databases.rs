//! A database for each test.

use crate::print_skipped;
use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, query_scalar};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread::sleep;
use std::time::Duration;

pub(crate) struct Database {
    pub(crate) url: String,
    /// For the file of SQLite, and for the journal of usage events.
    pub(crate) folder: PathBuf,
}

impl Database {
    pub(crate) fn sqlite() -> Self {
        let folder = new_folder("sqlite");
        Self { url: format!("sqlite:{}", folder.join("shop.db").display()), folder }
    }

    /// Returns a new database on a server of this process; `None` if PostgreSQL is not installed.
    pub(crate) async fn postgres() -> Option<Self> {
        static SERVER: OnceLock<Option<Postgres>> = OnceLock::new();
        let server = SERVER.get_or_init(Postgres::start).as_ref()?;
        install_default_drivers();
        let name = format!("shop_{}", next_number());
        let mut connection = AnyConnection::connect(&server.url("postgres")).await.expect("a connection to PostgreSQL");
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a new database");
        Some(Self { url: server.url(&name), folder: new_folder(&name) })
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    pub(crate) async fn connect(&self) -> AnyConnection {
        install_default_drivers();
        AnyConnection::connect(&self.url).await.expect("a connection to the database")
    }

    /// Returns the numbers of handled events, orders and messages.
    pub(crate) async fn counts(&self) -> [i64; 3] {
        let mut connection = self.connect().await;
        let mut counts = [0; 3];
        let statements =
            ["SELECT COUNT(*) FROM events", "SELECT COUNT(*) FROM orders", "SELECT COUNT(*) FROM messages"];
        for (count, statement) in counts.iter_mut().zip(statements) {
            *count = query_scalar(statement).fetch_one(&mut connection).await.expect("a number of rows");
        }
        counts
    }

    /// Returns the states of all orders, and whether each license is granted.
    pub(crate) async fn states(&self) -> (Vec<String>, Vec<i64>) {
        let mut connection = self.connect().await;
        let orders = query_scalar("SELECT status FROM orders").fetch_all(&mut connection).await.expect("orders");
        let licenses = query_scalar("SELECT granted FROM licenses").fetch_all(&mut connection).await.expect("licenses");
        (orders, licenses)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A server that is reached over a socket in its folder.
struct Postgres {
    folder: PathBuf,
    /// A shell that stops the server and removes the folder once its input ends, as it does when this process ends.
    _watch: Child,
}

impl Postgres {
    #[expect(clippy::zombie_processes, reason = "the shell ends after this process")]
    fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            print_skipped("PostgreSQL is not installed");
            return None;
        };
        let folder = new_folder("postgres");
        // PostgreSQL refuses to run as root.
        let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
        let user: &[&str] = match is_root {
            true => &["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"],
            false => &["env"],
        };
        if is_root {
            let owned = Command::new("chown").arg("nobody").arg(&folder).status();
            assert!(owned.is_ok_and(|status| status.success()), "the folder can't be given to the user nobody");
        }
        let data = folder.join("data");
        let mut init = Command::new(user[0]);
        init.args(&user[1..]).arg(programs.join("initdb")).args(["--username=shop", "--auth=trust", "--no-sync", "-D"]);
        let output = init.arg(&data).current_dir(&folder).env("LC_ALL", "C").output().expect("initdb starts");
        assert!(output.status.success(), "initdb: {}", String::from_utf8_lossy(&output.stderr));

        let script = r#""$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$0""#;
        let mut watch = Command::new("sh");
        watch.args(["-c", script]).arg(&folder).args(user).arg(programs.join("postgres")).arg("-D").arg(&data);
        watch.args(["-c", "listen_addresses=", "-c", "fsync=off", "-k"]).arg(&folder).current_dir(&folder);
        watch.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let watch = watch.spawn().expect("a shell");
        for _ in 0..1000 {
            if folder.join(".s.PGSQL.5432").exists() && is_ready(&data) {
                return Some(Self { folder, _watch: watch });
            }
            sleep(Duration::from_millis(20));
        }
        panic!("PostgreSQL is not ready after 20 s");
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://shop@localhost/{database}?host={}", self.folder.display())
    }
}

/// Returns whether the last line of the server's status file says that it is ready.
fn is_ready(data: &Path) -> bool {
    fs::read_to_string(data.join("postmaster.pid")).is_ok_and(|file| file.trim_end().ends_with("ready"))
}

/// Returns the folder that has `initdb` and `postgres`. Debian keeps it out of the path.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(versions.map(|version| version.path().join("bin")));
    folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

pub(crate) fn new_folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("shop-test-{}-{name}-{}", std::process::id(), next_number()));
    fs::create_dir_all(&folder).expect("a new folder");
    folder
}

fn next_number() -> u32 {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    NUMBER.fetch_add(1, Relaxed)
}
