//! The resources of a process, as the operating system counts them.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts panics from now on, including those in tasks that are not joined.
pub(crate) fn count_panics() {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        PANICS.fetch_add(1, Ordering::SeqCst);
        print(panic);
    }));
}

pub(crate) fn panics() -> usize {
    PANICS.load(Ordering::SeqCst)
}

/// Returns the number of open file descriptors of this process; 0 where the system does not report it.
pub(crate) fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

/// Returns the targets of the open file descriptors.
pub(crate) fn open() -> String {
    let links = fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
    let links = links.filter_map(|descriptor| fs::read_link(descriptor.path()).ok());
    let tables = ["tcp", "tcp6", "udp", "netlink", "unix"];
    let tables = tables.map(|table| fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default());
    let named = links.map(|link| {
        let link = link.display().to_string();
        let inode = link.strip_prefix("socket:[").and_then(|inode| inode.strip_suffix("]"));
        let mut lines = tables.iter().flat_map(|table| table.lines());
        let line = inode.and_then(|inode| lines.find(|line| line.split_whitespace().any(|word| word == inode)));
        line.map_or(link, str::to_owned)
    });
    named.collect::<Vec<_>>().join(", ")
}

/// Returns the number of threads of this process; 0 where the system does not report it.
pub(crate) fn threads() -> usize {
    fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

/// Returns the resident memory of this process in KiB; 0 where the system does not report it.
pub(crate) fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// Returns the number of sockets, open or half closed, whose peer is this loopback port and that belong to a process.
pub(crate) fn sockets_to(port: u16) -> usize {
    sockets(port, |_| true)
}

/// Like [`sockets_to`], but counts only sockets whose peer has not closed the connection.
pub(crate) fn open_sockets_to(port: u16) -> usize {
    const ESTABLISHED: &str = "01";
    sockets(port, |state| state == ESTABLISHED)
}

fn sockets(port: u16, is_counted: impl Fn(&str) -> bool) -> usize {
    // Reading the table takes milliseconds. Callers that wait meanwhile share the result.
    static TABLE: Mutex<Option<(Instant, Arc<str>)>> = Mutex::new(None);
    let asked = Instant::now();
    let table = {
        let mut last = TABLE.lock().expect("no panic in here");
        match &*last {
            Some((begun, table)) if *begun > asked => Arc::clone(table),
            _ => {
                let begun = Instant::now();
                let table: Arc<str> = fs::read_to_string("/proc/net/tcp").unwrap_or_default().into();
                *last = Some((begun, Arc::clone(&table)));
                table
            }
        }
    };
    let end = format!(":{port:04X}");
    let held = |line: &&str| {
        let mut words = line.split_whitespace();
        words.nth(2).is_some_and(|remote| remote.ends_with(&end))
            && words.next().is_some_and(&is_counted)
            && words.nth(5).is_some_and(|inode| inode != "0")
    };
    table.lines().skip(1).filter(held).count()
}

/// Returns whether a condition becomes true within a minute.
pub(crate) async fn eventually(mut holds: impl FnMut() -> bool) -> bool {
    let started = Instant::now();
    loop {
        if holds() {
            return true;
        }
        if started.elapsed() > Duration::from_secs(60) {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Returns a random number.
pub(crate) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Returns the maximum number of file descriptors of this process; `usize::MAX` where the system does not report it.
pub(crate) fn descriptor_limit() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(usize::MAX)
}
