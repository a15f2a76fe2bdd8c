//! What stands in the fields of a form, by name: as typed, as drafted, or as stored.
//!
//! Nothing is understood here. A field may hold several values (ticked boxes), in their order.

use std::collections::BTreeMap;
use std::fmt;

/// Field names and their values.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// The same with one more value under that name.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.entry(name.into()).or_default().push(value.into());
        self
    }

    /// The first value under that name; empty when there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values(name).first().map_or("", String::as_str)
    }

    /// The first value without blanks around it, `None` when nothing is left.
    #[must_use]
    pub fn told(&self, name: &str) -> Option<&str> {
        Some(self.value(name).trim()).filter(|value| !value.is_empty())
    }

    /// All values under that name.
    #[must_use]
    pub fn values(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether that value stands under that name.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).iter().any(|held| held == value)
    }

    /// Whether every field is blank.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.values().flatten().all(|value| value.trim().is_empty())
    }

    /// Every name with each of its values, in the order of names; for a draft.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }
}

impl fmt::Debug for Typed {
    /// Closed: what people type about a child is not for logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed(closed)")
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Typed {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        pairs.into_iter().fold(Self::default(), |typed, (name, value)| typed.with(name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn what_was_typed_stays() {
        let typed: Typed = [("role", "police"), ("name", " Ana "), ("role", "judge")].into_iter().collect();
        assert_eq!(typed.values("role"), ["police", "judge"]);
        assert_eq!(typed.value("name"), " Ana ");
        assert_eq!(typed.told("name"), Some("Ana"));
        assert_eq!(typed.told("elsewhere"), None);
        assert!(!format!("{typed:?}").contains("Ana"));
    }
}
