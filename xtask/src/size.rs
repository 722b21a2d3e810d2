//! `cargo xtask size`: what one typed call costs in a shipped program, beside the same call by other means.
//!
//! Each program in `xtask/programs` is built for release by a cargo invocation of its own, so that none gets features
//! that another asked for. Absolute bytes drift with versions and machines; the ratios are what counts.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Failure;
use crate::chart::{self, Bar};

/// All programs, in the order of the table and of the chart.
const PROGRAMS: [Program; 5] = [
    OURS,
    REFERENCE,
    Program {
        name: "by_hand_unpooled",
        label: "by hand, no pool",
        about: "hyper's single connection, rustls with ring, derived serde",
    },
    Program { name: "with_ureq", label: "ureq 3", about: "rustls with ring, derived serde, blocking" },
    Program { name: "with_reqwest", label: "reqwest 0.13", about: "rustls with aws-lc-rs, derived serde" },
];

const OURS: Program = Program {
    name: "polar_funcs",
    label: "polar-funcs",
    about: "this crate, with one operation: typed, with retries and a deadline",
};

/// What every other program is compared with.
const REFERENCE: Program = Program {
    name: "by_hand_pooled",
    label: "by hand, pooled",
    about: "hyper-util's pooled client, rustls with ring, derived serde",
};

/// Bounds of `--check`: bytes of `OURS` for one byte of `REFERENCE`, and crates of `OURS`.
const MOST_RATIO: f64 = 0.96;
const MOST_CRATES: usize = 44;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Program {
    /// The package's and the binary's name.
    name: &'static str,
    label: &'static str,
    about: &'static str,
}

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), Failure> {
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    match flags.as_slice() {
        [] => print!("{}", text_table(&measure_all()?)),
        ["--check"] => println!("{}", check(&measure(OURS)?, &measure(REFERENCE)?)?),
        ["--write"] => write()?,
        _ => {
            let flags = flags.join(" ");
            return Err(Failure::Usage(format!("`size` takes --check or --write, not `{flags}`")));
        }
    }
    Ok(())
}

fn write() -> Result<(), String> {
    let readme_path = root().join("README.md");
    let readme = fs::read_to_string(&readme_path).map_err(|error| at(&readme_path, &error))?;
    // Before the minutes of building, not after them.
    let place = Place::in_readme(&readme)?;

    let measured = measure_all()?;
    let table = format!("{}\n{}\n", markdown_table(&measured), toolchain_line(&toolchain()?));
    store(&readme_path, &place.filled_with(&table))?;
    store(&root().join("docs/size.svg"), &chart(&measured))?;
    print!("{}", text_table(&measured));
    Ok(())
}

/// Bytes and crates of one program.
#[derive(Clone, Debug, PartialEq)]
struct Measured {
    program: Program,
    /// Of the stripped release binary.
    bytes: u64,
    /// In the tree of normal dependencies on this host, the program itself not counted.
    crates: usize,
}

impl Measured {
    fn ratio_to(&self, reference: &Self) -> f64 {
        self.bytes as f64 / reference.bytes as f64
    }
}

fn measure_all() -> Result<Vec<Measured>, String> {
    PROGRAMS.into_iter().map(measure).collect()
}

fn measure(program: Program) -> Result<Measured, String> {
    let target = target_directory();
    let manifest = root().join("xtask/programs").join(program.name).join("Cargo.toml");
    let manifest = [OsStr::new("--locked"), OsStr::new("--manifest-path"), manifest.as_os_str()];

    let mut build = Command::new(cargo());
    build.args(["build", "--release", "--target-dir"]).arg(&target).args(manifest);
    output_of(build).map_err(|problem| format!("the program `{}` did not build: {problem}", program.name))?;

    let binary = target.join("release").join(program.name).with_extension(env::consts::EXE_EXTENSION);
    let bytes = fs::metadata(&binary).map_err(|error| at(&binary, &error))?.len();

    let mut tree = Command::new(cargo());
    tree.args(["tree", "--edges", "normal", "--prefix", "none"]).args(manifest);
    let tree = output_of(tree).map_err(|problem| format!("the program `{}` has no tree: {problem}", program.name))?;

    Ok(Measured { program, bytes, crates: crates_below_the_root(&tree) })
}

/// Counts the lines of `cargo tree --prefix none`, each crate once.
fn crates_below_the_root(tree: &str) -> usize {
    let crates: BTreeSet<&str> =
        tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty()).collect();
    crates.len().saturating_sub(1)
}

