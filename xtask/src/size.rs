//! `cargo xtask size`: measures the size of a program with one typed call, compared with other clients.
//!
//! Each program in `xtask/programs` is built by a separate cargo invocation, so that features are not unified between
//! them. Absolute sizes depend on versions and machines. The ratios and the bytes per additional operation matter.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::TaskError;
use crate::chart::{self, Bar};
use crate::options;
use crate::recipes;

/// All programs, in the order of the table and the chart.
const PROGRAMS: [Program; 12] = [
    OURS,
    BLOCKING,
    NATIVE,
    BLOCKING_NATIVE,
    REFERENCE,
    Program {
        name: "by_hand_unpooled",
        label: "by hand, no pool",
        about: "hyper's single connection, rustls with ring, derived serde",
        native_tls: false,
    },
    UREQ,
    Program {
        name: "with_reqwest",
        label: "reqwest 0.13",
        about: "rustls with aws-lc-rs, derived serde",
        native_tls: false,
    },
    UREQ_NATIVE,
    Program {
        name: "with_attohttpc_native",
        label: "attohttpc, native",
        about: "the system's TLS library, derived serde, blocking",
        native_tls: true,
    },
    Program {
        name: "with_minreq_native",
        label: "minreq 2, native",
        about: "the system's TLS library, untyped JSON (a serde_json Value), blocking",
        native_tls: true,
    },
    // This program is not comparable, because it makes no call.
    Program {
        name: "webhooks_only",
        label: "webhooks alone",
        about: "this crate without a transport: verifies deliveries, deserializes one kind of event",
        native_tls: false,
    },
];

const OURS: Program = Program {
    name: "polar_funcs",
    label: "polar-funcs",
    about: "this crate, with one operation: typed, with retries and a deadline",
    native_tls: false,
};

const BLOCKING: Program = Program {
    name: "polar_funcs_blocking",
    label: "blocking",
    about: "polar-funcs without tokio and hyper, with wait()",
    native_tls: false,
};

const UREQ: Program = Program {
    name: "with_ureq",
    label: "ureq 3",
    about: "rustls with ring, derived serde, blocking",
    native_tls: false,
};

const NATIVE: Program = Program {
    name: "polar_funcs_native_tls",
    label: "native-tls",
    about: "polar-funcs with the system's TLS library",
    native_tls: true,
};

const BLOCKING_NATIVE: Program = Program {
    name: "polar_funcs_blocking_native_tls",
    label: "blocking, native",
    about: "polar-funcs without tokio and hyper, with the system's TLS library",
    native_tls: true,
};

const UREQ_NATIVE: Program = Program {
    name: "with_ureq_native",
    label: "ureq 3, native",
    about: "the system's TLS library, derived serde, blocking",
    native_tls: true,
};

/// The program that all others are compared with.
const REFERENCE: Program = Program {
    name: "by_hand_pooled",
    label: "by hand, pooled",
    about: "hyper-util's pooled client, rustls with ring, derived serde",
    native_tls: false,
};

/// The clients that are measured with one and with all operations, in the order of the table.
const CLIENTS: [Client; 2] = [
    OUR_CLIENT,
    // Its absolute size is not comparable, because it links the system's OpenSSL dynamically.
    Client { label: "polar-sh 0.1.2", one: "polar_sh_one", all: "polar_sh_all", native_tls: true },
];

const OUR_CLIENT: Client = Client { label: "polar-funcs", one: OURS.name, all: "all_operations", native_tls: false };

/// The limits of `--check`: the size of `OURS` relative to `REFERENCE`, the number of crates of `OURS`, and the bytes
/// per additional operation of `OUR_CLIENT`.
const MAX_RATIO: f64 = 0.885;
const MAX_CRATES: usize = 36;
const MAX_GROWTH: u64 = 3_300;

/// The limits of `--check` for other programs, each with the program that it is compared with. Programs with the
/// system's TLS library are skipped if its headers are not installed.
const LIMITS: [(Program, Program, f64); 3] =
    [(BLOCKING, UREQ, 0.775), (NATIVE, REFERENCE, 0.43), (BLOCKING_NATIVE, UREQ_NATIVE, 0.71)];

