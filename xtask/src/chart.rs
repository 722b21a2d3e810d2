//! Draws a horizontal bar chart as SVG, without scripts, embedded fonts or a background.
//!
//! The chart is shown on light and dark pages, so all colours have about the same contrast against white and
//! near-black.

use std::fmt::Write as _;

/// One row of the chart.
pub(crate) struct Bar<'a> {
    pub(crate) label: &'a str,
    /// Small text below the bar.
    pub(crate) about: &'a str,
    pub(crate) bytes: u64,
    pub(crate) highlighted: bool,
}

const WIDTH: u32 = 720;
const HEAD: u32 = 44;
const ROW: u32 = 50;
/// The width of the labels, left of the bars.
const LABELS: u32 = 148;
/// The length of the longest bar, which leaves room for its number.
const LONGEST: u32 = 490;

/// Draws the bars from zero. The largest one has the full length.
pub(crate) fn draw(title: &str, bars: &[Bar<'_>]) -> String {
    let height = HEAD + ROW * bars.len() as u32;
    let largest = bars.iter().map(|bar| bar.bytes).max().unwrap_or(0).max(1);
    let title = escaped(title);

    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title">
  <title id="title">{title}</title>
  <style>
    text {{ font: 14px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #787e86 }}
    .title {{ font-size: 15px; font-weight: 600 }}
    .label {{ text-anchor: end }}
    .about {{ font-size: 11.5px }}
    .bar {{ fill: #787e86; fill-opacity: 0.6 }}
    .ours {{ fill: #0f8a6d; fill-opacity: 1 }}
    text.ours {{ font-weight: 600 }}
  </style>
  <text class="title" x="{LABELS}" y="22">{title}</text>
"##
    );
    for (row, bar) in (0..).zip(bars) {
        let top = HEAD + ROW * row;
        let length = f64::from(LONGEST) * (bar.bytes as f64 / largest as f64);
        let ours = if bar.highlighted { " ours" } else { "" };
        let _ = write!(
            svg,
            r#"  <g transform="translate(0 {top})">
    <text class="label{ours}" x="{label_end}" y="16">{label}</text>
    <rect class="bar{ours}" x="{LABELS}" y="1" width="{length:.1}" height="20" rx="2"/>
    <text class="figure{ours}" x="{figure:.1}" y="16">{kilobytes}</text>
    <text class="about" x="{LABELS}" y="36">{about}</text>
  </g>
"#,
            label_end = LABELS - 12,
            label = escaped(bar.label),
            figure = f64::from(LABELS) + length + 8.0,
            kilobytes = kilobytes(bar.bytes),
            about = escaped(bar.about),
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// Formats `1660376` as `1660 kB`.
fn kilobytes(bytes: u64) -> String {
    format!("{:.0} kB", bytes as f64 / 1_000.0)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, bytes: u64) -> Bar<'_> {
        Bar { label, about: "", bytes, highlighted: false }
    }

    #[test]
    fn every_bar_has_its_label_and_its_number() {
        let svg = draw("", &[bar("short", 1_499_400), bar("long", 2_999_600)]);
        for text in [">short<", ">1499 kB<", ">long<", ">3000 kB<"] {
            assert!(svg.contains(text), "{text} is missing in {svg}");
        }
    }

    #[test]
    fn bars_are_drawn_from_zero_in_proportion() {
        let svg = draw("", &[bar("half", 500), bar("whole", 1_000)]);
        assert!(svg.contains(r#"width="245.0""#), "{svg}");
        assert!(svg.contains(r#"width="490.0""#), "{svg}");
    }

    #[test]
    fn only_the_highlighted_bar_stands_out() {
        let svg = draw("", &[bar("theirs", 1), Bar { highlighted: true, ..bar("mine", 1) }]);
        assert!(svg.contains(r#"<text class="label" x="136" y="16">theirs<"#), "{svg}");
        assert!(svg.contains(r#"<text class="label ours" x="136" y="16">mine<"#), "{svg}");
    }

    #[test]
    fn text_is_escaped() {
        let svg = draw("a < b", &[bar("c & d", 1)]);
        assert!(svg.contains("a &lt; b"), "{svg}");
        assert!(svg.contains("c &amp; d"), "{svg}");
    }

    #[test]
    fn an_empty_chart_is_valid() {
        let svg = draw("nothing", &[]);
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
    }
}
