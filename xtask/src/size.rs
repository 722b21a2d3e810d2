//! `cargo xtask size`: what one typed call costs in a shipped program, beside the same call by other means.
//!
//! Each program in `xtask/programs` is built for release by a cargo invocation of its own, so that none gets features
//! that another asked for. Absolute bytes drift with versions and machines; the ratios are what counts, and what each
//! further operation adds.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Failure;
use crate::chart::{self, Bar};
use crate::options;

/// All programs, in the order of the table and of the chart.
const PROGRAMS: [Program; 6] = [
    OURS,
    REFERENCE,
    Program {
        name: "by_hand_unpooled",
        label: "by hand, no pool",
        about: "hyper's single connection, rustls with ring, derived serde",
    },
    Program { name: "with_ureq", label: "ureq 3", about: "rustls with ring, derived serde, blocking" },
    Program { name: "with_reqwest", label: "reqwest 0.13", about: "rustls with aws-lc-rs, derived serde" },
    // Another job: it makes no call.
    Program {
        name: "webhooks_only",
        label: "webhooks alone",
        about: "this crate without a transport: deliveries verified, one kind of event read",
    },
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

/// The clients whose programs are measured with one operation and with all, in the order of the table.
const CLIENTS: [Client; 2] = [
    OUR_CLIENT,
    // It can't be compared by its bytes: it links the system's OpenSSL dynamically.
    Client { label: "polar-sh 0.1.2", one: "polar_sh_one", all: "polar_sh_all" },
];

const OUR_CLIENT: Client = Client { label: "polar-funcs", one: OURS.name, all: "all_operations" };

/// Bounds of `--check`: bytes of `OURS` for one byte of `REFERENCE`, crates of `OURS`, and bytes that each operation adds
/// to the first of `OUR_CLIENT`.
const MOST_RATIO: f64 = 0.96;
const MOST_CRATES: usize = 44;
const MOST_EACH: u64 = 3_320;

/// Two programs of `xtask/programs`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Client {
    label: &'static str,
    one: &'static str,
    /// Says how many operations it has when it is run without an argument.
    all: &'static str,
}

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
        [] => print!("{}", text_tables(&measure_all()?, &grow_all()?)),
        ["--check"] => println!("{}", check(&measure(OURS)?, &measure(REFERENCE)?, &grow(OUR_CLIENT)?)?),
        ["--options"] => print!("{}", options::table()?),
        ["--write"] => write()?,
        ["--write-options"] => write_options()?,
        _ => {
            let flags = flags.join(" ");
            return Err(Failure::Usage(format!(
                "`size` takes --check, --options, --write or --write-options, not `{flags}`"
            )));
        }
    }
    Ok(())
}

fn write_options() -> Result<(), String> {
    let path = root().join("README.md");
    let read = || fs::read_to_string(&path).map_err(|error| at(&path, &error));
    // Before the minutes of building, not after them; and again after them, as people go on writing.
    Place::in_readme(&read()?, options::PLACE)?;
    let table = options::table()?;
    store(&path, &Place::in_readme(&read()?, options::PLACE)?.filled_with(&table))
}

fn write() -> Result<(), String> {
    let readme_path = root().join("README.md");
    let readme = fs::read_to_string(&readme_path).map_err(|error| at(&readme_path, &error))?;
    // Before the minutes of building, not after them.
    let place = Place::in_readme(&readme, "size")?;
    Place::in_readme(&readme, options::PLACE)?;

    let (measured, grown) = (measure_all()?, grow_all()?);
    let programs = markdown_table(&measured);
    let clients = markdown_growth(&grown);
    let text = format!("{programs}\n{GROWTH_LINE}\n\n{clients}\n{}\n", toolchain_line(&toolchain()?));
    let readme = place.filled_with(&text);
    store(&readme_path, &Place::in_readme(&readme, options::PLACE)?.filled_with(&options::table()?))?;
    store(&root().join("docs/size.svg"), &chart(&measured))?;
    print!("{}", text_tables(&measured, &grown));
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
    let binary = build(program.name)?;
    Ok(Measured { program, bytes: size(&binary)?, crates: crates(program.name)? })
}

/// What a client's program gains when all operations are linked.
#[derive(Clone, Debug, PartialEq)]
struct Growth {
    client: Client,
    operations: u64,
    one: u64,
    all: u64,
    crates: usize,
}

impl Growth {
    /// The mean of the bytes that an operation adds to the first, rounded up.
    fn each(&self) -> u64 {
        self.all.saturating_sub(self.one).div_ceil(self.operations.saturating_sub(1).max(1))
    }
}

fn grow_all() -> Result<Vec<Growth>, String> {
    CLIENTS.into_iter().map(grow).collect()
}

