//! What the kit found, for people and for machines. Nothing of what was sent is in it.

use std::fmt::Write;

use serde_json::{Value, json};

use super::part::Part;
use crate::rule::Rule;

/// What came of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept.
    Passed,
    /// It is not; what was seen.
    Failed(Vec<String>),
    /// It was not played, and why.
    NotPlayed(&'static str),
}

/// A rule with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub rule: Rule,
    /// What came of it.
    pub outcome: Outcome,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Who was on trial.
    pub url: String,
    /// What the kit played.
    pub part: Part,
    /// Why that.
    pub why: &'static str,
    /// Rule by rule.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The rules that are not kept.
    #[must_use]
    pub fn failed(&self) -> Vec<Rule> {
        let failed = self.findings.iter().filter(|found| matches!(found.outcome, Outcome::Failed(_)));
        failed.map(|found| found.rule).collect()
    }

    /// For people.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { url, part, why, findings } = self;
        let mut out = format!("{url}, with this program as the {part} ({why})\n\n");
        for Finding { rule, outcome } in findings {
            let (word, says, paragraph) = (rule.word(), rule.says(), rule.paragraph());
            let (said, more): (_, Vec<String>) = match outcome {
                Outcome::Passed => ("passed", Vec::new()),
                Outcome::Failed(faults) => ("FAILED", faults.clone()),
                Outcome::NotPlayed(why) => ("not played", vec![(*why).to_owned()]),
            };
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{said:<10}  {word:<18}  {says} [{paragraph}]");
            for line in more {
                let _ = writeln!(out, "{:<32}{line}", "");
            }
        }
        let count = |of: fn(&Outcome) -> bool| findings.iter().filter(|found| of(&found.outcome)).count();
        let passed = count(|outcome| *outcome == Outcome::Passed);
        let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
        let skipped = count(|outcome| matches!(outcome, Outcome::NotPlayed(_)));
        let _ = write!(out, "\n{passed} passed, {failed} failed, {skipped} not played");
        out
    }

    /// For machines.
    #[must_use]
    pub fn json(&self) -> String {
        let rules: Vec<Value> = self.findings.iter().map(one).collect();
        let Self { url, part, why, .. } = self;
        json!({ "url": url, "played": part.to_string(), "why": why, "rules": rules }).to_string()
    }
}

fn one(finding: &Finding) -> Value {
    let Finding { rule, outcome } = finding;
    let (outcome, seen) = match outcome {
        Outcome::Passed => ("passed", json!([])),
        Outcome::Failed(faults) => ("failed", json!(faults)),
        Outcome::NotPlayed(why) => ("not_played", json!([why])),
    };
    json!({
        "rule": rule.word(),
        "outcome": outcome,
        "says": rule.says(),
        "paragraph": rule.paragraph(),
        "seen": seen,
    })
}
