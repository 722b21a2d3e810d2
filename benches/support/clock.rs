use std::time::Instant;

/// Returns the median time of one run of each variant, in nanoseconds.
///
/// The variants take turns, so that other load on the machine affects all of them. Each gets the number of runs as its
/// argument.
pub(crate) fn interleaved(rounds: usize, runs: usize, variants: &[impl Fn(usize)]) -> Vec<f64> {
    let mut times = vec![Vec::with_capacity(rounds); variants.len()];
    for _ in 0..rounds {
        for (variant, times) in variants.iter().zip(&mut times) {
            let start = Instant::now();
            variant(runs);
            times.push(start.elapsed().as_secs_f64() * 1e9 / runs as f64);
        }
    }
    times.into_iter().map(median).collect()
}

pub(crate) fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
