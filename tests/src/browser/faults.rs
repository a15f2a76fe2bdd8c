//! What a page's words do not show: what axe-core finds wrong with it, whether it scrolls sideways, which
//! other hosts it asked, what it weighs, what it wrote to the console.
//!
//! One question for all of it, so that no page is asked only half.

use std::str::FromStr;

use fantoccini::Locator;
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::{Method, Url};
use serde_json::{Value, json};

use super::{Browser, Outcome, strings};
use crate::tools;

/// WCAG 2.2, levels A and AA, in axe's words.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

const RUN_AXE: &str = "const [rules, done] = arguments; \
     axe.run(document, {runOnly: {type: 'tag', values: rules}}).then( \
       found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))), \
       fault => done(['axe: ' + fault]));";

const FOREIGN: &str = "const here = location.origin; \
     return performance.getEntriesByType('resource').map(e => e.name) \
       .filter(name => !name.startsWith(here) && !name.startsWith('data:'));";

/// A phone widens its window for what is too wide; the width of the page's root stays.
const WIDE: &str = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";

const WEIGHT: &str = "return performance.getEntriesByType('navigation')[0].decodedBodySize";

/// How many octets a page may have before compression.
pub const HEAVIEST: u64 = 60_000;

/// What was written to the console since it was last read; chromedriver's own command.
#[derive(Debug)]
struct ReadConsole;

impl WebDriverCompatibleCommand for ReadConsole {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"type": "browser"}).to_string()))
    }
}

impl Browser {
    /// All that is wrong with this page: violations of WCAG 2.2 A and AA, sideways scrolling, more or
    /// fewer than one `h1`, questions to other hosts, more than [`HEAVIEST`], errors on the console since
    /// it was last asked. Empty is good.
    ///
    /// # Errors
    /// When axe-core is not there or does not run.
    pub async fn faults(&self) -> Outcome<Vec<String>> {
        let axe = std::fs::read_to_string(tools::axe()?)?;
        self.client.execute(&axe, Vec::new()).await?;
        let mut faults = strings(self.client.execute_async(RUN_AXE, vec![json!(RULES)]).await?);
        if self.scrolls_sideways().await? {
            faults.push("scrolls sideways".to_owned());
        }
        let headings = self.client.find_all(Locator::Css("h1")).await?.len();
        if headings != 1 {
            faults.push(format!("{headings} h1"));
        }
        let foreign = strings(self.client.execute(FOREIGN, Vec::new()).await?);
        faults.extend(foreign.into_iter().map(|host| format!("asked {host}")));
        let weight = self.client.execute(WEIGHT, Vec::new()).await?;
        if weight.as_u64().is_none_or(|octets| octets > HEAVIEST) {
            faults.push(format!("weighs {weight}"));
        }
        faults.extend(complaints(&self.client.issue_cmd(ReadConsole).await?));
        Ok(faults)
    }

    /// Whether something on this page is wider than the screen.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn scrolls_sideways(&self) -> Outcome<bool> {
        Ok(self.client.execute(WIDE, Vec::new()).await? == json!(true))
    }
}

fn complaints(log: &Value) -> Vec<String> {
    let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
    // Chromium calls it an error that a form comes back with its faults; it is our answer.
    let came_back =
        |entry: &Value| entry["message"].as_str().is_some_and(|said| said.contains("a status of 422"));
    let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE" && !came_back(entry));
    severe.map(|entry| format!("console: {}", entry["message"])).collect()
}
