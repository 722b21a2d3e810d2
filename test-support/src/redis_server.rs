use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// A `redis-server` that listens on a Unix socket in a temporary folder. It is killed when it is dropped.
pub struct RedisServer {
    folder: PathBuf,
    server: Child,
}

impl RedisServer {
    /// Starts a server, and waits until it responds. Returns `None` if the program is not installed.
    pub fn start() -> io::Result<Option<Self>> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::SeqCst);
        let folder = env::temp_dir().join(format!("redis-{}-{number}", process::id()));
        fs::create_dir_all(&folder)?;
        match launch(&folder) {
            Ok(server) => Ok(Some(Self { folder, server })),
            Err(error) => {
                fs::remove_dir_all(&folder)?;
                if error.kind() == io::ErrorKind::NotFound { Ok(None) } else { Err(error) }
            }
        }
    }

    pub fn url(&self) -> String {
        format!("redis+unix://{}", self.folder.join("socket").display())
    }

    /// Kills the server, and starts it again with the data that it has written.
    pub fn restart(&mut self) -> io::Result<()> {
        self.stop()?;
        self.server = launch(&self.folder)?;
        Ok(())
    }

    /// Kills the server. [`restart`](Self::restart) starts it again.
    pub fn stop(&mut self) -> io::Result<()> {
        self.server.kill()?;
        self.server.wait()?;
        Ok(())
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        let _ = self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn launch(folder: &PathBuf) -> io::Result<Child> {
    let settings = ["--port", "0", "--unixsocket", "socket", "--save", "", "--appendonly", "yes"];
    let mut server = Command::new("redis-server");
    let mut server = server.args(settings).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    for _ in 0..500 {
        let ping = Command::new("redis-cli").args(["-s", "socket", "ping"]).current_dir(folder).output();
        match ping {
            Ok(pong) if pong.stdout.starts_with(b"PONG") => return Ok(server),
            Ok(_) if server.try_wait()?.is_none() => thread::sleep(Duration::from_millis(20)),
            result => {
                let _ = server.kill();
                server.wait()?;
                result?;
                return Err(io::Error::other("redis-server has ended"));
            }
        }
    }
    let _ = server.kill();
    server.wait()?;
    Err(io::ErrorKind::TimedOut.into())
}