/// A client, with two programs of `xtask/programs`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Client {
    label: &'static str,
    one: &'static str,
    /// A program that prints its number of operations when it is run without arguments.
    all: &'static str,
    native_tls: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Program {
    /// The name of the package and of the binary.
    name: &'static str,
    label: &'static str,
    about: &'static str,
    /// The program is linked with the TLS library of the system.
    native_tls: bool,
}

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    match flags.as_slice() {
        [] => print!("{}", text_tables(&measure_all()?, &grow_all()?)),
        ["--check"] => {
            println!("{}", check(&measure(OURS)?, &measure(REFERENCE)?, &grow(OUR_CLIENT)?)?);
            check_others()?;
        }
        ["--options"] => print!("{}", options::table()?),
        ["--recipes"] => print!("{}", recipes::table()?),
        ["--write"] => write()?,
        ["--write-options"] => write_options()?,
        ["--write-programs"] => write_programs()?,
        _ => {
            let flags = flags.join(" ");
            return Err(TaskError::Usage(format!(
                "`size` takes --check, --options, --recipes, --write, --write-options or --write-programs, not `{flags}`"
            )));
        }
    }
    Ok(())
}

fn write_options() -> Result<(), String> {
    let path = root().join("README.md");
    let read = || fs::read_to_string(&path).map_err(|error| at(&path, &error));
    // Checked first, because building takes minutes, and again later, because the file may change meanwhile.
    Section::of_readme(&read()?, options::SECTION)?;
    let table = options::table()?;
    store(&path, &Section::of_readme(&read()?, options::SECTION)?.replaced_by(&table))
}

fn write() -> Result<(), String> {
    write_programs()?;
    write_options()
}

fn write_programs() -> Result<(), String> {
    let path = root().join("README.md");
    let read = || fs::read_to_string(&path).map_err(|error| at(&path, &error));
    // Checked first, because building takes minutes, and again later, because the file may change meanwhile.
    Section::of_readme(&read()?, "size")?;
    let (measured, grown) = (measure_all()?, grow_all()?);
    let programs = markdown_table(&measured);
    let clients = markdown_growth(&grown);
    let text = format!("{programs}\n{GROWTH_LINE}\n\n{clients}\n{}\n", toolchain_line(&toolchain()?));
    store(&path, &Section::of_readme(&read()?, "size")?.replaced_by(&text))?;
    store(&root().join("docs/size.svg"), &chart(&measured))?;
    print!("{}", text_tables(&measured, &grown));
    Ok(())
}

/// The size and the number of crates of one program.
#[derive(Clone, Debug, PartialEq)]
struct Measured {
    program: Program,
    /// The size of the stripped release binary.
    bytes: u64,
    /// The number of crates in the tree of normal dependencies on this host, without the program itself.
    crates: usize,
}

impl Measured {
    fn ratio_to(&self, reference: &Self) -> f64 {
        self.bytes as f64 / reference.bytes as f64
    }
}

fn measure_all() -> Result<Vec<Measured>, String> {
    let native_tls = has_native_tls();
    let (programs, skipped): (Vec<_>, Vec<_>) =
        PROGRAMS.into_iter().partition(|program| native_tls || !program.native_tls);
    warn_of_skipped(&skipped.iter().map(|program| program.label).collect::<Vec<_>>());
    programs.into_iter().map(measure).collect()
}

/// Returns whether programs can be linked with the TLS library of the system. On systems with OpenSSL, that needs its
/// headers.
pub(crate) fn has_native_tls() -> bool {
    let pkg_config = || Command::new("pkg-config").args(["--exists", "openssl"]).status();
    cfg!(any(windows, target_vendor = "apple")) || pkg_config().is_ok_and(|status| status.success())
}

fn warn_of_skipped(labels: &[&str]) {
    if !labels.is_empty() {
        eprintln!("skipped, because `pkg-config --exists openssl` fails: {}", labels.join("; "));
    }
}

fn measure(program: Program) -> Result<Measured, String> {
    let binary = build(program.name)?;
    Ok(Measured { program, bytes: size(&binary)?, crates: crates(program.name)? })
}

/// The sizes of a client's programs with one and with all operations.
#[derive(Clone, Debug, PartialEq)]
struct Growth {
    client: Client,
    operations: u64,
    one: u64,
    all: u64,
    crates: usize,
}