/// Says what was measured, or every bound that is broken.
fn check(ours: &Measured, reference: &Measured) -> Result<String, String> {
    let ratio = ours.ratio_to(reference);
    let name = ours.program.label;
    let mut broken = Vec::new();
    if ratio > MOST_RATIO {
        broken.push(format!(
            "{name} has {} bytes, {ratio:.4} of {} ({} bytes): at most {MOST_RATIO} is allowed",
            grouped(ours.bytes),
            reference.program.label,
            grouped(reference.bytes),
        ));
    }
    if ours.crates > MOST_CRATES {
        let crates = ours.crates;
        broken.push(format!("{name} has {crates} crates in its tree: at most {MOST_CRATES} are allowed"));
    }
    if broken.is_empty() {
        Ok(format!(
            "{name}: {} bytes, {ratio:.4} of {} (at most {MOST_RATIO}); {} crates (at most {MOST_CRATES})",
            grouped(ours.bytes),
            reference.program.label,
            ours.crates,
        ))
    } else {
        Err(broken.join("\nerror: "))
    }
}

const HEADINGS: [&str; 4] = ["program", "bytes", "ratio", "crates"];

fn text_table(measured: &[Measured]) -> String {
    let rows = cells(measured);
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([HEADINGS[column].len()]).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2), width(3)];

    let mut table = String::new();
    for row in [HEADINGS.map(str::to_owned)].iter().chain(&rows) {
        let [label, bytes, ratio, crates] = row;
        let [w0, w1, w2, w3] = widths;
        let _ = writeln!(table, "{label:<w0$}  {bytes:>w1$}  {ratio:>w2$}  {crates:>w3$}");
    }
    table
}

fn markdown_table(measured: &[Measured]) -> String {
    let mut table = format!("| {} |\n|---|--:|--:|--:|\n", HEADINGS.join(" | "));
    for (row, one) in cells(measured).iter().zip(measured) {
        let [label, bytes, ratio, crates] = row;
        let label = if one.program == OURS { format!("**{label}**") } else { label.clone() };
        let _ = writeln!(table, "| {label}: {} | {bytes} | {ratio} | {crates} |", one.program.about);
    }
    table
}

fn cells(measured: &[Measured]) -> Vec<[String; 4]> {
    let reference = measured.iter().find(|one| one.program == REFERENCE);
    let row = |one: &Measured| {
        [
            one.program.label.to_owned(),
            grouped(one.bytes),
            reference.map_or_else(String::new, |reference| format!("{:.3}", one.ratio_to(reference))),
            one.crates.to_string(),
        ]
    };
    measured.iter().map(row).collect()
}

/// `1660376` as `1,660,376`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn chart(measured: &[Measured]) -> String {
    let bars: Vec<Bar<'_>> = measured
        .iter()
        .map(|one| Bar {
            label: one.program.label,
            about: one.program.about,
            bytes: one.bytes,
            highlighted: one.program == OURS,
        })
        .collect();
    chart::draw("Stripped release binary with one typed call", &bars)
}

/// The part of the README that this task writes, and what stands around it.
#[derive(Debug, PartialEq)]
struct Place<'a> {
    before: &'a str,
    after: &'a str,
}

impl<'a> Place<'a> {
    const BEGIN: &'static str = "<!-- size:begin -->";
    const END: &'static str = "<!-- size:end -->";

    fn in_readme(readme: &'a str) -> Result<Self, String> {
        let missing = || format!("README.md has no `{}` followed by `{}`", Self::BEGIN, Self::END);
        let (before, rest) = readme.split_once(Self::BEGIN).ok_or_else(missing)?;
        let (_, after) = rest.split_once(Self::END).ok_or_else(missing)?;
        Ok(Self { before, after })
    }

    fn filled_with(&self, text: &str) -> String {
        format!("{}{}\n{text}{}{}", self.before, Self::BEGIN, Self::END, self.after)
    }
}

fn toolchain_line(toolchain: &str) -> String {
    format!(
        "Measured by `cargo xtask size` with {toolchain}: `opt-level = \"z\"`, fat LTO, one codegen unit, \
         `panic = \"abort\"`, stripped. Ratios are to {}; the program's own crate is not counted.",
        REFERENCE.label
    )
}

