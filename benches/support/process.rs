use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Returns the command that runs this benchmark again.
pub(crate) fn itself() -> Command {
    Command::new(std::env::current_exe().expect("the path of the program is known"))
}

/// A process that is killed when it is dropped.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(command.spawn().expect("the program starts"))
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The process may have exited already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs a command and returns its stderr. The output must be short, because it is read only after the command has
/// ended.
pub(super) fn stderr_of(command: &mut Command, limit: Duration) -> String {
    let mut process = Process::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()));
    let child = process.child();
    let start = Instant::now();
    let status = loop {
        assert!(start.elapsed() < limit, "{command:?} takes longer than {limit:?}");
        match child.try_wait().expect("the status is available") {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(10)),
        }
    };
    let mut text = String::new();
    child.stderr.take().expect("stderr is piped").read_to_string(&mut text).expect("stderr is UTF-8");
    assert!(status.success(), "{command:?} ended with {status}: {text}");
    text
}