impl Growth {
    /// Returns the mean number of bytes per additional operation, rounded up.
    fn per_operation(&self) -> u64 {
        self.all.saturating_sub(self.one).div_ceil(self.operations.saturating_sub(1).max(1))
    }
}

fn grow_all() -> Result<Vec<Growth>, String> {
    let native_tls = has_native_tls();
    let (clients, skipped): (Vec<_>, Vec<_>) = CLIENTS.into_iter().partition(|client| native_tls || !client.native_tls);
    warn_of_skipped(&skipped.iter().map(|client| client.label).collect::<Vec<_>>());
    clients.into_iter().map(grow).collect()
}

fn grow(client: Client) -> Result<Growth, String> {
    let (one, all) = (build(client.one)?, build(client.all)?);
    let stdout = output_of(Command::new(&all))?;
    let operations = stdout.trim().parse();
    let operations = operations.map_err(|_| format!("`{}` printed `{stdout}` instead of a number", client.all))?;
    Ok(Growth { client, operations, one: size(&one)?, all: size(&all)?, crates: crates(client.one)? })
}

/// Builds a program and returns the path of its binary.
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
    output_of(build).map_err(|problem| format!("cannot build the program `{program}`: {problem}"))?;
    Ok(target.join("release").join(program).with_extension(env::consts::EXE_EXTENSION))
}

pub(crate) fn size(binary: &Path) -> Result<u64, String> {
    fs::metadata(binary).map(|metadata| metadata.len()).map_err(|error| at(binary, &error))
}

fn crates(program: &str) -> Result<usize, String> {
    let mut tree = Command::new(cargo());
    tree.args(["tree", "--edges", "normal", "--prefix", "none"]).args(locked(program));
    let tree = output_of(tree)
        .map_err(|problem| format!("cannot list the dependencies of the program `{program}`: {problem}"))?;
    Ok(crates_below_the_root(&tree))
}

/// Returns the arguments that select a program, with the versions of its lock file.
pub(crate) fn locked(program: &str) -> [OsString; 3] {
    let manifest = root().join("xtask/programs").join(program).join("Cargo.toml");
    ["--locked".into(), "--manifest-path".into(), manifest.into()]
}

/// Counts the lines of `cargo tree --prefix none`, each crate once.
fn crates_below_the_root(tree: &str) -> usize {
    let crates: BTreeSet<&str> =
        tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty()).collect();
    crates.len().saturating_sub(1)
}

/// Compares the measurements with the limits. The error lists every limit that is exceeded.
fn check(ours: &Measured, reference: &Measured, growth: &Growth) -> Result<String, String> {
    let ratio = ours.ratio_to(reference);
    let per_operation = growth.per_operation();
    let name = ours.program.label;
    let mut exceeded = Vec::new();
    if ratio > MAX_RATIO {
        exceeded.push(format!(
            "{name} has {} bytes, {ratio:.4} of {} ({} bytes): at most {MAX_RATIO} is allowed",
            grouped(ours.bytes),
            reference.program.label,
            grouped(reference.bytes),
        ));
    }
    if ours.crates > MAX_CRATES {
        let crates = ours.crates;
        exceeded.push(format!("{name} has {crates} crates in its tree: at most {MAX_CRATES} are allowed"));
    }
    if per_operation > MAX_GROWTH {
        exceeded.push(format!(
            "each additional operation of {} adds {} bytes to {name}: at most {} are allowed",
            growth.operations,
            grouped(per_operation),
            grouped(MAX_GROWTH),
        ));
    }
    if exceeded.is_empty() {
        Ok(format!(
            "{name}: {} bytes, {ratio:.4} of {} (at most {MAX_RATIO}); {} crates (at most {MAX_CRATES}); \
             {} bytes per additional operation of {} (at most {})",
            grouped(ours.bytes),
            reference.program.label,
            ours.crates,
            grouped(per_operation),
            growth.operations,
            grouped(MAX_GROWTH),
        ))
    } else {
        Err(exceeded.join("\nerror: "))
    }
}

