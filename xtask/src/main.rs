//! Tasks of this repository, run as `cargo xtask <task>`.

mod api;
mod chart;
mod features;
mod fuzz;
mod options;
mod prose;
mod size;
mod sync;
mod torture;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <task>

tasks:
  api             write docs/api.txt, the list of the public surface of src/
  api --check     say what that would change, and fail when it is anything
  features        check that the crate compiles with each of its features alone
  fuzz [SECONDS]  run each fuzz target for so long, 5 s unless it is said, and fail when one finds something
  prose           find constructions in comments and documents that are hard to read
  size            measure the programs in xtask/programs: bytes, crates, and what each further operation adds
  size --options  measure what each feature adds
  size --check    measure three of them, and fail when a bound is broken
  size --write    measure all, and write the tables of README.md and docs/size.svg
                  (all of them: polar-sh is linked with the system's OpenSSL)
  size --write-options
                  measure what each feature adds, and write it into README.md
  sync PATH       write functions, models and features as an OpenAPI document has them
  sync --check PATH
                  say what that would change, and fail when it is anything
  torture         try what is promised against servers that break every rule, and fail when a promise is broken
  torture --long  the same, with 10,000 dropped calls and 1,000,000 that are not (some minutes)
  torture --soak  ten minutes of load";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(problem)) => {
            eprintln!("error: {problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Task(problem)) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let Some((task, flags)) = arguments.split_first() else {
        return Err(Failure::Usage("no task given".to_owned()));
    };
    match task.as_str() {
        "api" => api::run(flags),
        "features" => features::run(flags),
        "fuzz" => fuzz::run(flags),
        "prose" => prose::run(flags),
        "size" => size::run(flags),
        "sync" => sync::run(flags),
        "torture" => torture::run(flags),
        _ => Err(Failure::Usage(format!("no task is named `{task}`"))),
    }
}

/// Why a task ended early: what is said, and with which exit code.
#[derive(Debug, PartialEq)]
enum Failure {
    /// The command line makes no sense: 2, with the usage.
    Usage(String),
    /// The task was understood and did not succeed: 1.
    Task(String),
}

impl From<String> for Failure {
    fn from(problem: String) -> Self {
        Self::Task(problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_line_that_makes_no_sense_is_a_usage_error() {
        let lines: [&[&str]; 11] = [
            &[],
            &["sizes"],
            &["fuzz", "--long"],
            &["fuzz", "0"],
            &["fuzz", "5", "6"],
            &["prose", "--check"],
            &["size", "--chek"],
            &["size", "everything"],
            &["size", "--check", "--write"],
            &["torture", "--short"],
            &["torture", "--long", "--soak"],
        ];
        for line in lines {
            let arguments: Vec<String> = line.iter().map(ToString::to_string).collect();
            let outcome = run(&arguments);
            assert!(matches!(outcome, Err(Failure::Usage(_))), "{line:?} gave {outcome:?}");
        }
    }
}
