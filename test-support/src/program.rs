//! Runs this program in another process.

use std::env;
use std::process::Command;

/// Returns a command that runs this program again.
///
/// If programs of this platform run in an emulator, the variable `POLAR_FUNCS_RUNNER` contains the emulator and its
/// arguments.
pub fn this_program() -> Command {
    let program = env::current_exe().expect("the program has a path");
    match env::var("POLAR_FUNCS_RUNNER") {
        Ok(runner) => {
            let mut words = runner.split(' ');
            let mut command = Command::new(words.next().unwrap_or_default());
            command.args(words).arg(program);
            command
        }
        Err(_) => Command::new(program),
    }
}