fn check_others() -> Result<(), String> {
    let (measured, skipped): (Vec<_>, Vec<_>) =
        LIMITS.into_iter().partition(|(program, ..)| !program.native_tls || has_native_tls());
    warn_of_skipped(&skipped.iter().map(|(program, ..)| program.label).collect::<Vec<_>>());
    for (program, reference, limit) in measured {
        println!("{}", compare(&measure(program)?, &measure(reference)?, limit)?);
    }
    Ok(())
}

/// Compares the ratio of two programs with its limit.
fn compare(program: &Measured, reference: &Measured, limit: f64) -> Result<String, String> {
    let ratio = program.ratio_to(reference);
    let (bytes, others) = (grouped(program.bytes), grouped(reference.bytes));
    let (name, other) = (program.program.label, reference.program.label);
    match ratio > limit {
        true => {
            Err(format!("{name} has {bytes} bytes, {ratio:.4} of {other} ({others} bytes): at most {limit} is allowed"))
        }
        false => Ok(format!("{name}: {bytes} bytes, {ratio:.4} of {other} (at most {limit})")),
    }
}

const HEADINGS: [&str; 4] = ["program", "bytes", "ratio", "crates"];
const GROWTH_HEADINGS: [&str; 6] = ["client", "operations", "with one", "with all", "each additional", "crates"];

fn text_tables(measured: &[Measured], grown: &[Growth]) -> String {
    format!("{}\n{}", aligned(HEADINGS, &cells(measured)), aligned(GROWTH_HEADINGS, &growth_cells(grown)))
}

/// Formats a table. The first column is left-aligned. The others hold numbers and are right-aligned.
pub(crate) fn aligned<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
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
            grouped(growth.per_operation()),
            growth.crates.to_string(),
        ]
    };
    grown.iter().map(row).collect()
}

/// Formats `1660376` as `1,660,376`.
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

/// A section of the README between two markers, with the text around it.
#[derive(Debug, PartialEq)]
pub(crate) struct Section<'a> {
    before: &'a str,
    /// The comments before and after the section.
    markers: [String; 2],
    after: &'a str,
}

impl<'a> Section<'a> {
    pub(crate) fn of_readme(readme: &'a str, name: &str) -> Result<Self, String> {
        let markers = [format!("<!-- {name}:begin -->"), format!("<!-- {name}:end -->")];
        let missing = || format!("README.md has no `{}` followed by `{}`", markers[0], markers[1]);
        let (before, rest) = readme.split_once(&markers[0]).ok_or_else(missing)?;
        let (_, after) = rest.split_once(&markers[1]).ok_or_else(missing)?;
        Ok(Self { before, markers, after })
    }

    pub(crate) fn replaced_by(&self, text: &str) -> String {
        let Self { before, markers: [begin, end], after } = self;
        format!("{before}{begin}\n{text}{end}{after}")
    }
}

const GROWTH_LINE: &str = "\
The cost of each further operation is the mean difference between a program with one operation and one with all of \
them. For polar-sh, the programs build no requests, which is in its favour, and its TLS library is the system's, linked \
dynamically: only the difference can be compared.";

fn toolchain_line(toolchain: &str) -> String {
    format!(
        "Measured by `cargo xtask size` with {toolchain}: `opt-level = \"z\"`, fat LTO, one codegen unit, \
         `panic = \"abort\"`, stripped. Ratios are relative to {}. The program's own crate is not counted.",
        REFERENCE.label
    )
}

/// Returns the version and host of the compiler, such as `rustc 1.95.0 on x86_64-unknown-linux-gnu`.
fn toolchain() -> Result<String, String> {
    let mut rustc = Command::new("rustc");
    rustc.arg("--version").arg("--verbose");
    let output = output_of(rustc)?;
    let value = |key: &str| {
        let value = output.lines().find_map(|line| line.strip_prefix(key));
        value.ok_or_else(|| format!("`rustc --version --verbose` does not print `{key}`"))
    };
    Ok(format!("rustc {} on {}", value("release: ")?, value("host: ")?))
}

/// Runs a command and returns its stdout. Its stderr is inherited.
pub(crate) fn output_of(mut command: Command) -> Result<String, String> {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("cannot run {name}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed ({}); see its messages above", output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("the output of {name} is not valid UTF-8: {error}"))
}

