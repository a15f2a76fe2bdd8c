//! What Chromium can be told beside WebDriver: another screen, paper, where it keeps what is downloaded.
//!
//! One browser then shows a page as an office, a phone and a magnified screen have it, which is quicker
//! than three browsers and asks the house once.

use std::path::Path;
use std::str::FromStr;

use data_encoding::BASE64;
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::{Method, Url};
use serde_json::{Value, json};

use super::{Browser, Outcome, Screen};
use crate::tools;

const LATER: &str = "const real = Date.now; const [seconds] = arguments; \
    Date.now = () => real() + seconds * 1000; document.dispatchEvent(new Event('visibilitychange'));";

/// A command of the developer tools, through chromedriver.
#[derive(Debug)]
struct Devtools {
    command: &'static str,
    with: Value,
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"cmd": self.command, "params": self.with}).to_string()))
    }
}

impl Screen {
    /// The name of pictures taken on it: its width in pixels of the page.
    pub(super) const fn width(self) -> u32 {
        match self {
            Self::Office => 1280,
            Self::Phone => 390,
            Self::Magnified => 320,
        }
    }

    const fn height(self) -> u32 {
        match self {
            Self::Office => 900,
            Self::Phone => 844,
            Self::Magnified => 256,
        }
    }
}

impl Browser {
    /// Shows the page on another screen, without asking for it again.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn turn_to(&mut self, screen: Screen) -> Outcome<()> {
        let with = json!({
            "width": screen.width(), "height": screen.height(), "deviceScaleFactor": 1,
            "mobile": screen == Screen::Phone,
        });
        self.tell("Emulation.setDeviceMetricsOverride", with).await?;
        self.screen = screen;
        Ok(())
    }

    /// Takes pictures of an office screen at three quarters of their size, for a page that shows them no larger.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn take_smaller_pictures(&self) -> Outcome<()> {
        let (width, height) = (Screen::Office.width(), Screen::Office.height());
        let with = json!({"width": width, "height": height, "deviceScaleFactor": 0.75, "mobile": false});
        self.tell("Emulation.setDeviceMetricsOverride", with).await.map(|_| ())
    }

    /// Lays the page out as for paper, until it is left.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn lay_out_for_paper(&self) -> Outcome<()> {
        self.tell("Emulation.setEmulatedMedia", json!({"media": "print"})).await.map(|_| ())
    }

    /// Lays pages out for a screen again.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn lay_out_for_a_screen(&self) -> Outcome<()> {
        self.tell("Emulation.setEmulatedMedia", json!({"media": ""})).await.map(|_| ())
    }

    /// The page as a PDF, kept as `name.pdf` among the screens of the build; on the paper that the page
    /// itself wishes.
    ///
    /// # Errors
    /// When the browser cannot print.
    pub async fn print(&self, name: &str) -> Outcome<Vec<u8>> {
        let printed = self.tell("Page.printToPDF", json!({"preferCSSPageSize": true})).await?;
        let printed = BASE64.decode(printed["data"].as_str().ok_or("no PDF")?.as_bytes())?;
        std::fs::write(tools::screens()?.join(format!("{name}.pdf")), &printed)?;
        Ok(printed)
    }

    /// Keeps what is downloaded from now on in that folder, without asking.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn download_into(&self, folder: &Path) -> Outcome<()> {
        let with = json!({"behavior": "allow", "downloadPath": folder});
        self.tell("Browser.setDownloadBehavior", with).await.map(|_| ())
    }

    /// Lets the page's own clock go ahead by so many seconds, as if it had been hidden meanwhile. The
    /// house knows nothing of it.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn let_time_pass(&self, seconds: i64) -> Outcome<()> {
        self.client.execute(LATER, vec![json!(seconds)]).await?;
        Ok(())
    }

    /// Lets the way out lead to another page of the house: tests ask no other host.
    ///
    /// # Errors
    /// When the page has no way out.
    pub async fn let_the_way_out_lead_to(&self, path: &str) -> Outcome<()> {
        self.client
            .execute("document.querySelector('[data-leave]').href = arguments[0]", vec![json!(path)])
            .await?;
        Ok(())
    }

    async fn tell(&self, command: &'static str, with: Value) -> Outcome<Value> {
        Ok(self.client.issue_cmd(Devtools { command, with }).await?)
    }
}
