use std::time::Instant;

/// The median time of one run of each variant, in nanoseconds: they take turns, so that what else the machine does
/// meets all of them. A variant runs as often as it is told.
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
