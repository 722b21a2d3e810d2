//! Tasks of this repository, run as `cargo xtask <task>`.

mod api;
mod chart;
mod features;
mod fuzz;
mod journal;
mod options;
mod platforms;
mod prose;
mod recipes;
mod size;
mod start_up;
mod sync;
mod torture;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <task>

tasks:
  api             write docs/api.txt, the list of the public API of src/
  api --check     print what `api` would change, and fail if there are changes
  features        check that the crate compiles with each of its features alone
  fuzz [SECONDS]  run each fuzz target for this long (default: 5), and fail if one finds an error
  journal         kill processes that push usage events into a journal, and fail if an event is lost or counted twice
  journal --long  the same with 1,000,000 events and 100 kills (several minutes)
  platforms [--all] [--install] [TARGET...]
                  build and test the crate for other platforms, and print a table; what lacks a tool is skipped
                  (--all: not only those that CI tests; --install: first install toolchains, on Debian 12 as root)
  prose           find phrases in comments and documents that are hard to read, and fail if there are any
  size            measure the programs in xtask/programs: bytes, crates, and bytes per additional operation
  size --check    measure the programs that have limits, and fail if a limit is exceeded
  size --options  measure how many bytes each feature adds
  size --recipes  measure what flags of the linker and of nightly save, and start each of the programs
  size --write    measure everything, and write the tables of README.md and docs/size.svg
                  (needs the OpenSSL of the system, which polar-sh is linked with)
  size --write-options
                  measure how many bytes each feature adds, and write the table of README.md
  size --write-programs
                  measure the programs, and write their tables of README.md and docs/size.svg
  start-up [PROGRAM...]
                  measure the instructions and the memory of a program until its first byte is sent (needs valgrind);
                  each PROGRAM is a `start_up` of xtask/programs, built from another commit
  sync PATH       generate functions, models and features from an OpenAPI document
  sync --check PATH
                  print what `sync` would change, and fail if there are changes
  torture         test the guarantees of the crate against misbehaving servers, and fail if one is broken
  torture --long  the same with 10,000 dropped and 1,000,000 completed calls (several minutes)
  torture --soak  ten minutes of load
  torture --native-tls
                  the same tests with the TLS of the operating system";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(TaskError::Usage(problem)) => {
            eprintln!("error: {problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(TaskError::Task(problem)) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), TaskError> {
    let Some((task, flags)) = arguments.split_first() else {
        return Err(TaskError::Usage("no task given".to_owned()));
    };
    match task.as_str() {
        "api" => api::run(flags),
        "features" => features::run(flags),
        "fuzz" => fuzz::run(flags),
        "journal" => journal::run(flags),
        "platforms" => platforms::run(flags),
        "prose" => prose::run(flags),
        "size" => size::run(flags),
        "start-up" => start_up::run(flags),
        "sync" => sync::run(flags),
        "torture" => torture::run(flags),
        _ => Err(TaskError::Usage(format!("unknown task `{task}`"))),
    }
}

/// The reason why a task failed, which determines the exit code.
#[derive(Debug, PartialEq)]
enum TaskError {
    /// The command line is invalid: exit code 2, with the usage.
    Usage(String),
    /// The task failed: exit code 1.
    Task(String),
}

impl From<String> for TaskError {
    fn from(problem: String) -> Self {
        Self::Task(problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_command_line_is_a_usage_error() {
        let lines: [&[&str]; 15] = [
            &[],
            &["sizes"],
            &["fuzz", "--long"],
            &["fuzz", "0"],
            &["fuzz", "5", "6"],
            &["journal", "--short"],
            &["platforms", "--al"],
            &["prose", "--check"],
            &["size", "--chek"],
            &["size", "everything"],
            &["size", "--check", "--write"],
            &["size", "--recipes", "--write"],
            &["start-up", "--check"],
            &["torture", "--short"],
            &["torture", "--long", "--soak"],
        ];
        for line in lines {
            let arguments: Vec<String> = line.iter().map(ToString::to_string).collect();
            let result = run(&arguments);
            assert!(matches!(result, Err(TaskError::Usage(_))), "{line:?} gave {result:?}");
        }
    }
}
