use super::Counts;

/// A table of measurements. The first variant is this crate. Each other variant is followed by the ratio of the first
/// to it.
pub(crate) struct Table {
    title: String,
    names: Vec<&'static str>,
    rows: Vec<(&'static str, Vec<f64>)>,
}

impl Table {
    pub(crate) fn new(title: String, names: &[&'static str]) -> Self {
        Self { title, names: names.to_vec(), rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, label: &'static str, figures: Vec<f64>) {
        self.rows.push((label, figures));
    }

    /// Adds the measurements of valgrind, if there are any.
    pub(crate) fn counts(&mut self, counts: &[Option<Counts>]) {
        let mut row = |label, figure: fn(&Counts) -> f64| {
            if let Some(figures) = counts.iter().map(|counts| counts.as_ref().map(figure)).collect() {
                self.row(label, figures);
            }
        };
        row("instructions", |counts| counts.instructions);
        row("allocations", |counts| counts.allocations);
        row("bytes allocated", |counts| counts.allocated_bytes);
        row("peak heap bytes", |counts| counts.peak_bytes);
    }

    pub(crate) fn print(&self) {
        println!("{}", self.title);
        print!("{:18}", "");
        for (index, name) in self.names.iter().enumerate() {
            print!("{name:>20}{}", if index == 0 { "" } else { "   ratio" });
        }
        println!();
        for (label, figures) in &self.rows {
            print!("{label:18}");
            for (index, figure) in figures.iter().enumerate() {
                print!("{figure:>20.1}");
                if index > 0 {
                    print!("{:>8.3}", figures[0] / figure);
                }
            }
            println!();
        }
        if self.rows.iter().all(|(label, _)| *label != "instructions") {
            println!("instructions and heap are not measured, because valgrind is not installed");
        }
    }
}