fn store(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
    fs::write(path, text).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Returns the target directory of the programs. It is separate, because the profile and the lock files differ from
/// those of the crate.
pub(crate) fn target_directory() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("size")
}

pub(crate) fn cargo() -> PathBuf {
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

client       operations  with one   with all  each additional  crates
polar-funcs         101   950,000  1,150,000            2,000      41
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
| client | operations | with one | with all | each additional | crates |
|---|--:|--:|--:|--:|--:|
| **polar-funcs** | 101 | 1,000 | 201,000 | 2,000 | 41 |
| polar-sh 0.1.2 | 101 | 1,000 | 201,000 | 2,000 | 41 |
";
        assert_eq!(table, expected);
    }

    #[test]
    fn growth_is_a_mean_without_the_first_operation() {
        assert_eq!(grown(OUR_CLIENT, 1_000, 1_000 + 100 * 2_345).per_operation(), 2_345);
    }

    #[test]
    fn digits_are_grouped_by_three() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1,000"), (45_678, "45,678"), (1_234_567, "1,234,567")];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn each_crate_is_counted_once_without_the_program() {
        let tree = "program v0.0.0 (/repo)\nhyper v1.0.0\nhttp v1.0.0\nhyper v1.0.0 (*)\nsyn v2.0.0 (proc-macro)\n";
        assert_eq!(crates_below_the_root(tree), 3);
    }

    #[test]
    fn measurements_at_the_limits_pass() {
        let growth = grown(OUR_CLIENT, 0, 100 * MAX_GROWTH);
        let result = check(&measured(OURS, 885_000, MAX_CRATES), &measured(REFERENCE, 1_000_000, 47), &growth);
        assert!(result.is_ok(), "{result:?}");
    }

    #[test]
    fn each_exceeded_limit_is_named() {
        let each = format!("at most {}", grouped(MAX_GROWTH));
        let each = each.as_str();
        let cases: [(u64, usize, u64, &[&str]); 4] = [
            (885_001, MAX_CRATES, MAX_GROWTH, &["at most 0.885"]),
            (885_000, MAX_CRATES + 1, MAX_GROWTH, &["at most 36"]),
            (885_000, MAX_CRATES, MAX_GROWTH + 1, &[each]),
            (885_001, MAX_CRATES + 1, MAX_GROWTH + 1, &["at most 0.885", "at most 36", each]),
        ];
        for (bytes, crates, each, names) in cases {
            let growth = grown(OUR_CLIENT, 0, 100 * each);
            let result = check(&measured(OURS, bytes, crates), &measured(REFERENCE, 1_000_000, 47), &growth);
            let message = result.err().unwrap_or_default();
            assert_eq!(message.matches("at most").count(), names.len(), "{message}");
            for name in names {
                assert!(message.contains(name), "{message}");
            }
        }
    }

    #[test]
    fn a_program_with_native_tls_has_a_limit_of_its_own() {
        let compare = |bytes| compare(&measured(NATIVE, bytes, 40), &measured(REFERENCE, 1_000_000, 47), 0.449);
        assert_eq!(
            compare(449_000),
            Ok("native-tls: 449,000 bytes, 0.4490 of by hand, pooled (at most 0.449)".to_owned())
        );
        assert!(compare(449_001).is_err_and(|message| message.ends_with("at most 0.449 is allowed")));
    }

    #[test]
    fn only_the_text_between_the_markers_is_replaced() {
        let readme = "# Title\n<!-- size:begin -->\nold\n<!-- size:end -->\nThe end.\n";
        let rewritten = Section::of_readme(readme, "size").map(|section| section.replaced_by("new\n"));
        let expected = "# Title\n<!-- size:begin -->\nnew\n<!-- size:end -->\nThe end.\n";
        assert_eq!(rewritten, Ok(expected.to_owned()));
    }

    #[test]
    fn a_readme_without_markers_is_an_error() {
        let readmes = [
            "",
            "# Title\n",
            "<!-- size:begin -->\n",
            "<!-- size:end -->\n",
            "<!-- size:end -->\n<!-- size:begin -->\n",
        ];
        for readme in readmes {
            assert!(Section::of_readme(readme, "size").is_err(), "{readme:?}");
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