fn grow(client: Client) -> Result<Growth, String> {
    let (one, all) = (build(client.one)?, build(client.all)?);
    let said = output_of(Command::new(&all))?;
    let operations = said.trim().parse().map_err(|_| format!("`{}` says no number but `{said}`", client.all))?;
    Ok(Growth { client, operations, one: size(&one)?, all: size(&all)?, crates: crates(client.one)? })
}

/// Builds a program, and returns where it is.
fn build(program: &str) -> Result<PathBuf, String> {
    build_with(program, "")
}

pub(crate) fn build_with(program: &str, features: &str) -> Result<PathBuf, String> {
    let target = target_directory();
    let mut build = Command::new(cargo());
    build
        .args(["build", "--release", "--target-dir"])
        .arg(&target)
        .args(locked(program))
        .args(["--features", features]);
    output_of(build).map_err(|problem| format!("the program `{program}` did not build: {problem}"))?;
    Ok(target.join("release").join(program).with_extension(env::consts::EXE_EXTENSION))
}

pub(crate) fn size(binary: &Path) -> Result<u64, String> {
    fs::metadata(binary).map(|metadata| metadata.len()).map_err(|error| at(binary, &error))
}

fn crates(program: &str) -> Result<usize, String> {
    let mut tree = Command::new(cargo());
    tree.args(["tree", "--edges", "normal", "--prefix", "none"]).args(locked(program));
    let tree = output_of(tree).map_err(|problem| format!("the program `{program}` has no tree: {problem}"))?;
    Ok(crates_below_the_root(&tree))
}

/// The arguments by which cargo takes a program as its lock file has it.
fn locked(program: &str) -> [OsString; 3] {
    let manifest = root().join("xtask/programs").join(program).join("Cargo.toml");
    ["--locked".into(), "--manifest-path".into(), manifest.into()]
}

/// Counts the lines of `cargo tree --prefix none`, each crate once.
fn crates_below_the_root(tree: &str) -> usize {
    let crates: BTreeSet<&str> =
        tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty()).collect();
    crates.len().saturating_sub(1)
}

/// Says what was measured, or every bound that is broken.
fn check(ours: &Measured, reference: &Measured, growth: &Growth) -> Result<String, String> {
    let ratio = ours.ratio_to(reference);
    let each = growth.each();
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
    if each > MOST_EACH {
        broken.push(format!(
            "each further of {} operations adds {} bytes to {name}: at most {} are allowed",
            growth.operations,
            grouped(each),
            grouped(MOST_EACH),
        ));
    }
    if broken.is_empty() {
        Ok(format!(
            "{name}: {} bytes, {ratio:.4} of {} (at most {MOST_RATIO}); {} crates (at most {MOST_CRATES}); \
             {} bytes for each further of {} operations (at most {})",
            grouped(ours.bytes),
            reference.program.label,
            ours.crates,
            grouped(each),
            growth.operations,
            grouped(MOST_EACH),
        ))
    } else {
        Err(broken.join("\nerror: "))
    }
}

const HEADINGS: [&str; 4] = ["program", "bytes", "ratio", "crates"];
const GROWTH_HEADINGS: [&str; 6] = ["client", "operations", "with one", "with all", "each further", "crates"];

fn text_tables(measured: &[Measured], grown: &[Growth]) -> String {
    format!("{}\n{}", aligned(HEADINGS, &cells(measured)), aligned(GROWTH_HEADINGS, &growth_cells(grown)))
}

/// The first column to the left, the others, which are numbers, to the right.
fn aligned<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let headings = headings.map(str::to_owned);
    let mut table = String::new();
    for row in [&headings].into_iter().chain(rows) {
        for (column, cell) in row.iter().enumerate() {
            let widest = rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
            let width = widest.max(headings[column].len());
            let _ = if column == 0 { write!(table, "{cell:<width$}") } else { write!(table, "  {cell:>width$}") };
        }
        table.push('\n');
    }
    table
}

fn markdown_table(measured: &[Measured]) -> String {
    let mut rows = cells(measured);
    for (row, one) in rows.iter_mut().zip(measured) {
        let label = if one.program == OURS { format!("**{}**", row[0]) } else { row[0].clone() };
        row[0] = format!("{label}: {}", one.program.about);
    }
    markdown(HEADINGS, &rows)
}

fn markdown_growth(grown: &[Growth]) -> String {
    let mut rows = growth_cells(grown);
    for (row, growth) in rows.iter_mut().zip(grown) {
        if growth.client == OUR_CLIENT {
            row[0] = format!("**{}**", row[0]);
        }
    }
    markdown(GROWTH_HEADINGS, &rows)
}

