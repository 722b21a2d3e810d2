//! `cargo xtask start-up`: measures the instructions and the memory of a program until it has sent its first byte.
//!
//! A loopback server waits for the first byte, which is the start of a TLS handshake, and never responds.

use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::TaskError;
use crate::size::{build_with, grouped, has_native_tls};

/// valgrind takes some seconds on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(10);

/// Runs the task, on this crate's program and on programs that were built elsewhere, such as from an older commit.
pub(crate) fn run(others: &[String]) -> Result<(), TaskError> {
    if let Some(flag) = others.iter().find(|other| other.starts_with('-')) {
        return Err(TaskError::Usage(format!("`start-up` takes paths of programs, not `{flag}`")));
    }
    print(&build_with("start_up", "")?, "")?;
    if has_native_tls() {
        print(&build_with("start_up", "native-tls")?, " with native-tls")?;
    }
    others.iter().try_for_each(|other| print(Path::new(other), "").map_err(TaskError::from))
}

fn print(binary: &Path, features: &str) -> Result<(), String> {
    let (instructions, kilobytes) = (grouped(instructions(binary)?), grouped(resident(binary)?));
    println!("{}{features}: {instructions} instructions, {kilobytes} kB resident", binary.display());
    Ok(())
}

fn instructions(binary: &Path) -> Result<u64, String> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(binary);
    let mut child = until_the_first_byte(valgrind)?;
    // valgrind reports what it has counted when a signal ends the program.
    let killed = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    killed.map_err(|error| format!("cannot run kill: {error}"))?;
    let mut text = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut text).map_err(|error| format!("cannot read from valgrind: {error}"))?;
    }
    let _ = child.wait();
    number_after("Collected :", &text)
}

/// Returns the peak of resident memory.
fn resident(binary: &Path) -> Result<u64, String> {
    let mut child = until_the_first_byte(Command::new(binary))?;
    let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
    let _ = child.kill();
    let _ = child.wait();
    number_after("VmHWM:", &status.map_err(|error| format!("cannot read the memory of the program: {error}"))?)
}

/// Starts the program, and returns when its first byte has arrived.
fn until_the_first_byte(mut program: Command) -> Result<Child, String> {
    let listener = TcpListener::bind("127.0.0.1:0");
    let listener = listener.map_err(|error| format!("cannot listen on loopback: {error}"))?;
    let address = listener.local_addr().map_err(|error| format!("the listener has no address: {error}"))?;
    let _ = listener.set_nonblocking(true);
    program.arg(format!("https://{address}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = program.spawn().map_err(|error| format!("cannot run {:?}: {error}", program.get_program()))?;
    let mut received = false;
    for _ in 0..LIMIT.as_millis() / PAUSE.as_millis() {
        if let Ok((mut connection, _)) = listener.accept() {
            let _ = connection.set_nonblocking(false);
            let _ = connection.set_read_timeout(Some(LIMIT));
            received = connection.read_exact(&mut [0]).is_ok();
            // Keep the connection open until this task ends, so that the program continues to wait for a response.
            std::mem::forget(connection);
            break;
        }
        if child.try_wait().is_ok_and(|status| status.is_some()) {
            break;
        }
        thread::sleep(PAUSE);
    }
    if received {
        // Wait until the program waits for the response.
        thread::sleep(Duration::from_millis(300));
        return Ok(child);
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(format!("{:?} sent no byte", program.get_program()))
}

fn number_after(label: &str, text: &str) -> Result<u64, String> {
    let number = text.split_once(label).and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok());
    number.ok_or_else(|| format!("there is no number after `{label}` in `{text}`"))
}

#[cfg(test)]
mod tests {
    use super::number_after;

    #[test]
    fn a_number_is_read_from_the_outputs_of_valgrind_and_proc() {
        assert_eq!(number_after("Collected :", "==7== Collected : 575244\n"), Ok(575_244));
        assert_eq!(number_after("VmHWM:", "VmPeak:\t 9 kB\nVmHWM:\t    2604 kB\n"), Ok(2_604));
        assert!(number_after("VmHWM:", "").is_err());
        assert!(number_after("VmHWM:", "VmHWM: none").is_err());
    }
}
