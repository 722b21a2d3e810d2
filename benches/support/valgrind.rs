use super::process::{itself, stderr_of};
use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

/// The cost of one run of a variant, apart from time.
pub(crate) struct Counts {
    pub(crate) instructions: f64,
    /// The number of allocations, including reallocations.
    pub(crate) allocations: f64,
    pub(crate) allocated_bytes: f64,
    /// The largest heap during one run.
    pub(crate) peak_bytes: f64,
}

impl Counts {
    /// Runs this benchmark under valgrind with these arguments, followed by a number of runs; `None` without valgrind.
    ///
    /// The result is computed from the difference between `runs` and three times `runs`, which excludes the cost of
    /// starting up.
    pub(crate) fn of(arguments: &[&str], runs: usize) -> Option<Self> {
        if Command::new("valgrind").arg("--version").output().is_err() {
            return None;
        }
        let each = |few: f64, many: f64| (many - few) / (2 * runs) as f64;
        let instructions = |runs| instructions(arguments, runs);
        let (idle, few, many) = (Heap::of(arguments, 0), Heap::of(arguments, runs), Heap::of(arguments, 3 * runs));
        Some(Self {
            instructions: each(instructions(runs), instructions(3 * runs)),
            allocations: each(few.blocks, many.blocks),
            allocated_bytes: each(few.bytes, many.bytes),
            peak_bytes: many.peak - idle.peak,
        })
    }
}

/// Returns an allocation to hold during the runs. It is so large that the peak of the heap is during the runs, not
/// before them.
pub(crate) fn ballast() -> Vec<u8> {
    black_box(Vec::with_capacity(64 << 20))
}

fn instructions(arguments: &[&str], runs: usize) -> f64 {
    let text = valgrind(&["--tool=callgrind", "--callgrind-out-file=/dev/null"], arguments, runs);
    number_after("Collected :", &text)
}

struct Heap {
    bytes: f64,
    blocks: f64,
    peak: f64,
}

impl Heap {
    fn of(arguments: &[&str], runs: usize) -> Self {
        let text = valgrind(&["--tool=dhat", "--dhat-out-file=/dev/null"], arguments, runs);
        Self {
            bytes: number_after("Total:", &text),
            blocks: number_after("bytes in", &text),
            peak: number_after("At t-gmax:", &text),
        }
    }
}

fn valgrind(tool: &[&str], arguments: &[&str], runs: usize) -> String {
    let bench = itself();
    let mut command = Command::new("valgrind");
    command.args(tool).arg(bench.get_program()).args(arguments).arg(runs.to_string());
    stderr_of(&mut command, Duration::from_secs(60))
}

fn number_after(label: &str, text: &str) -> f64 {
    let (_, rest) = text.split_once(label).expect("valgrind prints it");
    let number = rest.trim_start().split([' ', '\n']).next().unwrap_or_default();
    number.replace(',', "").parse().expect("a number")
}