fn markdown<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let mut table = format!("| {} |\n|---|{}\n", headings.join(" | "), "--:|".repeat(N.saturating_sub(1)));
    for row in rows {
        let _ = writeln!(table, "| {} |", row.join(" | "));
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

fn growth_cells(grown: &[Growth]) -> Vec<[String; 6]> {
    let row = |growth: &Growth| {
        [
            growth.client.label.to_owned(),
            growth.operations.to_string(),
            grouped(growth.one),
            grouped(growth.all),
            grouped(growth.each()),
            growth.crates.to_string(),
        ]
    };
    grown.iter().map(row).collect()
}

/// `1660376` as `1,660,376`.
pub(crate) fn grouped(number: u64) -> String {
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

/// A part of the README that this task writes, and what stands around it.
#[derive(Debug, PartialEq)]
pub(crate) struct Place<'a> {
    before: &'a str,
    /// The marks that the part stands between.
    marks: [String; 2],
    after: &'a str,
}

impl<'a> Place<'a> {
    pub(crate) fn in_readme(readme: &'a str, name: &str) -> Result<Self, String> {
        let marks = [format!("<!-- {name}:begin -->"), format!("<!-- {name}:end -->")];
        let missing = || format!("README.md has no `{}` followed by `{}`", marks[0], marks[1]);
        let (before, rest) = readme.split_once(&marks[0]).ok_or_else(missing)?;
        let (_, after) = rest.split_once(&marks[1]).ok_or_else(missing)?;
        Ok(Self { before, marks, after })
    }

    pub(crate) fn filled_with(&self, text: &str) -> String {
        let Self { before, marks: [begin, end], after } = self;
        format!("{before}{begin}\n{text}{end}{after}")
    }
}

const GROWTH_LINE: &str = "\
The cost of each further operation is the mean difference between a program with one operation and one with all of them. \
For polar-sh, the programs build no requests, which is in its favour, and its TLS library is the system's, linked dynamically: \
only the difference can be compared.";

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

    fn grown(client: Client, one: u64, all: u64) -> Growth {
        Growth { client, operations: 101, one, all, crates: 41 }
    }

    #[test]
    fn the_text_tables_are_aligned_and_compare_with_the_reference() {
        let programs = [measured(OURS, 950_000, 41), measured(REFERENCE, 1_000_000, 47)];
        let table = text_tables(&programs, &[grown(OUR_CLIENT, 950_000, 1_150_000)]);
        let expected = "\
program              bytes  ratio  crates
polar-funcs        950,000  0.950      41
by hand, pooled  1,000,000  1.000      47

client       operations  with one   with all  each further  crates
polar-funcs         101   950,000  1,150,000         2,000      41
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
    fn the_markdown_of_growth_has_a_row_for_each_client() {
        let table = markdown_growth(&CLIENTS.map(|client| grown(client, 1_000, 201_000)));
        let expected = "\
| client | operations | with one | with all | each further | crates |
|---|--:|--:|--:|--:|--:|
| **polar-funcs** | 101 | 1,000 | 201,000 | 2,000 | 41 |
| polar-sh 0.1.2 | 101 | 1,000 | 201,000 | 2,000 | 41 |
";
        assert_eq!(table, expected);
    }

    #[test]
    fn what_each_further_operation_adds_is_a_mean_without_the_first() {
        assert_eq!(grown(OUR_CLIENT, 1_000, 1_000 + 100 * 2_345).each(), 2_345);
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
        let growth = grown(OUR_CLIENT, 0, 100 * MOST_EACH);
        let outcome = check(&measured(OURS, 960_000, MOST_CRATES), &measured(REFERENCE, 1_000_000, 47), &growth);
        assert!(outcome.is_ok(), "{outcome:?}");
    }

    #[test]
    fn each_broken_bound_is_named() {
        let each = format!("at most {}", grouped(MOST_EACH));
        let each = each.as_str();
        let cases: [(u64, usize, u64, &[&str]); 4] = [
            (960_001, MOST_CRATES, MOST_EACH, &["at most 0.96"]),
            (960_000, MOST_CRATES + 1, MOST_EACH, &["at most 44"]),
            (960_000, MOST_CRATES, MOST_EACH + 1, &[each]),
            (960_001, MOST_CRATES + 1, MOST_EACH + 1, &["at most 0.96", "at most 44", each]),
        ];
        for (bytes, crates, each, names) in cases {
            let growth = grown(OUR_CLIENT, 0, 100 * each);
            let outcome = check(&measured(OURS, bytes, crates), &measured(REFERENCE, 1_000_000, 47), &growth);
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
        let rewritten = Place::in_readme(readme, "size").map(|place| place.filled_with("new\n"));
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
            assert!(Place::in_readme(readme, "size").is_err(), "{readme:?}");
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
