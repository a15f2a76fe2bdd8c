//! What was seen of each rule about what a side says by itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::kit::report::{Finding, Outcome};
use crate::rule::Rule;

/// Of a fault that comes again and again so many are told.
const MOST: usize = 3;

/// Such notes.
#[derive(Debug, Default)]
pub(super) struct Notes {
    kept: BTreeSet<Rule>,
    faults: BTreeMap<Rule, Vec<String>>,
}

impl Notes {
    /// It was seen to be kept.
    pub(super) fn kept(&mut self, rule: Rule) {
        self.kept.insert(rule);
    }

    /// It was seen to be broken.
    pub(super) fn fault(&mut self, rule: Rule, what: &str) {
        let faults = self.faults.entry(rule).or_default();
        if faults.len() < MOST {
            faults.push(what.to_owned());
        }
    }

    /// Rule by rule.
    pub(super) fn findings(self) -> Vec<Finding> {
        let Self { kept, mut faults } = self;
        let outcome = |rule: Rule| match faults.remove(&rule) {
            Some(faults) => Outcome::Failed(faults),
            None if kept.contains(&rule) => Outcome::Passed,
            None => Outcome::NotPlayed(match rule {
                Rule::SaysAgain | Rule::SaysPatiently => {
                    "nothing was said that could be refused, or not again before the time was over"
                }
                _ => "nothing was said from which it could be seen",
            }),
        };
        let mut outcome = outcome;
        Rule::said().map(|rule| Finding { rule, outcome: outcome(rule) }).collect()
    }
}
