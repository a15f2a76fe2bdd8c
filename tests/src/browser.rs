//! Somebody at Chromium: on an office screen or a phone, in Romanian, keeping pictures of pages.
//!
//! Fields are found by their label and buttons by their words. Besides, each page can be asked what
//! its words alone do not show ([`Browser::faults`]).

mod beside;
mod chromium;
mod devtools;
mod faults;
mod keyboard;

use std::error::Error;
use std::process::Child;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::tools;

pub use faults::HEAVIEST;

/// How large the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1280 pixels wide, as in an office.
    Office,
    /// 390 pixels wide, a phone.
    Phone,
    /// 320 pixels wide: an office screen magnified four times.
    Magnified,
}

/// A browser that runs until it is closed.
pub struct Browser {
    driver: Child,
    client: Client,
    origin: String,
    screen: Screen,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

const LINKS: &str = "const here = location.origin + '/'; \
     return [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href.split('#')[0]) \
       .filter(name => name.startsWith(here)).map(name => name.slice(location.origin.length));";

const MARK: &str = "window.markedByTest = true";

const ARRIVED: &str = "return !window.markedByTest && document.readyState === 'complete'";

impl Browser {
    /// Opens one, on a blank page, for the house at `origin`.
    ///
    /// # Errors
    /// When Chromium or its driver does not come up.
    pub async fn open(origin: &str, screen: Screen) -> Outcome<Self> {
        let (driver, client) = chromium::start(screen).await?;
        Ok(Self { driver, client, origin: origin.to_owned(), screen })
    }

    /// Goes to a path of the house, or to a whole address.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn go(&self, address: &str) -> Outcome<()> {
        let whole =
            if address.starts_with('/') { format!("{}{address}", self.origin) } else { address.to_owned() };
        self.client.goto(&whole).await?;
        Ok(())
    }

    /// Types into the field with that label, in place of what stood there.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn type_into(&self, label: &str, text: &str) -> Outcome<()> {
        let field = self.labelled(label).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Ticks the box, or picks the round button, with that label.
    ///
    /// # Errors
    /// When there is none.
    pub async fn tick(&self, label: &str) -> Outcome<()> {
        let path = format!("//label[normalize-space(.)={}]", quoted(label));
        Ok(self.client.find(Locator::XPath(&path)).await.map_err(missing(label))?.click().await?)
    }

    /// Picks an option by its words in the list with that label.
    ///
    /// # Errors
    /// When the list or the option is not there.
    pub async fn pick(&self, label: &str, option: &str) -> Outcome<()> {
        self.labelled(label).await?.select_by_label(option).await.map_err(missing(option))
    }

    /// Presses the button, or follows the link, with these words. What they add for those who do not see
    /// the page ("Book: Tuesday, 10:00") need not be said; the first such button is meant then.
    ///
    /// # Errors
    /// When there is neither.
    pub async fn press(&self, words: &str) -> Outcome<()> {
        let words_of = quoted(words);
        let path = format!(
            "(//button | //a | //summary)[normalize-space(.)={words_of} \
             or starts-with(normalize-space(.), concat({words_of}, ':'))]"
        );
        let pressed = self.client.find(Locator::XPath(&path)).await.map_err(missing(words))?;
        if pressed.tag_name().await? == "summary" {
            return Ok(pressed.click().await?);
        }
        self.client.execute(MARK, Vec::new()).await?;
        pressed.click().await?;
        self.arrived(words).await
    }

    /// Presses a button whose answer stays on this page.
    ///
    /// # Errors
    /// When there is none.
    pub async fn press_here(&self, words: &str) -> Outcome<()> {
        let path = format!("//button[normalize-space(.)={}]", quoted(words));
        Ok(self.client.find(Locator::XPath(&path)).await.map_err(missing(words))?.click().await?)
    }

    /// Waits until the page that was marked is gone and the next one is there: a form that was sent says
    /// to nobody that its answer has come.
    async fn arrived(&self, words: &str) -> Outcome<()> {
        let what = format!("a page behind {words:?}");
        // While one page gives way to the next, a question may find neither.
        let there =
            || async { self.client.execute(ARRIVED, Vec::new()).await.is_ok_and(|it| it == json!(true)) };
        Ok(tools::eventually(&what, there).await?)
    }

    /// What the one `h1` says.
    ///
    /// # Errors
    /// When there is none.
    pub async fn heading(&self) -> Outcome<String> {
        Ok(self.client.find(Locator::Css("h1")).await.map_err(missing("h1"))?.text().await?)
    }

    /// What the first element says to which this CSS selector leads.
    ///
    /// # Errors
    /// When there is none.
    pub async fn words_of(&self, selector: &str) -> Outcome<String> {
        Ok(self.client.find(Locator::Css(selector)).await.map_err(missing(selector))?.text().await?)
    }

    /// What each element says to which this CSS selector leads, in order.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn words_of_each(&self, selector: &str) -> Outcome<Vec<String>> {
        let mut words = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await? {
            words.push(element.text().await?);
        }
        Ok(words)
    }

    /// What stands in the field with that label.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value_of(&self, label: &str) -> Outcome<String> {
        Ok(self.labelled(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Goes back, as the browser's own button does.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn back(&self) -> Outcome<()> {
        Ok(self.client.back().await?)
    }

    /// All words that are to be seen.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }

    /// Where it is.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.client.current_url().await?.to_string())
    }

    /// Keeps a picture as `name-1280.png` and so on among the screens of the build.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn picture(&self, name: &str) -> Outcome<()> {
        let width = self.screen.width();
        let picture = self.client.screenshot().await?;
        Ok(std::fs::write(tools::screens()?.join(format!("{name}-{width}.png")), picture)?)
    }

    /// Each address of the house to which a link on this page leads.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn links(&self) -> Outcome<Vec<String>> {
        Ok(strings(self.client.execute(LINKS, Vec::new()).await?))
    }

    /// Closes the window and its driver.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn close(mut self) -> Outcome<()> {
        self.client.clone().close().await?;
        self.driver.kill()?;
        self.driver.wait()?;
        Ok(())
    }

    async fn labelled(&self, label: &str) -> Outcome<Element> {
        let path = format!("//*[@id=//label[normalize-space(.)={}]/@for]", quoted(label));
        self.client.find(Locator::XPath(&path)).await.map_err(missing(label))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closed already when this fails. The driver takes its browser along.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn missing(what: &str) -> impl FnOnce(CmdError) -> Box<dyn Error> {
    let what = what.to_owned();
    move |fault| format!("{what:?}: {fault}").into()
}

/// A text in XPath, which has no escape: joined from what can be quoted.
fn quoted(text: &str) -> String {
    if text.contains('\'') {
        let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
        format!("concat({})", parts.join(", \"'\", "))
    } else {
        format!("'{text}'")
    }
}

fn strings(value: Value) -> Vec<String> {
    match value {
        Value::Array(values) => {
            values.into_iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}
