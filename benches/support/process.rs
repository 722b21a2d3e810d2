use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The command that runs this bench again.
pub(crate) fn itself() -> Command {
    Command::new(std::env::current_exe().expect("a process knows its program"))
}

/// A process that does not outlive its owner.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(command.spawn().expect("the program can be started"))
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a command writes to its standard error, which is to be little.
pub(super) fn complaints(command: &mut Command, limit: Duration) -> String {
    let mut process = Process::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()));
    let child = process.child();
    let start = Instant::now();
    let status = loop {
        assert!(start.elapsed() < limit, "{command:?} takes longer than {limit:?}");
        match child.try_wait().expect("a child can be waited for") {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(10)),
        }
    };
    let mut text = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut text).expect("it is text");
    assert!(status.success(), "{command:?} ended with {status}: {text}");
    text
}