/// `rustc 1.95.0 on x86_64-unknown-linux-gnu`.
fn toolchain() -> Result<String, String> {
    let mut rustc = Command::new("rustc");
    rustc.arg("--version").arg("--verbose");
    let output = output_of(rustc)?;
    let value = |key: &str| {
        let value = output.lines().find_map(|line| line.strip_prefix(key));
        value.ok_or_else(|| format!("`rustc --version --verbose` names no `{key}`"))
    };
    Ok(format!("rustc {} on {}", value("release: ")?, value("host: ")?))
}

/// What a command wrote to its standard output. Its messages go where ours go.
fn output_of(mut command: Command) -> Result<String, String> {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| format!("{name} could not be run: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed ({}), its messages are above", output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("{name} did not write text: {error}"))
}

fn store(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
    fs::write(path, text).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Apart from the crate's own builds, whose profile and lock file are others.
fn target_directory() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("size")
}

fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(program: Program, bytes: u64, crates: usize) -> Measured {
        Measured { program, bytes, crates }
    }

    #[test]
    fn the_text_table_is_aligned_and_compares_with_the_reference() {
        let table = text_table(&[measured(OURS, 950_000, 41), measured(REFERENCE, 1_000_000, 47)]);
        let expected = "\
program              bytes  ratio  crates
polar-funcs        950,000  0.950      41
by hand, pooled  1,000,000  1.000      47
";
        assert_eq!(table, expected);
    }

    #[test]
    fn the_markdown_table_has_a_row_for_each_program() {
        let all: Vec<Measured> = PROGRAMS.map(|program| measured(program, 1_000, 1)).to_vec();
        let table = markdown_table(&all);
        assert_eq!(table.lines().count(), 2 + PROGRAMS.len());
        for (program, row) in PROGRAMS.iter().zip(table.lines().skip(2)) {
            assert!(row.contains(program.label), "{row}");
            assert!(row.contains(program.about), "{row}");
        }
    }

    #[test]
    fn digits_are_grouped_by_three() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1,000"), (45_678, "45,678"), (1_234_567, "1,234,567")];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn a_crate_is_counted_once_and_the_program_never() {
        let tree = "program v0.0.0 (/repo)\nhyper v1.0.0\nhttp v1.0.0\nhyper v1.0.0 (*)\nsyn v2.0.0 (proc-macro)\n";
        assert_eq!(crates_below_the_root(tree), 3);
    }

    #[test]
    fn figures_at_the_bounds_pass() {
        let outcome = check(&measured(OURS, 960_000, MOST_CRATES), &measured(REFERENCE, 1_000_000, 47));
        assert!(outcome.is_ok(), "{outcome:?}");
    }

    #[test]
    fn each_broken_bound_is_named() {
        let cases: [(u64, usize, &[&str]); 3] = [
            (960_001, MOST_CRATES, &["at most 0.96"]),
            (960_000, MOST_CRATES + 1, &["at most 44"]),
            (960_001, MOST_CRATES + 1, &["at most 0.96", "at most 44"]),
        ];
        for (bytes, crates, names) in cases {
            let outcome = check(&measured(OURS, bytes, crates), &measured(REFERENCE, 1_000_000, 47));
            let said = outcome.err().unwrap_or_default();
            assert_eq!(said.matches("at most").count(), names.len(), "{said}");
            for name in names {
                assert!(said.contains(name), "{said}");
            }
        }
    }

    #[test]
    fn only_what_stands_between_the_markers_is_rewritten() {
        let readme = "# Title\n<!-- size:begin -->\nold\n<!-- size:end -->\nThe end.\n";
        let rewritten = Place::in_readme(readme).map(|place| place.filled_with("new\n"));
        let expected = "# Title\n<!-- size:begin -->\nnew\n<!-- size:end -->\nThe end.\n";
        assert_eq!(rewritten, Ok(expected.to_owned()));
    }

    #[test]
    fn a_readme_without_markers_is_refused() {
        let readmes = [
            "",
            "# Title\n",
            "<!-- size:begin -->\n",
            "<!-- size:end -->\n",
            "<!-- size:end -->\n<!-- size:begin -->\n",
        ];
        for readme in readmes {
            assert!(Place::in_readme(readme).is_err(), "{readme:?}");
        }
    }

    #[test]
    fn the_chart_has_every_program() {
        let all: Vec<Measured> = PROGRAMS.map(|program| measured(program, 1_000_000, 1)).to_vec();
        let chart = chart(&all);
        for program in PROGRAMS {
            assert!(chart.contains(program.label), "{chart}");
        }
    }
}
