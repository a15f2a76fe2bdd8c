//! Addresses of the figures of the house.

fixed! {
    /// The figures.
    STATISTICS = "/statistics";
    /// The same as a table for other programs.
    STATISTICS_CSV = "/statistics.csv";
    /// How each figure is computed.
    STATISTICS_HOW = "/statistics/how";
}

/// The figures behind filters, in the order given; names and values are codes of ours.
#[must_use]
pub fn statistics_where(filters: &[(&str, &str)]) -> String {
    asked(STATISTICS, filters)
}

/// The same as a table for other programs.
#[must_use]
pub fn statistics_csv_where(filters: &[(&str, &str)]) -> String {
    asked(STATISTICS_CSV, filters)
}

/// How one figure is computed; `figure` is its code.
#[must_use]
pub fn statistics_how(figure: &str) -> String {
    format!("{STATISTICS_HOW}#{figure}")
}

fn asked(path: &str, filters: &[(&str, &str)]) -> String {
    let query: Vec<_> = filters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}
