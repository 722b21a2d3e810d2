use super::Counts;

/// Figures side by side: the first variant is ours, and each other one is followed by the ratio of ours to it.
pub(crate) struct Table {
    title: String,
    names: Vec<&'static str>,
    rows: Vec<(&'static str, Vec<f64>)>,
}

impl Table {
    pub(crate) fn new(title: String, names: &[&'static str]) -> Self {
        Self { title, names: names.to_vec(), rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, what: &'static str, figures: Vec<f64>) {
        self.rows.push((what, figures));
    }

    /// The rows of what valgrind counted, if it did.
    pub(crate) fn counts(&mut self, counts: &[Option<Counts>]) {
        let mut row = |what, figure: fn(&Counts) -> f64| {
            if let Some(figures) = counts.iter().map(|counts| counts.as_ref().map(figure)).collect() {
                self.row(what, figures);
            }
        };
        row("instructions", |counts| counts.instructions);
        row("allocations", |counts| counts.allocations);
        row("bytes allocated", |counts| counts.allocated_bytes);
        row("bytes at the peak", |counts| counts.peak_bytes);
    }

    pub(crate) fn print(&self) {
        println!("{}", self.title);
        print!("{:18}", "");
        for (index, name) in self.names.iter().enumerate() {
            print!("{name:>20}{}", if index == 0 { "" } else { "   ratio" });
        }
        println!();
        for (what, figures) in &self.rows {
            print!("{what:18}");
            for (index, figure) in figures.iter().enumerate() {
                print!("{figure:>20.1}");
                if index > 0 {
                    print!("{:>8.3}", figures[0] / figure);
                }
            }
            println!();
        }
        if self.rows.iter().all(|(what, _)| *what != "instructions") {
            println!("valgrind, which counts instructions and the heap, is not installed");
        }
    }
}
