//! What stands in the address of the figures, and the addresses that show something else.
//!
//! What is none of our words narrows nothing.

use barnahus_casework::figures::Facet;
use barnahus_operations::see_statistics::{By, Span, Wanted};
use barnahus_pages::cases::Chip;
use barnahus_pages::statistics::{ABOUT, About, BY, Filter};
use barnahus_pages::words::statistics as words;
use barnahus_vocabulary::{Text, paths};
use serde::Deserialize;

/// The query, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::routes) struct Asked {
    by: String,
    age: String,
    sex: String,
    form: String,
    language: String,
    disability: String,
    about: String,
    outside: String,
}

const OUTSIDE: &str = "outside";
const YES: &str = "yes";

/// All that the rows can be, in the order of the page.
fn every_by() -> impl Iterator<Item = (By, Text)> {
    let times = [(Span::Quarter, words::QUARTERS), (Span::Month, words::MONTHS), (Span::Year, words::YEARS)];
    let facets = Facet::ALL.iter().map(|facet| (By::Facet(*facet), facet.name()));
    times.into_iter().map(|(span, label)| (By::Time(span), label)).chain(facets)
}

/// The word in the address; the first needs none.
pub(super) const fn by_code(by: By) -> &'static str {
    match by {
        By::Time(Span::Quarter) => "",
        By::Time(Span::Month) => "month",
        By::Time(Span::Year) => "year",
        By::Facet(facet) => facet.code(),
    }
}

impl Asked {
    pub(super) fn about(&self) -> About {
        About::ALL.into_iter().find(|about| about.code() == self.about).unwrap_or(About::Hearing)
    }

    pub(super) fn wanted(&self) -> Wanted {
        let by = every_by().map(|(by, _)| by).find(|by| by_code(*by) == self.by);
        let typed = |facet: Facet| match facet {
            Facet::Age => &self.age,
            Facet::Sex => &self.sex,
            Facet::Form => &self.form,
            Facet::Language => &self.language,
            Facet::Disability => &self.disability,
        };
        let only = Facet::ALL.iter().filter_map(|facet| {
            let typed = typed(*facet);
            facet.values().iter().any(|(code, _)| code == typed).then(|| (*facet, typed.clone()))
        });
        Wanted {
            by: by.unwrap_or(By::Time(Span::Quarter)),
            only: only.collect(),
            outside: self.outside == YES,
        }
    }
}

/// The same of other figures.
pub(super) fn abouts(wanted: &Wanted, about: About) -> Vec<Chip> {
    let chip = |other: About| Chip {
        label: other.name(),
        href: paths::statistics_where(&pairs(wanted, other)),
        number: None,
        current: about == other,
    };
    About::ALL.into_iter().map(chip).collect()
}

/// The same figures in other rows.
pub(super) fn chips(wanted: &Wanted, about: About) -> Vec<Chip> {
    every_by()
        .map(|(by, label)| Chip {
            label,
            href: paths::statistics_where(&pairs(&Wanted { by, ..wanted.clone() }, about)),
            number: None,
            current: by == wanted.by,
        })
        .collect()
}

pub(super) fn filters(wanted: &Wanted) -> Vec<Filter> {
    let chosen =
        |facet: Facet| wanted.only.iter().find(|(one, _)| *one == facet).map(|(_, code)| code.clone());
    Facet::ALL.iter().map(|facet| Filter { facet: *facet, chosen: chosen(*facet) }).collect()
}

/// The address of the other of the two: whole, or for outside.
pub(super) fn other(wanted: &Wanted, about: About) -> String {
    let by = By::Time(Span::Quarter);
    paths::statistics_where(&pairs(&Wanted { by, only: Vec::new(), outside: !wanted.outside }, about))
}

/// The file has all figures, whichever are shown.
pub(super) fn csv(wanted: &Wanted) -> String {
    paths::statistics_csv_where(&pairs(wanted, About::Hearing))
}

fn pairs(wanted: &Wanted, about: About) -> Vec<(&'static str, &str)> {
    let mut pairs = vec![(ABOUT, about.code())];
    if wanted.outside {
        pairs.push((OUTSIDE, YES));
    } else {
        pairs.push((BY, by_code(wanted.by)));
        pairs.extend(wanted.only.iter().map(|(facet, code)| (facet.code(), code.as_str())));
    }
    pairs.retain(|(_, code)| !code.is_empty());
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_shows_again_what_was_chosen() {
        let asked = Asked { by: "sex".into(), age: "10-12".into(), ..Asked::default() };
        let wanted = asked.wanted();
        assert_eq!(wanted.by, By::Facet(Facet::Sex));
        assert_eq!(csv(&wanted), "/statistics.csv?by=sex&age=10-12");
        assert_eq!(chips(&wanted, About::Hearing).iter().filter(|chip| chip.current).count(), 1);
        let shown = abouts(&wanted, asked.about());
        let hrefs: Vec<_> = shown.iter().map(|chip| chip.href.as_str()).collect();
        assert_eq!(
            hrefs,
            [
                "/statistics?by=sex&age=10-12",
                "/statistics?about=waits&by=sex&age=10-12",
                "/statistics?about=help&by=sex&age=10-12"
            ]
        );
        assert_eq!(other(&wanted, About::Help), "/statistics?about=help&outside=yes");
    }

    #[test]
    fn words_that_are_not_ours_narrow_nothing() {
        let asked = Asked { by: "<b>".into(), sex: "x&outside=yes".into(), ..Asked::default() };
        assert_eq!(csv(&asked.wanted()), "/statistics.csv");
    }

    #[test]
    fn the_figures_for_outside_have_one_cut_and_no_filter() {
        let asked =
            Asked { by: "month".into(), sex: "female".into(), outside: "yes".into(), ..Asked::default() };
        assert_eq!(csv(&asked.wanted()), "/statistics.csv?outside=yes");
    }
}
